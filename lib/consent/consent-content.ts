import type { Evaluation, ScreeningInput } from '@/rules';
import type { AmountGiven } from '@/rules/units';
import { hashOf } from '@/lib/crypto/digest';
import type { Floor } from '@/lib/screening/floors';
import type { ScreeningSnapshot, TypedLines } from '@/lib/screening/screening-snapshot';
import { respondentOf } from '@/lib/screening/signer';
import { understandingOf, type UnderstandingItem } from '@/lib/screening/understanding';
import { referenceTo, type TextReference } from '@/lib/texts/patient-text';
import type { Statement } from './statement';

/**
 * What a consent row freezes. `schema` grows with the shape; a row is always read by the shape it was written in, and its
 * hash covers what it holds and nothing else (decision 14).
 *
 * 1: `typed` and `amountGiven` stand beside answers in the later of these rows only; what held a signature back is not kept.
 * 2: both always, and `assessment.floors`.
 * 3: `text`, the version of the words, and their hash; the statement has its own headings and says how long it counts;
 *    `witness`, and `basis` and `interpreter` of the signer.
 * 4: the statement says how often and until when, which risks are the person’s own, and every figure in words.
 * 5: `understanding`.
 * 6: `under`.
 * 7: `nonce`, here, in the statement and in what was judged: every hash is salted.
 */
export interface ConsentContent {
  readonly schema: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  /** So that nobody can guess what a row says and prove it by its hash. Absent before schema 7. */
  readonly nonce?: string;
  readonly clinic: { readonly name: string; readonly timeZone: string };
  readonly patient: {
    readonly id: string;
    readonly givenName: string;
    readonly familyName: string;
    readonly bornOn: string;
  };
  readonly screening: { readonly id: string; readonly startedAt: string; readonly language: string };
  /** The version of the texts that this person read; absent before schema 3. */
  readonly text?: TextReference;
  readonly respondent: {
    readonly respondent: string;
    readonly name?: string | undefined;
    readonly relation?: string | undefined;
  } | null;
  readonly answers: readonly {
    readonly factId: string;
    readonly state: string;
    readonly value: unknown;
    /** Of a medicine list: what was typed where a suggestion was answered. */
    readonly typed?: TypedLines;
    /** The number in the unit it was given in; absent when that says the same. */
    readonly amountGiven?: AmountGiven;
    readonly saidBy: string;
    readonly staffId: string | null;
    readonly reason: string | null;
    readonly at: string;
  }[];
  readonly assessment: {
    readonly id: string;
    readonly hash: string;
    readonly ruleSetFingerprint: string;
    readonly at: string;
    readonly input: ScreeningInput;
    readonly evaluation: Evaluation;
    readonly nonce?: string;
    /** Why a physiotherapist had to say go whatever the answers. Absent in rows of schema 1: nobody can say any more. */
    readonly floors?: readonly Floor[];
  } | null;
  readonly review: {
    readonly id: string;
    readonly decision: string;
    readonly reasonCode: string | null;
    readonly reasonText: string | null;
    readonly conditions: readonly string[];
    readonly override: boolean;
    readonly decidedById: string;
    readonly at: string;
  } | null;
  /**
   * How the questions about the risks went, in the words they were asked and answered in; empty where nobody was asked.
   * Absent before schema 5.
   */
  readonly understanding?: readonly UnderstandingItem[];
  /** Exactly what was shown; null for a refusal before any statement. */
  readonly statement: Statement | null;
  /** Ids of the declarations that were ticked. */
  readonly ticked: readonly string[];
  readonly signer: {
    readonly name: string;
    readonly capacity: string;
    readonly relation: string | null;
    /** What gives a legal representative the right to decide. Absent before schema 3. */
    readonly basis?: string | null;
    /** Whoever interpreted, by name or number. Absent before schema 3. */
    readonly interpreter?: string | null;
  } | null;
  readonly signature: {
    readonly method: string;
    /** Hash of the signature row, which holds the strokes. */
    readonly hash: string;
    /** Length of the drawn line in pad units; null when typed. A mark may be short. */
    readonly ink: number | null;
  } | null;
  /** Who saw a mark being made, with the hash of their own signature. Absent before schema 3. */
  readonly witness?: { readonly name: string; readonly hash: string } | null;
  /**
   * The consent of an earlier visit that the patient confirmed still counts: nobody signed anew, and `statement` is what was on
   * the page, all of it agreed to then. Null where it was signed, and for a "no". Absent before schema 6.
   */
  readonly under?: UnderConsent | null;
  /** Why consent was refused or withdrawn, if the patient said. */
  readonly reason: string | null;
  readonly recordedBy: { readonly kind: 'patient' | 'staff'; readonly id: string };
  /** Instant with the clinic's time zone beside it. */
  readonly signedAt: string;
}

