import type { FactKind } from '../catalogue/facts/literal-fact';
import type { Leaf } from './condition';

/** How a fact may be compared, by its kind. What is typed freely, or read as a list of medicines, is not compared. */
export const comparisons: Readonly<Record<FactKind, readonly Leaf['op'][]>> = {
  'yes-no': ['is', 'one-of'],
  choice: ['is', 'one-of'],
  choices: ['includes-any'],
  regions: ['includes-any'],
  quantity: ['at-least', 'below'],
  medicines: [],
  text: [],
  date: [],
};
