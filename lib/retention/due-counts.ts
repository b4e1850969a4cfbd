import 'server-only';
import { duePatients, type DuePatient } from './due-patients';
import type { RetentionRule } from './kept-until';

export interface DueCounts {
  readonly due: number;
  readonly heldBack: number;
  /** The first of them, by id. */
  readonly first: readonly DuePatient[];
}

/** How many of them a page lists. */
const listed = 100;

/** Who would be erased today by a rule, counted. */
export const dueCounts = async (clinicId: string, rule: RetentionRule): Promise<DueCounts> => {
  let due = 0;
  let heldBack = 0;
  const first: DuePatient[] = [];
  for await (const patient of duePatients(clinicId, rule)) {
    if (patient.heldBackBy === null) due += 1;
    else heldBack += 1;
    if (first.length < listed) first.push(patient);
  }
  return { due, heldBack, first };
};
