import { foldName } from '@/lib/fold';

/** Given and family name, folded: what makes two names the same. */
export const searchNameOf = (person: { readonly givenName: string; readonly familyName: string }): string =>
  foldName(`${person.givenName} ${person.familyName}`);

/** Scripts that write names without spaces: Chinese, Japanese, Korean, Thai. */
const unspaced = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** Spaces and signs between the words of names, as ranges, so that the database says the same of them (migration 0015). */
const between =
  /[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f\u30fb\uff00-\uff0f]+/;

/** A name's words as they are searched for, each by its beginning: "Zoë O’Neil-Löwe" is zoe, o, neil, lowe. */
export const nameWords = (name: string): string[] => [
  ...new Set(foldName(name).split(between).filter(Boolean)),
];

/** What is stored to find a person by: every word; where names have no spaces, from every character on. Migration 0015. */
export const storedNameWords = (searchName: string): string[] => [
  ...new Set(
    nameWords(searchName).flatMap((word) => {
      const characters = Array.from(word);
      return unspaced.test(word) ? characters.map((_, place) => characters.slice(place).join('')) : [word];
    }),
  ),
];

/** Every text that begins with `word`, as a range: in the order of bytes nothing follows the last character there is. */
export const beginningWith = (word: string): { readonly gte: string; readonly lt: string } => ({
  gte: word,
  lt: `${word}\u{10FFFF}`,
});
