import { expect, test } from 'vitest';
import { lineOfText, paragraph } from '@/lib/text.schema';

const line = lineOfText('Write something.');

test.each([
  ['a mark before a Hebrew name', '\u200Fדוד כהן', 'דוד כהן'],
  ['an override that would turn a name round', 'Anna\u202Ennah', 'Annannah'],
  ['isolates, as another program puts them around a name', '\u2068عائشة\u2069', 'عائشة'],
  ['a mark of Arabic letters', 'علي\u061C', 'علي'],
  ['a joined emoji', 'Ana 👩‍🦱', 'Ana 👩‍🦱'],
  ['letters that need their joiner', 'می‌خواهم', 'می‌خواهم'],
])('%s', (_name, typed, kept) => {
  expect(line.parse(typed)).toBe(kept);
  expect(paragraph().parse(`${typed}\n${typed}`)).toBe(`${kept}\n${kept}`);
});

test('nothing but marks is nothing', () => {
  expect(line.safeParse('\u200E\u202A').error?.issues[0]?.message).toBe('Write something.');
});

test.each(['a\u0000b', 'a\u0007b', 'a\uD800b'])('what cannot be stored is still refused', (text) => {
  expect(line.safeParse(text).success).toBe(false);
  expect(paragraph().safeParse(text).success).toBe(false);
});
