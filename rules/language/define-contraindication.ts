import type { RegionGroupId, RegionId } from '../catalogue/regions';
import type { Severity } from '../catalogue/severities';
import type { SourceKey } from '../catalogue/sources';
import type { MarkingFactId } from '../catalogue/vocabulary';
import type { Condition } from './condition';

/** Where the direction and strength of a case come from. */
export type Confidence =
  /** Seen in guidance, a regulator's text, a review, or a list reproduced from one. */
  | 'guideline'
  /** Our number, our combination, or our step in severity. */
  | 'project-proposal'
  /** Only the articles the project started from say so. */
  | 'seed'
  /** A clinic has decided it for itself; it claims nothing for anybody else. */
  | 'clinic-policy';

export type Category =
  | 'age'
  | 'allergy'
  | 'bleeding'
  | 'cancer'
  | 'cardiac/implant'
  | 'consent/capacity'
  | 'immune'
  | 'infection'
  | 'lymphatic'
  | 'medication'
  | 'metabolic'
  | 'neurological'
  | 'other'
  | 'pregnancy'
  | 'prior-reaction'
  | 'psychological'
  | 'region'
  | 'skin'
  | 'surgical'
  | 'systemic-acute'
  | 'thorax'
  | 'vascular';

/** What a case may weigh. */
export type CaseSeverity = Exclude<Severity, 'none'>;

/** One condition with what follows from it. */
export type Case = {
  readonly id: string;
  readonly when: Condition;
  readonly severity: CaseSeverity;
  /** What it weighs as shipped, where a clinic's policy has raised it. */
  readonly raisedFrom?: CaseSeverity;
  /** What the physiotherapist should do, one sentence each. */
  readonly advice: readonly string[];
  /** The only sentence a patient sees about this case. */
  readonly patientText: string;
  /** Regions, or groups of regions, that must not be needled when the case holds. */
  readonly blocksRegions?: readonly (RegionId | RegionGroupId)[];
  /** A fact whose marked regions must not be needled when the case holds. */
  readonly blocksMarkedIn?: MarkingFactId;
  readonly evidence: readonly SourceKey[];
  /** Those of the articles the project started from that speak of this case. */
  readonly articles?: readonly SourceKey[];
  readonly confidence: Confidence;
};

/** A named group of cases, as severe as the worst that holds. The order of the cases never matters. */
export type ContraindicationOf<Id extends string> = {
  readonly id: Id;
  readonly title: string;
  readonly category: Category;
  readonly cases: readonly Case[];
};

export const defineContraindication = <const Id extends string>(
  contraindication: ContraindicationOf<Id>,
): ContraindicationOf<Id> => contraindication;