/** A consent that was signed at an earlier visit, as it was sealed. */
export interface UnderConsent {
  readonly recordId: string;
  /** Its place in the clinic's chain of sealed records, and the hash of its header there. */
  readonly sequence: number;
  readonly hash: string;
  readonly signedAt: string;
  /** Who signed it. */
  readonly signer: ConsentContent['signer'];
}

/** Everything that is known about the screening at this moment, ready to be frozen. */
export const frozen = (snapshot: ScreeningSnapshot) => {
  const { assessment } = snapshot;
  const review = snapshot.reviews.findLast((one) => one.assessmentId === assessment?.id) ?? null;
  return {
    schema: 7 as const,
    nonce: snapshot.salt,
    clinic: { name: snapshot.clinic.name, timeZone: snapshot.clinic.timeZone },
    patient: snapshot.patient,
    screening: { id: snapshot.id, startedAt: snapshot.startedAt.toISOString(), language: snapshot.language },
    text: referenceTo(snapshot.text),
    respondent: respondentOf(snapshot),
    answers: snapshot.answers.map((answer) => ({
      factId: answer.factId,
      state: answer.state,
      value: answer.value,
      ...(answer.typed && { typed: answer.typed }),
      ...(answer.amountGiven && { amountGiven: answer.amountGiven }),
      saidBy: answer.saidBy,
      staffId: answer.staffId,
      reason: answer.reason,
      at: answer.at.toISOString(),
    })),
    understanding: understandingOf(snapshot),
    assessment: assessment && {
      id: assessment.id,
      hash: assessment.hash,
      ruleSetFingerprint: assessment.ruleSetFingerprint,
      at: assessment.at.toISOString(),
      input: assessment.input,
      evaluation: assessment.evaluation,
      ...(assessment.nonce !== undefined && { nonce: assessment.nonce }),
      floors: assessment.floors,
    },
    review: review && {
      id: review.id,
      decision: review.decision,
      reasonCode: review.reasonCode,
      reasonText: review.reasonText,
      conditions: review.conditions,
      override: review.override,
      decidedById: review.decidedById,
      at: review.at.toISOString(),
    },
  };
};

/** What the hash of a consent row covers: the whole row, the hash of the row before it included. */
export interface ConsentSealed {
  readonly clinicId: string;
  readonly id: string;
  readonly screeningId: string;
  readonly sequence: number;
  readonly kind: string;
  readonly assessmentId: string | null;
  readonly reviewId: string | null;
  readonly textVersion: string;
  readonly statementHash: string;
  readonly content: ConsentContent;
  readonly signedAt: Date;
  readonly chainSequence: number;
  readonly previousHash: string;
}

export const consentHash = (row: ConsentSealed): string =>
  hashOf({
    clinicId: row.clinicId,
    id: row.id,
    screeningId: row.screeningId,
    sequence: row.sequence,
    kind: row.kind,
    assessmentId: row.assessmentId,
    reviewId: row.reviewId,
    textVersion: row.textVersion,
    statementHash: row.statementHash,
    content: row.content,
    signedAt: row.signedAt.toISOString(),
    chainSequence: row.chainSequence,
    previousHash: row.previousHash,
  });
