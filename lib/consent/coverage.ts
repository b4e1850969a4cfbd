import { canonicalJson, type Evaluation } from '@/rules';
import { foldName } from '@/lib/fold';
import { clearanceOf, isCountersigned, standingConsent } from '@/lib/screening/clearance';
import { planExtentOf, type PlanExtent } from '@/lib/screening/plan-extent';
import type { ScreeningSnapshot, StoredConsent } from '@/lib/screening/screening-snapshot';
import { respondentOf } from '@/lib/screening/signer';
import { visitChanges } from '@/lib/screening/visit-changes';
import type { ConsentContent } from './consent-content';
import { statementFor, type Statement } from './statement';

/** What this patient signed or said last in the clinic, of everything that was not itself built on something earlier. */
export interface EarlierConsent {
  /** Its screening, as it is now. */
  readonly visit: ScreeningSnapshot;
  readonly consent: StoredConsent;
  /** Null where the row is not what was stored: nothing is built on that. */
  readonly signed: Pick<ConsentContent, 'statement' | 'signer'> | null;
  /** Its sealed record; null while there is none. */
  readonly seal: { readonly sequence: number; readonly hash: string } | null;
  /** The visit that this one follows ended with a treatment under it. */
  readonly wasTreatedLastTime: boolean;
}

/**
 * Why a consent of an earlier visit does not cover this one. Stable words: they stand in tests and in the contract.
 *
 * - `taken-back`: a "no" was said since.
 * - `not-complete`: not countersigned, or not sealed.
 * - `changed-since`: answers, plan or decision of the visit it was signed at are others now.
 * - `not-treated-last-time`: the visit before ended without a treatment under it.
 * - `last-day-passed`, `treatments-done`: it is over.
 * - `regions`, `technique`, `extent`: another area, another way, another number or last day is planned.
 * - `text`: the clinic has published other words since, or the language is another one.
 * - `signer`: somebody else, or somebody in another capacity, would have to agree.
 * - `answers`: something about health was answered otherwise. `unknown`: something is not known.
 * - `findings`, `floors`: the rules find more, or another reason why a physiotherapist has to look.
 * - `rules`: other rules judge now.
 * - `precautions`: what is done with extra care is not what was agreed.
 * - `override`: a physiotherapist goes ahead against the rules, then or now.
 * - `statement`: it would say anything else that was not in what was signed.
 */
export const reasonsToAskAgain = [
  'taken-back',
  'not-complete',
  'changed-since',
  'not-treated-last-time',
  'last-day-passed',
  'treatments-done',
  'regions',
  'technique',
  'extent',
  'text',
  'signer',
  'answers',
  'unknown',
  'findings',
  'floors',
  'rules',
  'precautions',
  'override',
  'statement',
] as const;

export interface AskAgain {
  readonly because: (typeof reasonsToAskAgain)[number];
  /** Ids of facts, regions or findings; empty where the reason says it all. */
  readonly about: readonly string[];
}

export type Coverage =
  | {
      readonly covers: true;
      readonly earlier: EarlierConsent;
      /** What is agreed to today: in these words all of it was signed before. */
      readonly statement: Statement;
      readonly treatment: Treatment;
    }
  | { readonly covers: false; readonly earlier: EarlierConsent; readonly reasons: readonly AskAgain[] };

/** Which treatment this is, of how many, and until when. */
export interface Treatment extends PlanExtent {
  readonly number: number;
}

const isSame = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

const without = (all: readonly string[], known: readonly string[]): readonly string[] =>
  all.filter((one) => !known.includes(one));

/** Because of the consent itself, whatever is planned and answered today. */
const overOf = ({
  visit,
  consent,
  signed,
  seal,
  wasTreatedLastTime,
}: EarlierConsent): readonly AskAgain['because'][] => {
  if (consent.kind !== 'given' || consent.course?.takenBack) return ['taken-back'];
  if (!isCountersigned(consent) || !seal) return ['not-complete'];
  if (standingConsent(visit)?.id !== consent.id || !signed?.statement) return ['changed-since'];
  const { times, until } = planExtentOf(visit);
  return [
    ...(wasTreatedLastTime ? [] : (['not-treated-last-time'] as const)),
    ...(until !== null && until < visit.today ? (['last-day-passed'] as const) : []),
    ...(times !== null && (consent.course?.done ?? times) >= times ? (['treatments-done'] as const) : []),
  ];
};

