import { factById, risksFor, sections, shown, type FactId, type SectionId } from '@/rules';
import { dayIn, type Day } from '@/lib/clock';
import { clearanceOf, isAssessmentCurrent, standingConsent, standingNo, voidedConsent } from './clearance';
import { lastEvent } from './last-event';
import { hasPlanEnded } from './plan-extent';
import { inputOf } from './screening-input';
import { isReadable } from './unreadable';
import type { ScreeningSnapshot } from './screening-snapshot';
import { openQuestions } from './understanding';

/** A page of the patient's way through. */
export type Step =
  | 'stopped'
  | 'unreadable'
  | 'who'
  | 'identity'
  | 'about'
  | `questions/${SectionId}`
  | 'where-it-hurts'
  | 'risks'
  | 'understanding'
  | 'check'
  | 'result'
  | 'consent'
  | 'done';

export interface Journey {
  /** Where the patient goes on. */
  readonly next: Step;
  /** Every page that may be opened now, in order: the ones already done, and `next`. */
  readonly open: readonly Step[];
}

const identityKinds = ['identity-mismatch', 'identity-cleared', 'identity-confirmed'] as const;

/** The last word on whose form this is; after staff cleared a mismatch the patient confirms again. */
const identityOf = ({ events }: ScreeningSnapshot) =>
  identityKinds.find(
    (kind) => kind === events.findLast((event) => identityKinds.some((k) => k === event.kind))?.kind,
  );

/** Questions that still need an answer. Optional follow-ups (after "not sure") never hold anyone up. */
const unanswered = (snapshot: ScreeningSnapshot): readonly FactId[] => {
  const answered = new Set(
    snapshot.answers.filter(({ state }) => state !== 'cleared').map(({ factId }) => factId),
  );
  return [...shown(inputOf(snapshot))]
    .filter(([id, need]) => need === 'required' && !answered.has(id))
    .map(([id]) => id);
};

/** The same, of one section. */
export const unansweredIn = (snapshot: ScreeningSnapshot, section: SectionId): readonly FactId[] =>
  unanswered(snapshot).filter((id) => factById(id).section === section);

/** True while the patient's word "this is all true" covers every answer the patient gave. */
export const isDeclared = (snapshot: ScreeningSnapshot): boolean => {
  const declared = lastEvent(snapshot, 'declared-true');
  if (!declared) return false;
  const through = BigInt(declared.detail.answersThrough);
  return snapshot.answers.every(({ saidBy, sequence }) => saidBy === 'clinician' || sequence <= through);
};

/** The clinic's day on which the patient last said that the answers are true, or null. A "no" says nothing of the kind. */
export const declaredOn = (snapshot: ScreeningSnapshot): Day | null => {
  const declared = snapshot.events.findLast((event) => event.kind === 'declared-true' && !event.detail.of);
  return declared ? dayIn(snapshot.clinic.timeZone, declared.at) : null;
};

/**
 * True where the patient could sign, were it still the day on which they said how they are. "No fever today" from last
 * week says nothing: they look at their answers again, change what is no longer so, and declare them once more. A
 * decision that was taken meanwhile stands as long as no answer changes.
 */
export const needsNewDeclaration = (snapshot: ScreeningSnapshot): boolean =>
  isDeclared(snapshot) &&
  declaredOn(snapshot) !== snapshot.today &&
  clearanceOf(snapshot).kind === 'may-sign' &&
  !standingConsent(snapshot);

/**
 * Saying no is never made harder: no question left open, no declaration, no new day and no missing decision stands in its
 * way. Only on a form that may be somebody else's nobody says it, and where a "no" stands there is nothing to add.
 */
export const mayDecline = (snapshot: ScreeningSnapshot): boolean =>
  identityOf(snapshot) !== 'identity-mismatch' &&
  lastEvent(snapshot, 'identity-confirmed') !== null &&
  !standingConsent(snapshot) &&
  !standingNo(snapshot);

const areRisksRead = (snapshot: ScreeningSnapshot): boolean => {
  const read = lastEvent(snapshot, 'risks-read');
  if (!read) return false;
  const seen = new Set(read.detail.riskIds);
  return risksFor(inputOf(snapshot)).every(({ id }) => seen.has(id));
};

/** The patient's place, replayed from what happened: a dead tablet loses nothing. */
export const journeyOf = (snapshot: ScreeningSnapshot): Journey => {
  const identity = identityOf(snapshot);
  if (identity === 'identity-mismatch') return { next: 'stopped', open: ['stopped'] };
  if (!isReadable(snapshot)) {
    // What was signed or refused stands, whatever a later release reads; everything else waits for staff.
    const at = standingConsent(snapshot) ? 'done' : standingNo(snapshot) ? 'result' : 'unreadable';
    return { next: at, open: [at] };
  }

  const declared = isDeclared(snapshot);
  const unfinished = new Set(declared ? [] : unanswered(snapshot).map((id) => factById(id).section));
  const before: readonly (readonly [Step, boolean])[] = [
    ['who', lastEvent(snapshot, 'respondent-given') !== null],
    ['identity', identity === 'identity-confirmed'],
    ['about', lastEvent(snapshot, 'about-read') !== null],
    ...sections.map(({ id }) => [`questions/${id}`, !unfinished.has(id)] as const),
    ['where-it-hurts', lastEvent(snapshot, 'complaint-given') !== null],
    ['risks', declared || areRisksRead(snapshot)],
    ['understanding', declared || openQuestions(snapshot).length === 0],
    // An assessment that no longer fits (a birth date was put right) is made again with the next declaration.
    [
      'check',
      declared && (!snapshot.assessment || isAssessmentCurrent(snapshot)) && !needsNewDeclaration(snapshot),
    ],
  ];

  const open: Step[] = [];
  for (const [step, done] of before) {
    open.push(step);
    // Whoever said no has nothing left to finish.
    if (!done)
      return standingNo(snapshot) ? { next: 'result', open: [...open, 'result'] } : { next: step, open };
  }
  if (standingConsent(snapshot)) return { next: 'done', open: ['done'] };
  // Once a decision hangs on them, answers are changed from the check page on, which asks for the declaration again.
  open.push('result');
  if (clearanceOf(snapshot).kind === 'may-sign' && !hasPlanEnded(snapshot)) open.push('consent');
  return { next: 'result', open };
};

/** Why somebody who opens a later page is led back to the one where they are. */
export type ReasonBack = 'first' | 'answers-changed' | 'not-to-sign';

const tellsItself: ReadonlySet<Step> = new Set(['stopped', 'done']);

/** Null where nobody is led back, or the page they come to says by itself what happened. */
export const whyBack = (snapshot: ScreeningSnapshot, wanted: Step): ReasonBack | null => {
  const { open, next } = journeyOf(snapshot);
  if (open.includes(wanted) || tellsItself.has(wanted) || tellsItself.has(next) || standingNo(snapshot))
    return null;
  if (next === 'result') return voidedConsent(snapshot) ? null : 'not-to-sign';
  if (!lastEvent(snapshot, 'declared-true')) return 'first';
  return needsNewDeclaration(snapshot) ? null : 'answers-changed';
};
