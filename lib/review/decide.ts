import 'server-only';
import type { StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { dayIn, now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { fail, ok, type Result } from '@/lib/result';
import { isAssessmentCurrent } from '@/lib/screening/clearance';
import { journeyOf } from '@/lib/screening/journey';
import { judgeAgainIfStricter } from '@/lib/screening/judge-again';
import { loadScreeningForUpdate } from '@/lib/screening/load-screening';
import type { StoredReview } from '@/lib/screening/screening-snapshot';
import { decisionContext } from './decision-context';
import { decisionProblems, letsNeedle, type Decide } from './decide.schema';
import { missingFacts, needsOverride, notOverridable } from './review.policy';
import { insertReview } from './review.repository';

/** The same decision, sent again because its receipt was lost. */
const isRepeated = (stored: StoredReview, input: Decide, { staffId }: StaffActor): boolean =>
  stored.decidedById === staffId &&
  stored.assessmentId === input.assessmentId &&
  stored.decision === input.decision &&
  stored.reasonCode === (input.reasonCode ?? null) &&
  (stored.reasonText ?? '') === input.reasonText &&
  stored.delayUntil === (input.decision === 'delay' ? (input.delayUntil ?? null) : null) &&
  stored.conditions.join('\n') === input.conditions.join('\n');

/**
 * Records a physiotherapist's decision about the assessment they looked at. Going ahead against a finding needs a coded
 * reason; against a "do not needle" also a text and a second confirmation, where the rules allow an override at all.
 */
export const decide = (
  input: Decide,
  actor: StaffActor,
): Promise<Result<{ reviewId: string }, DomainError>> =>
  transaction(actor.clinicId, async (tx) => {
    const at = now();
    const snapshot = await loadScreeningForUpdate(tx, actor.clinicId, input.screeningId);
    if (!snapshot) return fail({ code: 'access/not-found' });
    if (journeyOf(snapshot).next === 'stopped') return fail({ code: 'screening/identity-mismatch' });
    const since = input.reviews === undefined ? undefined : snapshot.reviews[input.reviews];
    if (since)
      return isRepeated(since, input, actor)
        ? ok({ reviewId: since.id })
        : fail({ code: 'review/decided-meanwhile' });
    const { assessment, rules } = snapshot;
    if (!assessment || !rules || !isAssessmentCurrent(snapshot))
      return fail({ code: 'review/nothing-to-decide' });
    if (assessment.id !== input.assessmentId) return fail({ code: 'review/assessment-changed' });

    const again = await judgeAgainIfStricter(tx, actor, snapshot, at);
    if (again === 'unreadable' && letsNeedle(input.decision)) return fail({ code: 'screening/unreadable' });
    if (again && again !== 'unreadable') return fail({ code: 'review/assessment-changed' });

    const { evaluation } = assessment;
    const { decision, reasonCode, reasonText } = input;
    if (letsNeedle(decision)) {
      const { regions, technique } = assessment.input.plan;
      if (regions === undefined || technique === undefined) return fail({ code: 'review/no-plan' });
      const open = missingFacts(evaluation);
      if (open.length > 0) return fail({ code: 'review/facts-missing', ids: { facts: open.join(' ') } });
    }
    const override = needsOverride(evaluation, decision);
    const stuck = override ? notOverridable(evaluation, rules) : [];
    if (stuck.length > 0)
      return fail({
        code: 'review/override-not-allowed',
        ids: { findings: stuck.map(({ id }) => id).join(' ') },
      });
    const problems = decisionProblems(
      input,
      decisionContext(assessment, dayIn(snapshot.clinic.timeZone, at)),
    );
    if (problems[0])
      return fail({
        code: problems[0].code,
        fields: Object.fromEntries(problems.map(({ field, message }) => [field, message])),
      });

    const reviewId = newId();
    await insertReview(tx, {
      clinicId: actor.clinicId,
      screeningId: snapshot.id,
      id: reviewId,
      assessmentId: assessment.id,
      sequence: (snapshot.reviews.at(-1)?.sequence ?? 0) + 1,
      decision,
      reasonCode: reasonCode ?? null,
      reasonText: reasonText || null,
      conditions: input.conditions,
      delayUntil: decision === 'delay' ? (input.delayUntil ?? null) : null,
      override,
      decidedById: actor.staffId,
      at,
    });
    await recordAudit(tx, actor, {
      action: 'decided',
      objectKind: 'screening',
      objectId: snapshot.id,
      detail: { reviewId, decision, override, reasonCode: reasonCode ?? null, assessmentId: assessment.id },
      at,
    });
    return ok({ reviewId });
  });
