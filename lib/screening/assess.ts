import 'server-only';
import type { Actor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Tx } from '@/lib/db/transaction';
import { newId } from '@/lib/ids';
import { newestSequence } from './clearance';
import { needsMoreThanPlan } from './floors';
import { judge, judgeByChangedRules, type Judgement } from './judgement';
import { insertAssessment, findSnapshot } from './screening.repository';
import { assessmentHash } from './sealed-assessment';
import type { ScreeningSnapshot } from './screening-snapshot';

export type AssessmentReason = 'first' | 'changed-answer' | 'changed-plan' | 'withdrawn' | 'rules-changed';

/**
 * Applies the rules to everything known now and adds the result. The screening must be held for update by this
 * transaction, and is given by its id where something was written since it was read. Answers the screening as it then is: not judged, and so open to nobody, where the rules in force do not
 * know one of the answers any more.
 */
export const assess = async (
  tx: Tx,
  actor: Actor,
  screening: ScreeningSnapshot | string,
  reason: AssessmentReason,
  at: Date,
): Promise<ScreeningSnapshot> => {
  const snapshot =
    typeof screening === 'string' ? await requireSnapshot(tx, actor.clinicId, screening) : screening;
  const judgement = await (reason === 'rules-changed' ? judgeByChangedRules : judge)(tx, snapshot);
  return judgement === 'unreadable' ? snapshot : addAssessment(tx, actor, snapshot, judgement, reason, at);
};

/** Adds a result, and answers the screening with it. */
export const addAssessment = async (
  tx: Tx,
  actor: Actor,
  snapshot: ScreeningSnapshot,
  { input, evaluation, rules, ruleSetFingerprint, floors }: Judgement,
  reason: AssessmentReason,
  at: Date,
): Promise<ScreeningSnapshot> => {
  const row = {
    id: newId(),
    sequence: (snapshot.assessment?.sequence ?? 0) + 1,
    reason,
    ruleSetFingerprint,
    answersThrough: newestSequence(snapshot),
    input,
    evaluation,
    disposition: evaluation.disposition,
    floors,
    nonce: snapshot.salt,
    hash: assessmentHash({ input, evaluation, nonce: snapshot.salt }, ruleSetFingerprint),
    at,
  };
  // Rules that became stricter after somebody was judged: a physiotherapist looks, whatever they say now.
  const needsPhysiotherapist =
    needsMoreThanPlan(evaluation) || floors.length > 0 || reason === 'rules-changed';
  await insertAssessment(tx, {
    ...row,
    clinicId: actor.clinicId,
    screeningId: snapshot.id,
    needsPhysiotherapist,
  });
  await recordAudit(tx, actor, {
    action: 'assessed',
    objectKind: 'screening',
    objectId: snapshot.id,
    detail: { reason, assessmentId: row.id, assessmentHash: row.hash, ruleSet: ruleSetFingerprint, floors },
    at,
  });
  return {
    ...snapshot,
    assessment: row,
    rules,
    neededPhysiotherapist: snapshot.neededPhysiotherapist || needsPhysiotherapist,
  };
};

const requireSnapshot = async (tx: Tx, clinicId: string, screeningId: string): Promise<ScreeningSnapshot> => {
  const snapshot = await findSnapshot(tx, clinicId, screeningId);
  if (!snapshot) throw new Error(`Screening ${screeningId} vanished inside a transaction.`);
  return snapshot;
};
