import type { Contraindication } from '../contraindications/contraindications';
import { compile, type Judge } from '../engine/compile';
import type { ScreeningInput } from '../engine/screening-input';
import type { Case } from '../language/define-contraindication';
import type { RuleSet } from '../rule-set';
import type { Failure } from './failure';
import { proveOrder } from './prove-order';
import { proveSpace } from './prove-space';
import { readingOf } from './reading';
import { spaceOf, type Space } from './space';

/** What was looked at for one contraindication. */
export type Proven = {
  readonly contraindication: string;
  readonly cases: number;
  /** How many facts are answered in every combination. */
  readonly facts: number;
  readonly combinations: number;
  /** Jointly: all cases at once. By case: each by itself, because all at once would be too many. */
  readonly how: 'jointly' | 'by case';
};

export type Proof = {
  readonly proven: readonly Proven[];
  /** States of a whole screening for which the disposition was looked at. */
  readonly states: number;
  readonly failures: readonly Failure[];
};

/** More combinations than this are taken case by case; `certain` and `possible` are maxima over the cases. */
export const mostJointly = 250_000;

/**
 * Shows, by trying every combination of answers that the conditions can tell apart, that each contraindication keeps
 * the promises of the semantics. What it cannot try it says.
 *
 * @param evaluator makes the judge that is put to the proof
 */
export const prove = (
  ruleSet: RuleSet,
  evaluator: (ruleSet: RuleSet) => Judge = compile,
  report: (proven: Proven) => void = () => {},
): Proof => {
  const whole = evaluator(ruleSet);
  const proven: Proven[] = [];
  const failures: Failure[] = [];
  for (const contraindication of ruleSet.contraindications) {
    const one = proveContraindication(contraindication, ruleSet, evaluator, whole);
    proven.push(one.proven);
    failures.push(...one.failures);
    report(one.proven);
  }
  const order = proveOrder();
  return { proven, states: order.states, failures: [...failures, ...order.failures] };
};

const proveContraindication = (
  contraindication: Contraindication,
  ruleSet: RuleSet,
  evaluator: (ruleSet: RuleSet) => Judge,
  whole: Judge,
): { readonly proven: Proven; readonly failures: readonly Failure[] } => {
  const failures: Failure[] = [];
  const joint = spaceOf(readingOf(contraindication, ruleSet));
  const isJoint = joint.size <= mostJointly;
  const spaces = isJoint
    ? [joint]
    : contraindication.cases.map((rule) =>
        spaceOf(readingOf({ ...contraindication, cases: [rule] }, ruleSet)),
      );
  const jointly = evaluator(joint.reading.ruleSet);

  for (const space of spaces) {
    const { failures: own, holding, unshadowed } = proveSpace(space, evaluator(space.reading.ruleSet));
    failures.push(...own);
    for (const rule of space.reading.contraindication.cases) {
      const where = { contraindication: contraindication.id, case: rule.id };
      const numbers = holding.get(rule.id)!;
      if (numbers.length === 0) {
        failures.push({
          property: 'reachable',
          ...where,
          message: 'no combination of answers makes it hold',
        });
        continue;
      }
      if (!(isJoint ? unshadowed.has(rule.id) : isSomewhereWorst(rule, space, joint, jointly)))
        failures.push({
          property: 'not-shadowed',
          ...where,
          counterexample: space.inputAt(numbers[0]!),
          message: 'wherever it holds, a worse case of the same contraindication holds too',
        });
      for (const number of numbers.slice(0, fewEnough)) {
        const counterexample = space.inputAt(number);
        const message = amongAllOthers(rule, counterexample, jointly, whole);
        if (message) failures.push({ property: 'independent', ...where, counterexample, message });
        if (message) break;
      }
    }
  }
  return {
    proven: {
      contraindication: contraindication.id,
      cases: contraindication.cases.length,
      facts: joint.dimensions.length,
      combinations: spaces.reduce((sum, { size }) => sum + size, 0),
      how: isJoint ? 'jointly' : 'by case',
    },
    failures,
  };
};

/** Holding combinations of a case that are also judged by the whole rule set, which is slower. */
const fewEnough = 20;

/**
 * Looks through what the case reads, told apart as the whole contraindication tells it apart, the rest of the
 * contraindication unanswered.
 */
const isSomewhereWorst = (rule: Case, space: Space, joint: Space, jointly: Judge): boolean => {
  let found = false;
  spaceOf({ ...joint.reading, answered: space.reading.answered }).each((_digits, _number, input, list) => {
    const [finding] = jointly(input, list).findings;
    found = finding?.certain === rule.severity && finding.cases.includes(rule.id);
    return found;
  });
  return found;
};

/** What is wrong with a finding among all others; undefined when it is as it is alone. */
const amongAllOthers = (
  rule: Case,
  input: ScreeningInput,
  alone: Judge,
  whole: Judge,
): string | undefined => {
  const [own] = alone(input).findings;
  const verdict = whole(input);
  const { flagged: _flagged, ...among } = verdict.findings.find(({ id }) => id === own?.id) ?? {};
  const { flagged: _alone, ...expected } = own ?? {};
  if (JSON.stringify(among) !== JSON.stringify(expected)) return 'among all others the finding is another';
  if (rule.severity === 'absolute' && verdict.disposition !== 'do-not-needle')
    return `among all others the disposition is ${verdict.disposition}`;
  return undefined;
};
