import type { Answer, Disposition, Evaluation, Policy, ScreeningInput, Severity } from '@/rules';
import type { AmountGiven } from '@/rules/units';
import type { ConsentContent, UnderConsent } from '@/lib/consent/consent-content';
import type { Strokes } from '@/lib/consent/sign-consent.schema';
import type { Statement } from '@/lib/consent/statement';
import type { Floor } from '@/lib/screening/floors';
import type { UnderstandingItem } from '@/lib/screening/understanding';
import type { AnsweredBy, AnswerState, ReviewDecision, TypedLines } from '@/lib/screening/screening-snapshot';

export type RecordKind = 'given' | 'refused' | 'withdrawn';

/** One answer as it was given; later ones of the same fact take its place. */
export interface SealedAnswer {
  /** Order of arrival, over all screenings of the installation. */
  readonly sequence: number;
  readonly factId: string;
  readonly state: AnswerState;
  readonly value: Answer | null;
  /** Of a medicine list: what was typed where a suggestion was answered. */
  readonly typed: TypedLines | null;
  /** The number in the unit it was given in; null when that says the same. */
  readonly amountGiven: AmountGiven | null;
  readonly saidBy: AnsweredBy;
  /** Who typed it in, when that was staff. */
  readonly staffId: string | null;
  /** Why staff changed it. */
  readonly reason: string | null;
  readonly at: string;
  /** The newest of its fact: what was true of this record. The others are its history. */
  readonly current: boolean;
  /** The part of the form it belongs to; null where the rules know no such question. */
  readonly section: string | null;
  /** As it was asked. */
  readonly question: string | null;
  /** The answer as a person reads it: labels for ids, the unit after a number, “Not sure”. */
  readonly inWords: string;
}

/** What the rules found, as staff read it. */
export interface SealedFinding {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** It holds only if what is not known turns out so. */
  readonly possibleOnly: boolean;
  /** Sentences. */
  readonly because: readonly string[];
}

export interface SealedAssessment {
  readonly id: string;
  readonly sequence: number;
  readonly reason: string;
  readonly ruleSetFingerprint: string;
  /** `sequence` of the newest answer that was read. */
  readonly answersThrough: number;
  readonly input: ScreeningInput;
  readonly evaluation: Evaluation;
  /** What the hash is salted with. Absent in what was judged before that. */
  readonly nonce?: string | undefined;
  readonly disposition: Disposition;
  readonly needsPhysiotherapist: boolean;
  readonly floors: readonly Floor[];
  readonly hash: string;
  readonly at: string;
}

export interface SealedReview {
  readonly id: string;
  readonly assessmentId: string;
  readonly sequence: number;
  readonly decision: ReviewDecision;
  readonly reasonCode: string | null;
  readonly reasonText: string | null;
  readonly conditions: readonly string[];
  readonly delayUntil: string | null;
  readonly override: boolean;
  readonly decidedById: string;
  readonly at: string;
}

export interface SealedSignature {
  readonly id: string;
  readonly role: 'patient' | 'guardian' | 'witness' | 'physiotherapist';
  readonly method: 'drawn' | 'typed' | 'mark' | 'account';
  readonly signerName: string;
  /** Of staff, as it was printed beside their names when this was sealed. */
  readonly registration: string | null;
  /** What the signature says. */
  readonly meaning: 'agrees' | 'saw-it-made' | 'nothing-changed-and-countersigned';
  /** The pen's way on a pad of 600 by 200; null unless drawn or a mark. */
  readonly strokes: Strokes | null;
  /** Length of the drawn line in units of the pad, measured by the server; null unless drawn or a mark. */
  readonly ink: number | null;
  readonly staffId: string | null;
  /** What was signed: the hash of the statement, or of the consent row. */
  readonly signedHash: string;
  readonly hash: string;
  readonly at: string;
}

/**
 * Everything a record says, so that it can be read, printed and checked without this installation. It is sealed as
 * canonical JSON; PDF, FHIR and the exports are made from it and from nothing else. `schema` grows with the shape: what is
 * sealed once is read by the shape it was sealed in. 2: `under` and `treatment`.
 *
 * Instants are ISO 8601 in UTC, to be shown in `clinic.timeZone`; days are `YYYY-MM-DD`.
 */
