import { canonicalJson, evaluate, ruleSet, type Policy, type RuleSet, type Severity } from '@/rules';
import type { StaffActor } from '@/lib/actors';
import { hashOf } from '@/lib/crypto/digest';
import { db } from '@/lib/db/client';
import { newId } from '@/lib/ids';
import { fingerprintOf } from '@/lib/rule-set/fingerprint';
import type { Prisma } from '@/lib/db/generated/client';
import { transaction } from '@/lib/db/transaction';
import { insertPolicyOnce } from '@/lib/policy/policy.repository';
import { snapshotOf } from './a-clinic';

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
  await db().ruleSetVersion.createMany({
    data: [{ clinicId, fingerprint, version: rules.version, canonicalJson: canonicalJson(rules) }],
    skipDuplicates: true,
  });
  await db().assessment.create({
    data: {
      clinicId,
      id,
      screeningId,
      sequence: assessment.sequence + 1,
      reason: 'changed-answer',
      ruleSetFingerprint: fingerprint,
      answersThrough: assessment.answersThrough,
      input: input as unknown as Prisma.InputJsonObject,
      evaluation: evaluation as unknown as Prisma.InputJsonObject,
      disposition: evaluation.disposition,
      needsPhysiotherapist: evaluation.disposition === 'clinician-review',
      hash,
      at: new Date(),
    },
  });
  return { id, hash, fingerprint };
};

/** From now on the clinic's rules are tighter in this. */
export const setPolicy = async (staff: StaffActor, policy: Policy, sequence = 1): Promise<void> => {
  const inserted = await transaction((tx) =>
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
