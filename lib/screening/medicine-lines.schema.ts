/** The place, from 1, of the first line that names nothing ("?", "-"); null when each holds a letter or a digit. */
export const namelessMedicine = (lines: readonly string[]): number | null => {
  const at = lines.findIndex((line) => !/[\p{L}\p{N}]/u.test(line));
  return at === -1 ? null : at + 1;
};
