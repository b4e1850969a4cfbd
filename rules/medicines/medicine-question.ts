import type { ContraindicationId } from '../contraindications/contraindications';
import { uncheckedBackground, type Provenance } from './provenance';

/**
 * - `review`: the line cannot clear by itself.
 * - `cross-check`: ask; a plain "no" to the linked condition is a contradiction.
 * - `note`: worth knowing, and nothing has to be done about it.
 * - `optional`: shown as typed. Never a question, never a warning.
 */
export type QuestionWeight = 'review' | 'cross-check' | 'note' | 'optional';

export type QuestionMedicine = {
  readonly name: string;
  readonly brands?: readonly string[];
  readonly otherNames?: readonly string[];
  readonly misspellings?: readonly string[];
  /** What people write instead of a name. */
  readonly phrases?: readonly string[];
  /** The phrases only count when they are all that was written, doses aside. */
  readonly wholeItemOnly?: true;
  readonly note?: string;
};

/** Medicines that raise the same question. */
export type MedicineQuestion = {
  readonly id: string;
  readonly weight: QuestionWeight;
  /** What it may point to. `blood-borne-virus` has no entry: it is never a reason to refuse. */
  readonly contraindications: readonly (ContraindicationId | 'blood-borne-virus')[];
  readonly reason: string;
  /** What to ask the patient; may be empty. */
  readonly ask: string;
  readonly medicines: readonly QuestionMedicine[];
};

export const medicineQuestionsProvenance: Provenance = uncheckedBackground;
