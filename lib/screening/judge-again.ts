import 'server-only';
import type { Actor } from '@/lib/actors';
import type { Tx } from '@/lib/db/transaction';
import { addAssessment } from './assess';
import { isAssessmentCurrent, standingReview } from './clearance';
import { judgeByChangedRules } from './judgement';
import type { ScreeningSnapshot } from './screening-snapshot';

/**
 * Before anything is built on an assessment: when the rules have changed since and say more against needling now, they
 * are applied anew, and the answer is the screening as it then is. What fell is never applied by itself: null. The
 * screening must be held for update. 'unreadable': these rules do not know an answer any more, so a person must look.
 */
export const judgeAgainIfStricter = async (
  tx: Tx,
  actor: Actor,
  snapshot: ScreeningSnapshot,
  at: Date,
): Promise<ScreeningSnapshot | 'unreadable' | null> => {
  const { assessment } = snapshot;
  // Answers that were not judged yet will be, by what is in force then.
  if (!assessment || !isAssessmentCurrent(snapshot)) return null;
  const judgement = await judgeByChangedRules(tx, snapshot);
  if (judgement === 'unreadable') return judgement;
  // A floor asks for a physiotherapist, and is met where one has decided or is the one acting.
  const isMet = actor.kind === 'staff' || standingReview(snapshot) !== null;
  const isHeld = !isMet && judgement.floors.length > assessment.floors.length;
  return isHeld || !judgement.kept
    ? addAssessment(tx, actor, snapshot, judgement, 'rules-changed', at)
    : null;
};
