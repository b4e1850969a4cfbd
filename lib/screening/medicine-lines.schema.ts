/** The place, from 1, of the first line that names nothing ("?", "-"); null when each holds a letter or a digit. */
export const namelessMedicine = (lines: readonly string[]): number | null => {
  const at = lines.findIndex((line) => !/[\p{L}\p{N}]/u.test(line));
  return at === -1 ? null : at + 1;
};

/**
 * True for a line with a word in letters of another script. The exact reading knows a to z only and passes over such a
 * word as over a comma (semantics §7), so that "warfarin" in Cyrillic would say nothing: a person has to read it.
 */
export const hasOtherLetters = (line: string): boolean =>
  (
    line
      .normalize('NFKD')
      .replace(/\p{Mn}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).some((word) => /\p{L}/u.test(word) && !/[a-z0-9]/.test(word));
