import { notSureValue, type Draft } from './draft';

/** The values of everything ticked or chosen below an element. */
export const checkedIn = (root: ParentNode): readonly string[] =>
  [...root.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);

export const isNotSureTicked = (root: ParentNode): boolean => checkedIn(root).includes(notSureValue);

/** One of several, as chosen. */
export const readChoice = (root: ParentNode): Draft => {
  const [chosen] = checkedIn(root);
  if (chosen === undefined) return { state: 'cleared' };
  return chosen === notSureValue ? { state: 'not-sure' } : { state: 'answered', value: chosen };
};

/** The box one types into. */
export const typedBox = (root: ParentNode) =>
  root.querySelector<HTMLInputElement | HTMLTextAreaElement>('[data-typed]');

/** Typing takes the tick at "Not sure" away; ticking it empties the box. */
export const untick = (root: ParentNode | null): void => {
  for (const box of root?.querySelectorAll<HTMLInputElement>('input[type=checkbox]:checked') ?? [])
    box.checked = false;
};
