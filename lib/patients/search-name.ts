import { foldName } from '@/lib/fold';

/** Given and family name, folded: what makes two names the same. */
export const searchNameOf = (person: { readonly givenName: string; readonly familyName: string }): string =>
  foldName(`${person.givenName} ${person.familyName}`);

/** Scripts that write names without spaces: Chinese, Japanese, Korean (folding takes its syllables apart), Thai. */
const unspaced = /[\u0e00-\u0e7f\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** Spaces and signs between the words of names. */
const between =
  /[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f\u30fb\uff00-\uff0f]+/;

/** A name's words as they are searched for, each by its beginning: "Zoë O’Neil-Löwe" is zoe, o, neil, lowe. */
export const nameWords = (name: string): string[] => [
  ...new Set(foldName(name).split(between).filter(Boolean)),
];

/** A shorter beginning of a word finds nobody, unless it is the whole word: a few letters would tell too much of a token. */
export const shortestBeginning = 3;
/** What is typed beyond finds the same as without. */
const longestBeginning = 12;

const beginning = (characters: readonly string[], length: number): string =>
  characters.slice(0, Math.min(length, longestBeginning)).join('');

/**
 * Everything that a name is found by: the beginnings of its words, from three letters on and as far as twelve, and shorter words
 * whole. Where names have no spaces, every beginning from every character on: one of them can be a whole name.
 */
export const nameBeginnings = (name: string): string[] => [
  ...new Set(
    nameWords(name).flatMap((word) => {
      const characters = Array.from(word);
      const shortest = unspaced.test(word) ? 1 : Math.min(shortestBeginning, characters.length);
      const starts = unspaced.test(word) ? characters.keys() : [0];
      return [...starts].flatMap((start) => {
        const rest = characters.slice(start);
        const longest = Math.min(rest.length, longestBeginning);
        return Array.from({ length: longest - shortest + 1 }, (_, more) => beginning(rest, shortest + more));
      });
    }),
  ),
];

/** What has to be among the beginnings of a name, for each word that was typed. */
export const wantedBeginnings = (query: string): string[] =>
  nameWords(query).map((word) => beginning(Array.from(word), longestBeginning));
