import type { MedicineClassId } from '../catalogue/vocabulary';
import { uncheckedBackground, type Provenance } from './provenance';

/** Two names that are easily taken for each other. A slip between them is asked about with both offered. */
export type LookAlike = {
  readonly everyday: string;
  /** What the everyday name stands for. */
  readonly substance: string;
  readonly risky: string;
  readonly riskyClass?: MedicineClassId;
  /**
   * - `ask-which`: an exact spelling decides; anything in between is asked about.
   * - `plain-word`: `plainWord` is an everyday word, never a slip of the risky name.
   * - `form-word`: the same name; a form such as "cream" decides, never the spelling.
   */
  readonly rule: 'ask-which' | 'plain-word' | 'form-word';
  readonly plainWord?: string;
  readonly why?: string;
};

export const lookAlikesProvenance: Provenance = uncheckedBackground;