export interface SealedContent {
  readonly schema: 1 | 2;
  /** 128 random bits as hex, so that nobody can guess what was said and prove it by the hash. */
  readonly nonce: string;
  /** Id of the consent, refusal or withdrawal; the same in the header, in addresses and in exports. */
  readonly recordId: string;
  readonly kind: RecordKind;
  /** When the row that completes it was written. */
  readonly completedAt: string;
  /** True when it was complete before records were sealed: then it says what was stored when it was sealed. */
  readonly sealedAfterwards: boolean;
  readonly clinic: {
    readonly id: string;
    readonly name: string;
    /** IANA name. */
    readonly timeZone: string;
    readonly phone: string;
    readonly emergencyNumber: string;
    /** Nobody in a demonstration is real. */
    readonly demo: boolean;
  };
  readonly patient: ConsentContent['patient'];
  /** Who answered; null when nobody said. */
  readonly respondent: ConsentContent['respondent'];
  readonly screening: {
    readonly id: string;
    readonly startedAt: string;
    /** The clinic's calendar day. */
    readonly startedOn: string;
    readonly startedById: string;
    /** BCP 47. */
    readonly language: string;
  };
  /**
   * The screening of the same patient that this visit followed, with its newest record as it stood when this visit began
   * (null where it had none: delayed, referred, declined). Null for a first visit.
   */
  readonly follows: {
    readonly screeningId: string;
    /** The clinic's calendar day. */
    readonly startedOn: string;
    readonly record: {
      readonly recordId: string;
      readonly kind: RecordKind;
      readonly sequence: number;
      /** Of its sealed header. */
      readonly hash: string;
    } | null;
  } | null;
  /**
   * The consent of an earlier visit that this one went ahead under: the patient confirmed it, and nobody signed anew. Its
   * sealed record is named by its place and hash in the same chain. Null where it was signed, and for a "no". Absent before
   * schema 2.
   */
  readonly under?: UnderConsent | null;
  /**
   * Which treatment this is under what was signed, of how many (null: as many as there are until the last day), and until
   * when. Null for a "no", and where the statement did not say how often. Absent before schema 2.
   */
  readonly treatment?: {
    readonly number: number;
    readonly times: number | null;
    readonly until: string | null;
  } | null;
  /** The patient's devices, oldest first. */
  readonly devices: readonly {
    readonly accessId: string;
    readonly channel: 'tablet' | 'link';
    readonly createdById: string;
    readonly createdAt: string;
    readonly openedAt: string | null;
  }[];
  /** The texts that were shown, by name; `sha256` of the version they are from, where it is kept. */
  readonly texts: readonly {
    readonly name: string;
    readonly version: string;
    readonly sha256: string | null;
  }[];
  /**
   * Of made-up records that `seed:volume` sealed in bulk: rows of these never stood beside them. No record of a clinic has
   * it: nothing but that command writes it, and only the clinic's key can.
   */
  readonly notStored?: readonly ('answers' | 'events')[];
  /** Every answer ever given in this screening, oldest first. */
  readonly answers: readonly SealedAnswer[];
  /** What else happened, oldest first: lib/screening/screening-event.schema.ts. */
  readonly events: readonly {
    readonly sequence: number;
    readonly kind: string;
    readonly detail: Readonly<Record<string, unknown>>;
    readonly staffId: string | null;
    readonly at: string;
  }[];
  /** Every result of the rules, oldest first; the last is the one that counted. */
  readonly assessments: readonly SealedAssessment[];
  /** What the last of them found, in words, gravest first. */
  readonly findings: readonly SealedFinding[];
  /** The rule sets that made them, with the clinic's policy in force then. */
  readonly ruleSets: readonly {
    readonly fingerprint: string;
    readonly version: string;
    readonly policy: Policy | null;
  }[];
  /** Every decision of a physiotherapist, oldest first. */
  readonly reviews: readonly SealedReview[];
  /** Exactly what was shown; null for a "no" before any statement. */
  readonly statement: Statement | null;
  /** Ids of the declarations that were ticked. */
  readonly ticked: readonly string[];
  /** Result of the understanding check; null where there was none. */
  readonly understanding: readonly UnderstandingItem[] | null;
  readonly signer: ConsentContent['signer'];
  /** Oldest first. */
  readonly signatures: readonly SealedSignature[];
  /** Why consent was refused or withdrawn, if the patient said. */
  readonly reason: string | null;
  readonly recordedBy: ConsentContent['recordedBy'];
  /** The row of the consent chain that this seals. */
  readonly consent: {
    readonly id: string;
    readonly sequence: number;
    readonly chainSequence: number;
    readonly previousHash: string;
    readonly hash: string;
    readonly textVersion: string;
    readonly statementHash: string;
    readonly assessmentId: string | null;
    /** The decision the statement was built on. */
    readonly reviewId: string | null;
    readonly signedAt: string;
  };
  /** What was signed or said before in this screening, oldest first. A withdrawal takes back the last that was given. */
  readonly earlier: readonly {
    readonly recordId: string;
    readonly kind: RecordKind;
    readonly signedAt: string;
    readonly hash: string;
    /** The consent of an earlier visit that it goes by: a withdrawal takes that back too. Absent before schema 2. */
    readonly underId?: string | null;
  }[];
  /** Everybody of the clinic who is named above by id, as they were called when this was sealed. */
  readonly staff: readonly {
    readonly id: string;
    readonly fullName: string;
    readonly registration: string | null;
  }[];
}
