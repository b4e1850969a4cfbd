/** Thousands of names are folded at a cold start, where a pattern beats a loop. */
const ascii = /^[\0-\x7f]*$/;
/** Reads as itself: words of a to z and 0 to 9 with one space between. */
const folded = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/** Compatibility characters spelt out, accents dropped, lower case. */
export const fold = (text: string): string =>
  ascii.test(text)
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

/** The words of a name with one space between: what a lexicon knows it by. */
export const wordsOf = (written: string): string => {
  const lower = written.toLowerCase();
  return folded.test(lower) ? lower : tokensOf(written).join(' ');
};
