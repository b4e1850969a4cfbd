/** The number somebody typed, with a point or a comma; undefined when it is none, or longer than any answer. */
export const numberIn = (typed: string): number | undefined => {
  const text = typed.trim().replace(',', '.');
  return /^[+-]?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : undefined;
};