/** Findings, or cases of them, that were not there then, or weigh more now. */
const moreFound = (last: Evaluation, is: Evaluation, graver: readonly string[]): readonly string[] =>
  is.findings
    .filter(({ id, cases }) => {
      const was = last.findings.find((one) => one.id === id);
      return !was || graver.includes(id) || without(cases, was.cases).length > 0;
    })
    .map(({ id }) => id);

/** Everything of a statement that is neither the plan nor of this person, nor ticked. */
const commonTo = ({
  plan,
  risks: _risks,
  precautions: _precautions,
  declarations: _declarations,
  nonce: _nonce,
  ...common
}: Statement) => ({
  ...common,
  leftOut: plan.leftOut,
  extent: plan.extent,
});

/**
 * Whether what was signed at an earlier visit still covers this one, so that the patient need not sign again; or every
 * reason why they are asked again. In doubt they are. Null for a screening that was not judged yet.
 */
export const coverageOf = (visit: ScreeningSnapshot, earlier: EarlierConsent): Coverage | null => {
  const { assessment } = visit;
  const before = earlier.visit.assessment;
  if (!assessment) return null;
  const asksAgain = (reasons: readonly AskAgain[]): Coverage => ({ covers: false, earlier, reasons });

  const over = overOf(earlier).map((because) => ({ because, about: [] }));
  const signed = earlier.signed?.statement;
  // Where nothing stands, there is nothing to compare with.
  if (!signed || !before || over.some(({ because }) => startsAnew.has(because))) return asksAgain(over);

  const statement = statementFor(visit);
  const changes = visitChanges(earlier.visit, visit);
  const graver = (changes.findings ?? []).filter(({ how }) => how === 'new' || how === 'graver');
  const clearance = clearanceOf(visit);
  const review = clearance.kind === 'may-sign' ? clearance.review : null;
  const reviewThen = earlier.visit.reviews.find(({ id }) => id === earlier.consent.reviewId);
  const signer = earlier.signed?.signer;
  const speaksForAnother = statement.capacity !== 'patient';
  const precautions = [
    ...without(statement.precautions, signed.precautions),
    ...without(signed.precautions, statement.precautions),
  ];
  const notSure = visit.answers.filter(({ state }) => state === 'not-sure').map(({ factId }) => factId);
  const extent = planExtentOf(visit);

  const found: readonly (readonly [AskAgain['because'], boolean | readonly string[]])[] = [
    ['regions', without(statement.plan.regionIds, signed.plan.regionIds)],
    ['technique', statement.plan.technique !== signed.plan.technique],
    ['extent', !isSame(extent, planExtentOf(earlier.visit))],
    ['text', !isSame(textOf(visit), textOf(earlier.visit))],
    [
      'signer',
      statement.capacity !== signed.capacity ||
        (speaksForAnother && foldName(respondentOf(visit)?.name ?? '') !== foldName(signer?.name ?? '')),
    ],
    ['answers', changes.answers.map(({ factId }) => factId)],
    ['unknown', [...new Set([...assessment.evaluation.unknown, ...notSure])]],
    [
      'findings',
      moreFound(
        before.evaluation,
        assessment.evaluation,
        graver.map(({ id }) => id),
      ),
    ],
    ['floors', without(assessment.floors, before.floors)],
    ['rules', assessment.ruleSetFingerprint !== before.ruleSetFingerprint],
    ['precautions', precautions.length > 0],
    ['override', review?.override === true || reviewThen?.override === true],
  ];
  const reasons = [
    ...over,
    ...found.flatMap(([because, is]): AskAgain[] =>
      is === true || (Array.isArray(is) && is.length > 0)
        ? [{ because, about: is === true ? [] : (is as readonly string[]) }]
        : [],
    ),
  ];
  if (reasons.length > 0) return asksAgain(reasons);
  // Whatever none of them looked at: in the end nothing may be agreed to today that was not signed.
  const told = signed.risks.map((risk) => canonicalJson(risk));
  if (
    clearance.kind !== 'may-sign' ||
    !isSame(commonTo(statement), commonTo(signed)) ||
    !statement.risks.every((risk) => told.includes(canonicalJson(risk)))
  )
    return asksAgain([{ because: 'statement', about: [] }]);
  return {
    covers: true,
    earlier,
    statement: { ...statement, declarations: [] },
    treatment: { number: (earlier.consent.course?.done ?? 0) + 1, ...extent },
  };
};

const startsAnew: ReadonlySet<AskAgain['because']> = new Set(['taken-back', 'not-complete', 'changed-since']);

const textOf = ({ text: { language, number, hash } }: ScreeningSnapshot) => ({ language, number, hash });
