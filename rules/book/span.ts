/**
 * A run of text in the rule book. `strong` marks the words that carry the logic (and, or, unless); `term` is the id of a
 * term the book defines, so that a page can link to it.
 */
export type Span = { readonly text: string; readonly strong?: true; readonly term?: string };

/** One sentence, or part of one, without its full stop. */
export type Words = readonly Span[];

export const plain = (text: string): Words => [{ text }];

export const strong = (text: string): Span => ({ text, strong: true });

/** The same words without emphasis or links. */
export const textOf = (words: Words): string => words.map(({ text }) => text).join('');
