/** Compatibility characters spelt out, accents dropped, lower case. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

/** The words of a text that was folded: everything but a to z and 0 to 9 separates. */
export const tokensOfFolded = (folded: string): readonly string[] =>
  folded.split(/[^a-z0-9]+/).filter((token) => token !== '');

export const tokensOf = (text: string): readonly string[] => tokensOfFolded(fold(text));
