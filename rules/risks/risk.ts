import type { SourceKey } from '../catalogue/sources';
import type { Condition } from '../language/condition';

/**
 * How often something happened, with its own denominator. Visits, people asked after a course and people in a survey
 * count differently and are never compared or added up.
 */
export type Frequency = {
  readonly count: number;
  readonly outOf: number;
  readonly unit: 'visits' | 'people asked' | 'acupuncture visits' | 'visits of people on blood thinners';
  /** Size of the study it was counted in, in the same unit. */
  readonly countedIn: number;
  readonly source: SourceKey;
};

export type RiskId = string;

/** Something that can go wrong, in words for the patient. */
export type Risk = {
  readonly id: RiskId;
  readonly kind: 'common' | 'serious';
  readonly title: string;
  /** What it is and what to do, short and kind. */
  readonly text: string;
  /** Absent where nobody has counted it well: then the page says "rare" and nothing more exact. */
  readonly frequency?: Frequency;
  /** Absent: told to everybody. Otherwise told unless it is certain not to apply. */
  readonly when?: Condition;
  readonly evidence: readonly SourceKey[];
};

export const defineRisks = (risks: readonly Risk[]): readonly Risk[] => risks;
