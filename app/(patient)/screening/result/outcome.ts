import { patientWords } from '@/lib/phrasebook/patient';
import { dayInFull } from '@/lib/phrasebook/when';
import { statementFor } from '@/lib/consent/statement';
import { clearanceOf } from '@/lib/screening/clearance';
import { isWholePlanClosed } from '@/lib/screening/closed-plan';
import { closedTextsOf, patientTextsOf, talkTextsOf } from '@/lib/screening/patient-texts';
import { hasPlanEnded } from '@/lib/screening/plan-extent';
import { inputOf } from '@/lib/screening/screening-input';
import type { ScreeningSnapshot, StoredReview } from '@/lib/screening/screening-snapshot';
import { signerOf } from '@/lib/screening/signer';

/** What came of the answers, in words for the patient. Never a verdict on a person, and never "safe". */
export interface Outcome {
  readonly title: string;
  readonly text: string;
  /** What may be talked about, or what is done with care. */
  readonly points?: { readonly title: string | undefined; readonly texts: readonly string[] };
  /** What a decision to go ahead all the same leaves to be talked about. */
  readonly talk?: readonly string[];
  readonly note?: string | undefined;
  /** `sign`: the consent comes next. `wait`: the page goes on by itself. `end`: there is nothing more to do here. */
  readonly goesOn: 'sign' | 'wait' | 'end';
}

const words = patientWords.result;

const saidNo = (screening: ScreeningSnapshot): Outcome | null => {
  const newest = screening.consents.at(-1);
  if (!newest || newest.kind === 'given') return null;
  if (inputOf(screening).answers['consent-refused-or-withdrawn'] !== 'yes') return null;
  return newest.kind === 'withdrawn'
    ? { title: words.withdrawnTitle, text: words.withdrawnText, goesOn: 'end' }
    : { title: words.noTitle, text: words.noText, goesOn: 'end' };
};

const notNow = ({ decision, delayUntil }: StoredReview): Outcome => {
  switch (decision) {
    case 'delay':
      return {
        title: words.delayTitle,
        text: delayUntil ? words.delayText(dayInFull(delayUntil)) : words.delayOpenText,
        goesOn: 'wait',
      };
    case 'refer':
      return { title: words.referTitle, text: words.referText, goesOn: 'wait' };
    default:
      return { title: words.declineTitle, text: words.declineText, goesOn: 'wait' };
  }
};

/** Until the areas are planned nothing weighs what it will weigh: the findings are not yet the patient's to read. */
const isPlanned = ({ assessment }: ScreeningSnapshot): boolean =>
  assessment !== null && !assessment.evaluation.unknown.includes('plan.regions');

const withPhysio: Outcome = { title: words.physioTitle, text: words.physioText, goesOn: 'wait' };

/** Nothing to sign: because of a finding about the person, or only because nothing of the plan is left. */
const stopped = (screening: ScreeningSnapshot): Outcome => {
  const { assessment } = screening;
  const isOnlyThePlan =
    assessment !== null &&
    isWholePlanClosed(assessment) &&
    !assessment.evaluation.findings.some(({ certain }) => certain === 'absolute');
  return {
    title: words.stopTitle,
    text: isOnlyThePlan ? words.closedText : words.stopText,
    points: isOnlyThePlan
      ? { title: words.closedWhy, texts: closedTextsOf(screening) }
      : { title: undefined, texts: patientTextsOf(screening, 'absolute') },
    goesOn: 'wait',
  };
};

/** Said where a person other than the patient has to sign. */
const whoHasToSign = (screening: ScreeningSnapshot): string | undefined =>
  ({ patient: undefined, guardian: words.guardianSigns, decider: words.deciderSigns })[signerOf(screening)];

export const outcomeOf = (screening: ScreeningSnapshot): Outcome => {
  const no = saidNo(screening);
  if (no) return no;

  const clearance = clearanceOf(screening);
  // Rules that nobody here answers for yet say nothing to a patient.
  const untold = screening.assessment?.floors.includes('rules-not-approved') === true;
  switch (clearance.kind) {
    case 'may-sign':
      // Nobody signs for days that are over: it is planned anew first.
      if (hasPlanEnded(screening)) return withPhysio;
      return {
        title: words.mayTitle,
        text: clearance.review ? words.talkedText : words.mayText,
        // Exactly what the consent will name: no sentence that speaks against what was decided.
        points: { title: words.care, texts: statementFor(screening).precautions },
        talk: clearance.review?.override ? talkTextsOf(screening) : [],
        note: whoHasToSign(screening),
        goesOn: 'sign',
      };
    case 'do-not-needle':
      return !untold && isPlanned(screening) ? stopped(screening) : withPhysio;
    case 'not-now':
      return notNow(clearance.review);
    case 'needs-review':
      return !untold && isPlanned(screening)
        ? {
            ...withPhysio,
            points: { title: words.talkAbout, texts: patientTextsOf(screening, 'precaution') },
          }
        : withPhysio;
    // Without a plan nothing more can be said yet.
    case 'needs-plan':
    case 'not-assessed':
      return withPhysio;
  }
};
