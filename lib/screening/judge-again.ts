import 'server-only';
import { evaluate, isStricter } from '@/rules';
import type { Actor } from '@/lib/actors';
import type { Tx } from '@/lib/db/transaction';
import { isApproved } from '@/lib/rule-set/approval-state';
import { ruleSetInForce } from '@/lib/rule-set/rule-set-in-force';
import { assess } from './assess';
import { isAssessmentCurrent, standingReview } from './clearance';
import { floorsUnder } from './floors';
import type { ScreeningSnapshot } from './screening-snapshot';

/**
 * Before anything is built on an assessment: when the rules have changed since and say more against needling now, they
 * are applied anew, and the answer is the screening as it then is. What fell is never applied by itself: null.
 * The screening must be held for update.
 */
export const judgeAgainIfStricter = async (
  tx: Tx,
  actor: Actor,
  snapshot: ScreeningSnapshot,
  at: Date,
): Promise<ScreeningSnapshot | null> => {
  const { assessment } = snapshot;
  // Answers that were not judged yet will be, by what is in force then.
  if (!assessment || !isAssessmentCurrent(snapshot)) return null;
  const { ruleSet, fingerprint } = await ruleSetInForce(tx, actor.clinicId);
  const floors = floorsUnder({
    policy: ruleSet.policy,
    approved: await isApproved(tx, actor.clinicId),
    demo: snapshot.clinic.demo,
  });
  // A floor asks for a physiotherapist, and is met where one has decided or is the one acting.
  const isMet = actor.kind === 'staff' || standingReview(snapshot) !== null;
  const isHeld = !isMet && floors.some((floor) => !assessment.floors.includes(floor));
  const isSame = fingerprint === assessment.ruleSetFingerprint;
  if (!isHeld && (isSame || !isStricter(evaluate(assessment.input, ruleSet), assessment.evaluation)))
    return null;
  return assess(tx, actor, snapshot.id, 'rules-changed', at);
};
