import {
  evaluate,
  isStricter,
  parseInput,
  policySwitches,
  ruleSet as shipped,
  withMeasure,
  withoutMeasure,
  withPolicy,
  type Disposition,
  type Measure,
  type Policy,
  type RuleSet,
  measureId,
} from '@/rules';
import { clearanceOf } from '@/lib/screening/clearance';
import type { JudgedScreening } from '@/lib/screening/open-screenings';

/** What a step would change about one open screening. */
export interface EffectOnOne {
  readonly screening: JudgedScreening;
  readonly from: Disposition;
  readonly to: Disposition;
  /** The patient may sign alone now, and could not any more. */
  readonly stopsSignature: boolean;
}

/** What a step would change about the open screenings; the others stay as they are. */
export interface Effect {
  readonly open: number;
  /** Of those: with an answer that the rules do not know any more. What the step would change there is not known. */
  readonly unreadable: number;
  /** Stricter than now. When the step is taken back: stricter than then. */
  readonly changed: readonly EffectOnOne[];
}

/** The cases of all switches and nothing else: which of them touch somebody at all. */
const onlySwitches: RuleSet = (() => {
  const all = policySwitches.reduce<Policy>((policy, { id }) => withMeasure(policy, { kind: 'switch', id }), {
    measures: [],
  });
  const { contraindications, ...rest } = withPolicy(shipped, all);
  return {
    ...rest,
    contraindications: contraindications.map((entry) => ({
      ...entry,
      cases: entry.cases.filter(({ confidence }) => confidence === 'clinic-policy'),
    })),
  };
})();

const signsAlone = (screening: JudgedScreening): boolean => {
  const clearance = clearanceOf(screening);
  return clearance.kind === 'may-sign' && clearance.review === null;
};

/**
 * What each step would change about the screenings that are open now, by the id of the step: if it is not in the policy,
 * what switching it on would make stricter; if it is, what only that step makes strict.
 */
export const effectsOf = (
  measures: readonly Measure[],
  policy: Policy,
  open: readonly JudgedScreening[],
): ReadonlyMap<string, Effect> => {
  const screenings = open.filter(({ assessment }) => parseInput(assessment.input, shipped).ok);
  const touched = new Map(
    screenings.map(({ id, assessment }) => [
      id,
      new Set<string>(evaluate(assessment.input, onlySwitches).trace.map((traced) => traced.id)),
    ]),
  );
  const effect = (measure: Measure): Effect => {
    const loose = withPolicy(shipped, withoutMeasure(policy, measureId(measure)));
    const strict = withPolicy(shipped, withMeasure(policy, measure));
    const changed = screenings.flatMap((screening): EffectOnOne[] => {
      const { id, assessment } = screening;
      if (measure.kind === 'talk-before-signature')
        return signsAlone(screening)
          ? [{ screening, from: assessment.disposition, to: assessment.disposition, stopsSignature: true }]
          : [];
      if (measure.kind === 'switch' && !touched.get(id)?.has(measure.id)) return [];
      const before = evaluate(assessment.input, loose);
      const after = evaluate(assessment.input, strict);
      if (!isStricter(after, before)) return [];
      return [
        {
          screening,
          from: before.disposition,
          to: after.disposition,
          stopsSignature:
            signsAlone(screening) &&
            (after.disposition === 'clinician-review' || after.disposition === 'do-not-needle'),
        },
      ];
    });
    return { open: open.length, unreadable: open.length - screenings.length, changed };
  };
  return new Map(measures.map((measure) => [measureId(measure), effect(measure)]));
};
