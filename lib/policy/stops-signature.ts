import {
  evaluate,
  hasMeasure,
  isStricter,
  measureId,
  ruleSet as shipped,
  staleMeasures,
  withoutMeasure,
  withPolicy,
  type Evaluation,
  type Measure,
} from '@/rules';
import { clearanceOf } from '@/lib/screening/clearance';
import { needsMoreThanPlan } from '@/lib/screening/floors';
import type { JudgedScreening } from '@/lib/screening/open-screenings';
import { policyOf, type PhysiotherapistNeed } from '@/lib/screening/physiotherapist-needs';
import { isAdult, respondentOf } from '@/lib/screening/signer';

/** With the answers and decisions there are, the patient may sign and nobody has to say go. */
export const signsAlone = (screening: JudgedScreening): boolean => {
  const clearance = clearanceOf(screening);
  return clearance.kind === 'may-sign' && clearance.review === null;
};

const isUnder = ({ policy, assessment }: PhysiotherapistNeed, measure: Measure): boolean =>
  hasMeasure(policy, measureId(measure)) ||
  (measure.kind === 'talk-before-signature' && assessment.floors.includes(measure.kind));

/** A physiotherapist was needed because of this step and of nothing else. */
const isDueTo = (need: PhysiotherapistNeed, measure: Measure): boolean => {
  const { input, evaluation, floors, reason } = need.assessment;
  if (!isUnder(need, measure) || floors.some((floor) => floor !== measure.kind)) return false;
  const others = withoutMeasure(need.policy, measureId(measure));
  const stale = staleMeasures(shipped, others);
  const without = evaluate(
    input,
    withPolicy(shipped, { measures: others.measures.filter((one) => !stale.includes(one)) }),
  );
  if (needsMoreThanPlan(without)) return false;
  // Judged again because rules became stricter: by this step, if without it they would not have been.
  return (
    reason !== 'rules-changed' || measure.kind === 'talk-before-signature' || isStricter(evaluation, without)
  );
};

/**
 * Whether a step that is on keeps somebody from signing alone who would without it: `without` is what the rules say then,
 * `needs` why this screening ever needed a physiotherapist. Decisions count for nothing here: it took the step to ask for
 * one.
 */
export const isStoppedBy = (
  measure: Measure,
  screening: JudgedScreening,
  without: Evaluation,
  needs: readonly PhysiotherapistNeed[],
): boolean => {
  const { assessment, rules } = screening;
  // What it has not reached yet is caught before the signature.
  if (!isUnder({ assessment, policy: policyOf(rules) }, measure)) return signsAlone(screening);
  const { regions, technique } = assessment.input.plan;
  return (
    !signsAlone(screening) &&
    (without.disposition === 'no-contraindication-found' ||
      without.disposition === 'proceed-with-precautions') &&
    regions !== undefined &&
    technique !== undefined &&
    !(isAdult(assessment.input.age) && respondentOf(screening)?.respondent === 'guardian') &&
    needs.every((need) => isDueTo(need, measure))
  );
};
