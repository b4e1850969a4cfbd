import type { Answer, Disposition, Evaluation, FactId, RuleSet, ScreeningInput } from '@/rules';
import type { AmountGiven } from '@/rules/units';
import type { Day } from '@/lib/clock';
import type { PatientText } from '@/lib/texts/patient-text';
import type { Floor } from './floors';
import type { ScreeningEvent } from './screening-event.schema';

export type AnswerState = 'answered' | 'not-sure' | 'cleared';
export type AnsweredBy = 'patient' | 'guardian' | 'helper' | 'clinician';

/**
 * Of a medicine list, line by line, what was typed where a suggestion was answered. Another text than the line: the
 * suggestion was confirmed. The same text: the patient kept their own words. Null: nothing was asked.
 */
export type TypedLines = readonly (string | null)[];

/** The newest answer to one fact. */
export interface CurrentAnswer {
  readonly factId: FactId;
  readonly sequence: bigint;
  readonly state: AnswerState;
  readonly value: Answer | null;
  readonly typed?: TypedLines | null;
  /** The number in the unit it was given in; absent when that says the same. */
  readonly amountGiven?: AmountGiven | undefined;
  readonly saidBy: AnsweredBy;
  readonly staffId: string | null;
  readonly reason: string | null;
  readonly at: Date;
}

export interface StoredAssessment {
  readonly id: string;
  readonly sequence: number;
  readonly reason: string;
  readonly ruleSetFingerprint: string;
  readonly answersThrough: bigint;
  readonly input: ScreeningInput;
  readonly evaluation: Evaluation;
  readonly disposition: Disposition;
  /** Why a physiotherapist has to say go whatever the answers. */
  readonly floors: readonly Floor[];
  readonly hash: string;
  /** What the hash is salted with; absent in rows of before that. */
  readonly nonce?: string | undefined;
  readonly at: Date;
}

export const reviewDecisions = [
  'proceed',
  'proceed-with-modifications',
  'delay',
  'refer',
  'decline',
] as const;
export type ReviewDecision = (typeof reviewDecisions)[number];

export interface StoredReview {
  readonly id: string;
  readonly assessmentId: string;
  readonly sequence: number;
  readonly decision: ReviewDecision;
  readonly reasonCode: string | null;
  readonly reasonText: string | null;
  readonly conditions: readonly string[];
  readonly delayUntil: Day | null;
  readonly override: boolean;
  readonly decidedById: string;
  readonly at: Date;
}

export interface StoredSignature {
  readonly id: string;
  readonly role: 'patient' | 'guardian' | 'witness' | 'physiotherapist';
  readonly method: 'drawn' | 'typed' | 'mark' | 'account';
  readonly signerName: string;
  readonly strokes: unknown;
  readonly staffId: string | null;
  readonly signedHash: string;
  readonly hash: string;
  readonly at: Date;
}

export interface StoredConsent {
  readonly id: string;
  readonly sequence: number;
  readonly kind: 'given' | 'refused' | 'withdrawn';
  readonly assessmentId: string | null;
  readonly reviewId: string | null;
  readonly statementHash: string;
  readonly hash: string;
  readonly signedAt: Date;
  /** The consent of an earlier visit that this visit goes ahead under; null where it was signed itself, and for a "no". */
  readonly underId: string | null;
  /** Of what was given: the treatments under it, or under the earlier one, over all visits. Null for a "no". */
  readonly course: ConsentCourse | null;
  readonly signatures: readonly StoredSignature[];
}

export interface ConsentCourse {
  /** Treatments that were countersigned. */
  readonly done: number;
  /** Which of them this one is: counted when it is countersigned, and until then the next free one. */
  readonly number: number;
  /** The withdrawal at another visit under the same consent, or null. */
  readonly takenBack: { readonly id: string; readonly kind: 'withdrawn'; readonly signedAt: Date } | null;
  /** Answers, plan or decision of the earlier visit whose consent it goes by were changed since; never where it was signed itself. */
  readonly changedSince: boolean;
}

/** One screening with everything its state follows from. Nothing in it is a stored status. */
export interface ScreeningSnapshot {
  readonly id: string;
  readonly clinicId: string;
  /** What hashes about it are salted with: lib/data-key/hash-salt.ts. */
  readonly salt: string;
  readonly clinic: {
    readonly name: string;
    readonly timeZone: string;
    readonly phone: string;
    readonly emergencyNumber: string;
    readonly demo: boolean;
  };
  readonly patient: {
    readonly id: string;
    readonly givenName: string;
    readonly familyName: string;
    readonly bornOn: Day;
  };
  /** The same patient's screening before, where this is the next visit. */
  readonly followsId: string | null;
  readonly language: string;
  /** The words of everything this patient reads: the version that was in force at the start. */
  readonly text: PatientText;
  readonly startedAt: Date;
  readonly startedOn: Day;
  /** The clinic's calendar day when this was read: what was said about "today" counts on its own day only. */
  readonly today: Day;
  readonly startedById: string;
  /** Oldest first. */
  readonly events: readonly ScreeningEvent[];
  /** Newest answer of each fact, in the order given. */
  readonly answers: readonly CurrentAnswer[];
  /** The newest assessment, whether or not it is still up to date. */
  readonly assessment: StoredAssessment | null;
  /** The rules that assessment was made under, the clinic's policy of that moment included; null without one. */
  readonly rules: RuleSet | null;
  /** True when some assessment of this screening needed a physiotherapist for more than the plan. */
  readonly neededPhysiotherapist: boolean;
  /** All of this screening, oldest first. */
  readonly reviews: readonly StoredReview[];
  /** Oldest first. */
  readonly consents: readonly StoredConsent[];
}
