import { fold } from './fold';
import { itemSeparators, joiningWords } from './read-medicines';

/** One word of a line, and where it stands in it as typed. */
export type LineWord = { readonly token: string; readonly from: number; readonly to: number };

/** The words of one item, and whether "and" or a sign for it leads from the item before to this one. */
export type LineItem = { readonly words: readonly LineWord[]; readonly joined: boolean };

const isWordLetter = (char: string): boolean => /^[a-z0-9]+$/.test(char);

/** The items of a line as the exact reading splits them, with the place of each word in what was typed. */
export const lineItems = (line: string): readonly LineItem[] => {
  const items: { words: LineWord[]; joined: boolean }[] = [{ words: [], joined: false }];
  let word: { token: string; from: number; to: number } | undefined;
  const endWord = () => {
    if (!word) return;
    if (joiningWords.has(word.token)) items.push({ words: [], joined: true });
    else items.at(-1)!.words.push(word);
    word = undefined;
  };

  let at = 0;
  for (const char of line) {
    // One character may fold to several ("½"), or to none (an accent of its own).
    for (const folded of fold(char))
      if (itemSeparators.test(folded)) {
        endWord();
        items.push({ words: [], joined: /[&+/]/.test(folded) });
      } else if (!isWordLetter(folded)) endWord();
      else if (word) word = { token: word.token + folded, from: word.from, to: at + char.length };
      else word = { token: folded, from: at, to: at + char.length };
    at += char.length;
  }
  endWord();
  return items.filter(({ words }) => words.length > 0);
};
