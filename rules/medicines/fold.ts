const isAscii = (text: string): boolean => {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
};

/** Compatibility characters spelt out, accents dropped, lower case. */
export const fold = (text: string): string =>
  isAscii(text)
    ? // Nothing to spell out and no accent in it.
      text.toLowerCase()
    : text
        .normalize('NFKD')
        .replace(/\p{Mn}/gu, '')
        .toLowerCase();

/** The words of a text that was folded: everything but a to z and 0 to 9 separates. */
export const tokensOfFolded = (folded: string): readonly string[] =>
  folded.split(/[^a-z0-9]+/).filter((token) => token !== '');

export const tokensOf = (text: string): readonly string[] => tokensOfFolded(fold(text));
