import {
  evaluate,
  hasMeasure,
  isStricter,
  parseInput,
  policySwitches,
  ruleSet as shipped,
  withMeasure,
  withoutMeasure,
  withPolicy,
  type Disposition,
  type Evaluation,
  type Measure,
  type Policy,
  type RuleSet,
  measureId,
} from '@/rules';
import { standingConsent } from '@/lib/screening/clearance';
import { isJudged, type JudgedScreening } from '@/lib/screening/open-screenings';
import type { ScreeningSnapshot } from '@/lib/screening/screening-snapshot';
import type { PhysiotherapistNeed } from '@/lib/screening/physiotherapist-needs';
import { isStoppedBy, signsAlone } from './stops-signature';

/** What a step would change about one open screening. */
export interface EffectOnOne {
  readonly screening: JudgedScreening;
  readonly from: Disposition;
  readonly to: Disposition;
  /** The patient may sign alone without the step, and not with it. */
  readonly stopsSignature: boolean;
  /** Of those: there is a signature already, which the step takes away. */
  readonly endsSignature: boolean;
}

/** What a step would change about the open screenings; the others stay as they are. */
export interface Effect {
  /** As many as are open on the list of the day. */
  readonly open: number;
  /** Of those: nothing was judged yet, or answers came since. They will be judged with the step, or without. */
  readonly notJudged: number;
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

const isSigned = (screening: JudgedScreening): boolean => standingConsent(screening) !== null;

/**
 * What each step would change about the screenings that are open now, by the id of the step: if it is not in the policy,
 * what switching it on would make stricter; if it is, what only that step makes strict.
 */
export const effectsOf = (
  measures: readonly Measure[],
  policy: Policy,
  open: readonly ScreeningSnapshot[],
  needs: ReadonlyMap<string, readonly PhysiotherapistNeed[]>,
): ReadonlyMap<string, Effect> => {
  const judged = open.filter(isJudged);
  const screenings = judged.filter(({ assessment }) => parseInput(assessment.input, shipped).ok);
  const touched = new Map(
    screenings.map(({ id, assessment }) => [
      id,
      new Set<string>(evaluate(assessment.input, onlySwitches).trace.map((traced) => traced.id)),
    ]),
  );
  const effect = (measure: Measure): Effect => {
    const on = hasMeasure(policy, measureId(measure));
    const stops = (screening: JudgedScreening, without: Evaluation): boolean =>
      on ? isStoppedBy(measure, screening, without, needs.get(screening.id) ?? []) : signsAlone(screening);
    const loose = withPolicy(shipped, withoutMeasure(policy, measureId(measure)));
    const strict = withPolicy(shipped, withMeasure(policy, measure));
    const changed = screenings.flatMap((screening): EffectOnOne[] => {
      const { id, assessment } = screening;
      if (measure.kind === 'talk-before-signature')
        return stops(screening, assessment.evaluation)
          ? [
              {
                screening,
                from: assessment.disposition,
                to: assessment.disposition,
                stopsSignature: true,
                endsSignature: isSigned(screening),
              },
            ]
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
          stopsSignature: stops(screening, before),
          endsSignature: stops(screening, before) && isSigned(screening),
        },
      ];
    });
    return {
      open: open.length,
      notJudged: open.length - judged.length,
      unreadable: judged.length - screenings.length,
      changed,
    };
  };
  return new Map(measures.map((measure) => [measureId(measure), effect(measure)]));
};
