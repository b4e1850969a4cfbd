import 'server-only';
import { evaluate } from '@/rules';
import type { Actor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { hashOf } from '@/lib/crypto/digest';
import type { Tx } from '@/lib/db/transaction';
import { newId } from '@/lib/ids';
import { isApproved } from '@/lib/rule-set/approval-state';
import { keepRuleSet } from '@/lib/rule-set/keep-rule-set';
import { ruleSetInForce } from '@/lib/rule-set/rule-set-in-force';
import { floorsUnder, needsMoreThanPlan } from './floors';
import { insertAssessment, findSnapshot } from './screening.repository';
import { inputOf } from './screening-input';
import type { ScreeningSnapshot } from './screening-snapshot';

export type AssessmentReason = 'first' | 'changed-answer' | 'changed-plan' | 'withdrawn' | 'rules-changed';

/**
 * Applies the rules to everything known now and adds the result. The screening must be held for update by this
 * transaction. Answers the screening as it then is.
 */
export const assess = async (
  tx: Tx,
  actor: Actor,
  screeningId: string,
  reason: AssessmentReason,
  at: Date,
): Promise<ScreeningSnapshot> => {
  const snapshot = await requireSnapshot(tx, actor.clinicId, screeningId);
  const inForce = await ruleSetInForce(tx, actor.clinicId);
  await keepRuleSet(tx, actor.clinicId, inForce);
  const { ruleSet, fingerprint } = inForce;
  const input = inputOf(snapshot);
  const evaluation = evaluate(input, ruleSet);
  const floors = floorsUnder({
    policy: ruleSet.policy,
    approved: await isApproved(tx, actor.clinicId),
    demo: snapshot.clinic.demo,
  });
  const row = {
    id: newId(),
    sequence: (snapshot.assessment?.sequence ?? 0) + 1,
    reason,
    ruleSetFingerprint: fingerprint,
    answersThrough: snapshot.answers.reduce(
      (newest, { sequence }) => (sequence > newest ? sequence : newest),
      0n,
    ),
    input,
    evaluation,
    disposition: evaluation.disposition,
    floors,
    hash: hashOf({ input, evaluation, ruleSetFingerprint: fingerprint }),
    at,
  };
  // Rules that became stricter after somebody was judged: a physiotherapist looks, whatever they say now.
  const needsPhysiotherapist =
    needsMoreThanPlan(evaluation) || floors.length > 0 || reason === 'rules-changed';
  await insertAssessment(tx, { ...row, clinicId: actor.clinicId, screeningId, needsPhysiotherapist });
  await recordAudit(tx, actor, {
    action: 'assessed',
    objectKind: 'screening',
    objectId: screeningId,
    detail: { reason, assessmentId: row.id, assessmentHash: row.hash, ruleSet: fingerprint, floors },
    at,
  });
  return {
    ...snapshot,
    assessment: row,
    rules: ruleSet,
    neededPhysiotherapist: snapshot.neededPhysiotherapist || needsPhysiotherapist,
  };
};

const requireSnapshot = async (tx: Tx, clinicId: string, screeningId: string): Promise<ScreeningSnapshot> => {
  const snapshot = await findSnapshot(tx, clinicId, screeningId);
  if (!snapshot) throw new Error(`Screening ${screeningId} vanished inside a transaction.`);
  return snapshot;
};
