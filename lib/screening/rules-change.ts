import 'server-only';
import { changedFindings, type ChangedFinding } from '@/rules';
import type { StaffActor } from '@/lib/actors';
import { transaction } from '@/lib/db/transaction';
import { findEvaluation } from './screening.repository';
import type { ScreeningSnapshot } from './screening-snapshot';

/** Findings that weigh something else since the rules changed; null unless that is why it was judged last. */
export const rulesChange = async (
  actor: StaffActor,
  { id, assessment }: ScreeningSnapshot,
): Promise<readonly ChangedFinding[] | null> => {
  if (assessment?.reason !== 'rules-changed') return null;
  const before = await transaction(actor.clinicId, (tx) =>
    findEvaluation(tx, actor.clinicId, id, assessment.sequence - 1),
  );
  return before && changedFindings(before, assessment.evaluation);
};
