import { evaluate, ruleSet, type Answer, type FactId, type RuleSet } from '@/rules';
import { hashOf } from '@/lib/crypto/digest';
import { inputOf } from '@/lib/screening/screening-input';
import type { ScreeningSnapshot, StoredReview } from '@/lib/screening/screening-snapshot';
import { shippedText } from '@/lib/texts/shipped-text';

const at = new Date('2026-03-02T09:00:00Z');

/** A decision about that assessment: to go ahead, unless something else is said. */
export const aReview = (change: Partial<StoredReview>): StoredReview => ({
  id: 'review',
  assessmentId: 'assessment',
  sequence: 1,
  decision: 'proceed',
  reasonCode: null,
  reasonText: null,
  conditions: [],
  delayUntil: null,
  override: false,
  decidedById: 'staff',
  at,
  ...change,
});

/** A screening as it is read from its rows, without any: judged by the rules in force, and decided on if asked. */
export const aSnapshot = (
  answers: Readonly<Partial<Record<FactId, Answer>>>,
  regions: readonly string[],
  {
    review,
    bornOn = '1990-05-05',
    rules = ruleSet,
    technique = 'deep',
  }: { review?: Partial<StoredReview>; bornOn?: string; rules?: RuleSet; technique?: string } = {},
): ScreeningSnapshot => {
  const facts = { ...answers, 'plan.regions': [...regions], 'plan.technique': technique };
  const open: ScreeningSnapshot = {
    id: 'screening',
    clinicId: 'clinic',
    clinic: {
      name: 'Test clinic',
      timeZone: 'Pacific/Auckland',
      phone: '555 0100',
      emergencyNumber: '111',
      demo: false,
    },
    patient: { id: 'patient', givenName: 'Sam', familyName: 'Test', bornOn },
    followsId: null,
    language: 'en',
    salt: '0'.repeat(32),
    text: { language: 'en', number: 1, hash: hashOf(shippedText), body: shippedText },
    startedAt: at,
    startedOn: '2026-03-02',
    today: '2026-03-02',
    startedById: 'staff',
    events: [],
    answers: Object.entries(facts).map(([factId, value], index) => ({
      factId: factId as FactId,
      sequence: BigInt(index + 1),
      state: value === 'not-sure' ? 'not-sure' : 'answered',
      value: value === 'not-sure' ? null : value,
      saidBy: 'patient',
      staffId: null,
      reason: null,
      at,
    })),
    assessment: null,
    rules: null,
    neededPhysiotherapist: false,
    reviews: [],
    consents: [],
  };
  const input = inputOf(open);
  const evaluation = evaluate(input, rules);
  return {
    ...open,
    assessment: {
      id: 'assessment',
      sequence: 1,
      reason: 'first',
      ruleSetFingerprint: '',
      answersThrough: BigInt(open.answers.length),
      input,
      evaluation,
      disposition: evaluation.disposition,
      floors: [],
      hash: '',
      at,
    },
    rules,
    reviews: review ? [aReview(review)] : [],
  };
};
