import {
  asked,
  canonicalJson,
  changedFindings,
  factById,
  facts,
  isFactId,
  isSeverityAbove,
  parseInput,
  type ChangedFinding,
  type FactId,
} from '@/rules';
import { isSameExtent, planExtentOf, type PlanExtent } from './plan-extent';
import { inputOf } from './screening-input';
import type { CurrentAnswer, ScreeningSnapshot } from './screening-snapshot';

/** One fact at the last visit and at this one. Null: not asked, or not answered. */
export interface VisitAnswerChange {
  readonly factId: FactId;
  readonly was: CurrentAnswer | null;
  readonly is: CurrentAnswer | null;
}

export interface VisitFindingChange extends ChangedFinding {
  /** Graver where it weighs more in any respect. */
  readonly how: 'new' | 'gone' | 'graver' | 'milder';
}

/** What is different from the last visit. Empty lists: nothing. */
export interface VisitChanges {
  /** Of the patient, and what a clinician entered; in the order of the questions. */
  readonly answers: readonly VisitAnswerChange[];
  readonly plan: readonly VisitAnswerChange[];
  /** How often, and until when; null where that is the same. */
  readonly extent: { readonly was: PlanExtent; readonly is: PlanExtent } | null;
  /** Gravest kind of change first; null where one of the two was not judged. */
  readonly findings: readonly VisitFindingChange[] | null;
  /** They were judged by different rules: a finding may differ without an answer. */
  readonly rulesDiffer: boolean;
}

type Visit = Pick<ScreeningSnapshot, 'answers' | 'events' | 'patient' | 'startedOn' | 'assessment' | 'rules'>;

/** What counts of a visit: a stale answer to a question that no longer applied says nothing. */
const standing = (visit: Visit): ReadonlyMap<string, CurrentAnswer> => {
  const input = inputOf(visit);
  const { rules } = visit;
  const applied = rules && parseInput(input, rules).ok ? asked(input, rules) : null;
  return new Map(
    visit.answers
      .filter(({ factId, state }) => state !== 'cleared' && applied?.get(factId) !== 'unasked')
      .map((answer) => [answer.factId, answer]),
  );
};

const says = (answer: CurrentAnswer | null): string => {
  if (!answer) return '';
  const { state, value } = answer;
  return canonicalJson([state, Array.isArray(value) && !isList(answer.factId) ? value.toSorted() : value]);
};

/** The lines of a medicine list keep their order; ticks have none. */
const isList = (factId: string): boolean => isFactId(factId) && factById(factId).kind === 'medicines';

const howOf = ({ before, after }: ChangedFinding): VisitFindingChange['how'] => {
  if (before.possible === 'none') return 'new';
  if (after.possible === 'none') return 'gone';
  return isSeverityAbove(after.certain, before.certain) || isSeverityAbove(after.possible, before.possible)
    ? 'graver'
    : 'milder';
};

const places = new Map<string, number>(facts.map(({ id }, index) => [id, index]));
/** What no release asks any more comes last. */
const placeOf = (factId: string): number => places.get(factId) ?? facts.length;

const order = ['new', 'graver', 'milder', 'gone'] as const;

export const visitChanges = (last: Visit, now: Visit): VisitChanges => {
  const was = standing(last);
  const is = standing(now);
  const changed = [...new Set([...is.keys(), ...was.keys()])]
    // The birth date belongs to the person, not to a visit.
    .filter((factId): factId is FactId => factId !== 'date-of-birth')
    .map((factId) => ({ factId, was: was.get(factId) ?? null, is: is.get(factId) ?? null }))
    .filter((one) => says(one.was) !== says(one.is))
    .sort((a, b) => placeOf(a.factId) - placeOf(b.factId));
  const extent = { was: planExtentOf(last), is: planExtentOf(now) };
  const isPlan = ({ factId }: VisitAnswerChange) => factId === 'plan.regions' || factId === 'plan.technique';
  return {
    answers: changed.filter((one) => !isPlan(one)),
    plan: changed.filter(isPlan),
    extent: isSameExtent(extent.was, extent.is) ? null : extent,
    findings:
      last.assessment && now.assessment
        ? changedFindings(last.assessment.evaluation, now.assessment.evaluation)
            .map((finding) => ({ ...finding, how: howOf(finding) }))
            .sort((a, b) => order.indexOf(a.how) - order.indexOf(b.how))
        : null,
    rulesDiffer:
      last.assessment !== null &&
      now.assessment !== null &&
      last.assessment.ruleSetFingerprint !== now.assessment.ruleSetFingerprint,
  };
};
