import { canonicalJson, evaluate, ruleSet, type Policy, type RuleSet, type Severity } from '@/rules';
import type { StaffActor } from '@/lib/actors';
import { hashOf } from '@/lib/crypto/digest';
import { newId } from '@/lib/ids';
import { fingerprintOf } from '@/lib/rule-set/fingerprint';
import { transaction } from '@/lib/db/transaction';
import { insertPolicyOnce } from '@/lib/policy/policy.repository';
import { newestSequence } from '@/lib/screening/clearance';
import { loadScreening } from '@/lib/screening/load-screening';
import { insertAnswerOnce, insertAssessment, insertEvent } from '@/lib/screening/screening.repository';
import { inputOf } from '@/lib/screening/screening-input';
import { snapshotOf } from './a-clinic';
import { owner } from './owner';

/** The rules as they might have been before: one case weighs something else, or was not there yet. */
export const rulesWith = (contraindication: string, id: string, severity: Severity): RuleSet => ({
  ...ruleSet,
  version: `test ${contraindication} ${id} ${severity}`,
  contraindications: ruleSet.contraindications.map((entry) =>
    entry.id === contraindication
      ? {
          ...entry,
          cases: entry.cases.flatMap((rule) => {
            if (rule.id !== id) return [rule];
            return severity === 'none' ? [] : [{ ...rule, severity }];
          }),
        }
      : entry,
  ),
});

/** Stores what other rules made of a screening, as the release that had them would have. */
export const judgedUnder = async (
  staff: StaffActor,
  screeningId: string,
  rules: RuleSet,
): Promise<{ id: string; hash: string; fingerprint: string }> => {
  const { assessment } = await snapshotOf(staff, screeningId);
  if (!assessment) throw new Error('Nothing was judged yet.');
  const { clinicId } = staff;
  const fingerprint = fingerprintOf(rules);
  const { input } = assessment;
  const evaluation = evaluate(input, rules);
  const hash = hashOf({ input, evaluation, ruleSetFingerprint: fingerprint });
  const id = newId();
  await owner().ruleSetVersion.createMany({
    data: [{ clinicId, fingerprint, version: rules.version, canonicalJson: canonicalJson(rules) }],
    skipDuplicates: true,
  });
  await transaction(clinicId, (tx) =>
    insertAssessment(tx, {
      clinicId,
      id,
      screeningId,
      sequence: assessment.sequence + 1,
      reason: 'changed-answer',
      ruleSetFingerprint: fingerprint,
      answersThrough: assessment.answersThrough,
      input,
      evaluation,
      disposition: evaluation.disposition,
      floors: [],
      needsPhysiotherapist: evaluation.disposition === 'clinician-review',
      hash,
      at: new Date(),
    }),
  );
  return { id, hash, fingerprint };
};

/** From now on the clinic's rules are tighter in this. */
export const setPolicy = async (staff: StaffActor, policy: Policy, sequence = 1): Promise<void> => {
  const inserted = await transaction(staff.clinicId, (tx) =>
    insertPolicyOnce(tx, staff.clinicId, {
      sequence,
      policy,
      measure: 'test',
      on: true,
      reason: 'For a test.',
      decidedById: staff.staffId,
      at: new Date(),
    }),
  );
  if (!inserted) throw new Error('This clinic has a policy already.');
};

/** As if a release had taken an option away that somebody had chosen, and was judged and declared with. */
export const withRemovedOption = async (staff: StaffActor, screeningId: string): Promise<void> => {
  const { clinicId } = staff;
  const at = new Date();
  await transaction(clinicId, async (tx) => {
    await insertAnswerOnce(tx, {
      clinicId,
      screeningId,
      factId: 'diabetes.signs',
      state: 'answered',
      value: ['an-option-that-is-gone'],
      saidBy: 'patient',
      staffId: null,
      reason: null,
      idempotencyKey: newId(),
      at,
    });
    const snapshot = await loadScreening(tx, clinicId, screeningId);
    if (!snapshot?.assessment) throw new Error('Nothing was judged yet.');
    const answersThrough = newestSequence(snapshot);
    await insertEvent(
      tx,
      { clinicId, screeningId, staffId: null, at },
      { kind: 'declared-true', detail: { answersThrough: String(answersThrough) } },
    );
    await insertAssessment(tx, {
      ...snapshot.assessment,
      clinicId,
      screeningId,
      id: newId(),
      sequence: snapshot.assessment.sequence + 1,
      ruleSetFingerprint: fingerprintOf(ruleSet),
      input: inputOf(snapshot),
      answersThrough,
      needsPhysiotherapist: false,
      at,
    });
  });
};
