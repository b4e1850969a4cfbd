import { expect, test } from 'vitest';
import { lineOfText, paragraph, printable } from '@/lib/text.schema';

const line = lineOfText('Write something.');

test.each([
  ['a mark before a Hebrew name', '\u200Fדוד כהן', 'דוד כהן'],
  ['an override that would turn a name round', 'Anna\u202Ennah', 'Annannah'],
  ['isolates, as another program puts them around a name', '\u2068عائشة\u2069', 'عائشة'],
  ['a mark of Arabic letters', 'علي\u061C', 'علي'],
  ['a joined emoji', 'Ana 👩‍🦱', 'Ana 👩‍🦱'],
  ['letters that need their joiner', 'می‌خواهم', 'می‌خواهم'],
  ['a Malayalam letter that ends in its joiner', 'അവന്‍', 'അവന്‍'],
  ['a Sinhala name', 'ශ්‍රී', 'ශ්‍රී'],
  ['breaks and joins without width', 'Am\u200Bé\u2060lie\uFEFF', 'Amélie'],
  ['a break between a letter and its accent', 'Ame\u200B\u0301lie', 'Amélie'],
  ['a hyphen that nobody sees', 'war\u00ADfarin', 'warfarin'],
  ['tags, which spell words that nobody sees', 'Ana\u{E0041}\u{E007F}', 'Ana'],
  ['a joiner where nothing is joined', '\u200DAn\u200Cna\u200D \u200DMay 1\u200C', 'Anna May 1'],
  ['one joiner too many', 'می\u200C\u200C\u200Cخواهم', 'می\u200Cخواهم'],
])('%s', (_name, typed, kept) => {
  expect(line.parse(typed)).toBe(kept);
  expect(paragraph().parse(`${typed}\n${typed}`)).toBe(`${kept}\n${kept}`);
});

test.each(['\u200E\u202A', '\u200B\u2060', '\u3164\uFFA0', '\u200D', '\u{E0041}'])(
  'nothing but what nobody sees is nothing',
  (text) => {
    expect(line.safeParse(text).error?.issues[0]?.message).toBe('Write something.');
    expect(paragraph().parse(text)).toBe('');
  },
);

test('a search finds the name however it was copied', () => {
  expect(printable('\u2068Am\u200Bélie\u2069')).toBe('Amélie');
});

test.each(['a\u0000b', 'a\u0007b', 'a\uD800b'])('what cannot be stored is still refused', (text) => {
  expect(line.safeParse(text).success).toBe(false);
  expect(paragraph().safeParse(text).success).toBe(false);
});
