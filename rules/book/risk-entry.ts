import type { Frequency, Risk } from '../risks/risk';
import { conditionInWords } from './condition-in-words';
import type { Catalogue } from './leaf-in-words';
import type { Words } from './span';

/** A risk as patients are told it, with the figure and what it was counted in. */
export type RiskEntry = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** "52 of 100 people asked (counted in 123 people asked; TOLBERT-2025)"; null where nobody has counted it well. */
  readonly figure: string | null;
  /** Null: told to everybody. */
  readonly toldWhen: Words | null;
  readonly evidence: readonly string[];
};

export const riskEntryOf = (
  { id, title, text, frequency, when, evidence }: Risk,
  catalogue: Catalogue,
): RiskEntry => ({
  id,
  title,
  text,
  figure: frequency ? figureInWords(frequency) : null,
  toldWhen: when ? conditionInWords(when, catalogue) : null,
  evidence,
});

const figureInWords = ({ count, outOf, unit, countedIn, source }: Frequency): string =>
  `${count} of ${thousands(outOf)} ${unit} (counted in ${thousands(countedIn)} ${unit}; ${source})`;

/** Not by locale: the book reads the same on every machine. */
const thousands = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');
