import { expect, test } from 'vitest';
import { hasOtherLetters } from '@/lib/screening/medicine-lines.schema';

test.each([
  ['Cyrillic', 'варфарин 3 мг', true],
  ['Arabic', 'وارفارين', true],
  ['Chinese', '华法林', true],
  ['Greek beside a name that is read', 'paracetamol βαρφαρίνη', true],
  ['plain letters', 'warfarin 3 mg', false],
  ['accents', 'paracétamol, Ibuprofène', false],
  ['a letter of its own in a word', 'Sørmedin', false],
  ['full-width letters', 'ｗａｒｆａｒｉｎ', false],
  ['digits and signs', '5 mg – 1x/day 💊', false],
  ['nothing', '', false],
])('other letters: %s', (_name, line, expected) => {
  expect(hasOtherLetters(line)).toBe(expected);
});
