import 'server-only';
import type { Answer } from '@/rules';
import type { AuditHead } from '@/lib/audit/audit-row';
import type { ConsentContent } from '@/lib/consent/consent-content';
import { openConsentContent, openSigner } from '@/lib/consent/consent-text';
import { SealedValueBroken } from '@/lib/data-key/key-problems';
import { bytesOfJson, type PatientKey } from '@/lib/data-key/patient-key';
import { openAnswer, type AnswerText } from '@/lib/screening/sealed-answer';
import { openAssessment, type AssessmentText } from '@/lib/screening/sealed-assessment';
import { openEvent } from '@/lib/screening/sealed-event';
import { openReview, type ReviewText } from '@/lib/screening/sealed-review';
import type {
  SealedAnswer,
  SealedAssessment,
  SealedContent,
  SealedReview,
  SealedSignature,
} from './sealed-content';

/** Rows as they are stored, with instants as they will be written: what one record is put together from. */
export interface SealedSource {
  readonly consent: SealedContent['consent'] & {
    readonly screeningId: string;
    readonly kind: SealedContent['kind'];
    /** Without what is read whole from its own rows. */
    readonly content: Omit<ConsentContent, 'answers' | 'assessment' | 'review'>;
  };
  readonly clinic: SealedContent['clinic'];
  readonly screening: SealedContent['screening'];
  readonly follows: SealedContent['follows'];
  /** Which treatment it is under an earlier consent; null where it does not go by one. */
  readonly treatment: number | null;
  readonly devices: SealedContent['devices'];
  readonly answers: readonly Omit<SealedAnswer, 'current' | 'section' | 'question' | 'inWords'>[];
  readonly events: SealedContent['events'];
  readonly assessments: readonly SealedAssessment[];
  readonly reviews: SealedContent['reviews'];
  readonly signatures: readonly Omit<SealedSignature, 'registration' | 'meaning' | 'ink'>[];
  readonly earlier: SealedContent['earlier'];
  readonly staff: SealedContent['staff'];
}

/** What stands encrypted in a row, as JSON has bytes. */
interface Encrypted {
  readonly sealedContent: string | null;
}

export type AnswerRow = Omit<SealedSource['answers'][number], keyof AnswerText> & {
  readonly idempotencyKey: string;
  readonly sealedContent: string | null;
};
export type EventRow = SealedSource['events'][number] & Encrypted;
export type AssessmentRow = Omit<SealedAssessment, keyof AssessmentText> & Encrypted;
export type ReviewRow = Omit<SealedReview, keyof ReviewText> & Encrypted;
type SignedBy = Pick<SealedSource['signatures'][number], 'signerName' | 'strokes'>;
export type SignatureRow = Omit<SealedSource['signatures'][number], 'signerName'> & {
  readonly signerName: string | null;
  readonly sealedSigner: string | null;
};

/** The newest links of a clinic's chains; null before the first. */
export interface Heads {
  readonly record: { readonly sequence: number; readonly hash: string } | null;
  readonly audit: AuditHead;
}

/** Whose record it is, and the key that everything of them is encrypted with. */
export interface Whose {
  readonly patientId: string;
  readonly wrappedKey: Uint8Array;
}

/** What becomes of what does not open: an error, or for a check nothing at all. */
export type Opening = <T>(instead: T, open: () => T) => T;

export type SourceRow = Omit<
  SealedSource,
  'consent' | 'signatures' | 'answers' | 'events' | 'assessments' | 'reviews'
> &
  Whose & {
    readonly heads: Heads;
    readonly consent: Omit<SealedSource['consent'], 'content'>;
    readonly sealedContent: Uint8Array | null;
    readonly signatures: readonly SignatureRow[];
    readonly answers: readonly AnswerRow[];
    readonly events: readonly EventRow[];
    readonly assessments: readonly AssessmentRow[];
    readonly reviews: readonly ReviewRow[];
  };

/** In the place of what does not open: no row that anybody stored says it, and so none passes for what was sealed. */
const nothingOpens = { doesNotOpen: true };

/** What a record takes from a consent: the rest is read whole from its own rows. Somebody may have stored any nonsense. */
const contentOf = (stored: ConsentContent | null): SealedSource['consent']['content'] => {
  if (stored === null || typeof stored !== 'object') throw new SealedValueBroken('A consent says nothing.');
  const { answers: _, assessment: __, review: ___, ...content } = stored;
  return content;
};

const detailOf = (detail: unknown) => detail as SealedSource['events'][number]['detail'];

/** A source as it was stored, opened. `opening` says what becomes of what does not. */
export const openedSource = (
  key: PatientKey | null,
  {
    sealedContent,
    signatures: stored,
    answers: given,
    events: happened,
    assessments: judged,
    reviews: decided,
    consent,
    ...row
  }: SourceRow,
  opening: Opening,
): SealedSource & Whose & { readonly heads: Heads } => {
  const { screeningId } = consent;
  return {
    ...row,
    consent: {
      ...consent,
      content: opening(null as unknown as SealedSource['consent']['content'], () =>
        contentOf(openConsentContent(key, consent.id, sealedContent)),
      ),
    },
    answers: given.map(({ idempotencyKey, sealedContent: sealed, ...answer }) => ({
      ...answer,
      ...opening<AnswerText>(
        { value: nothingOpens as unknown as Answer, typed: null, amountGiven: null, reason: null },
        () => openAnswer(key, { screeningId, factId: answer.factId, idempotencyKey }, bytesOfJson(sealed)),
      ),
    })),
    events: happened.map(({ sealedContent: sealed, ...event }) => ({
      ...event,
      detail: opening<SealedSource['events'][number]['detail']>(nothingOpens, () =>
        detailOf(
          openEvent(
            key,
            { screeningId, kind: event.kind, at: event.at },
            { detail: event.detail, sealedContent: bytesOfJson(sealed) },
          ),
        ),
      ),
    })),
    assessments: judged.map(({ sealedContent: sealed, ...assessment }) => ({
      ...assessment,
      ...opening<AssessmentText>(nothingOpens as unknown as AssessmentText, () =>
        openAssessment(key, { screeningId, id: assessment.id }, bytesOfJson(sealed)),
      ),
    })),
    reviews: decided.map(({ sealedContent: sealed, ...review }) => ({
      ...review,
      ...opening<ReviewText>({ reasonText: null, conditions: [nothingOpens as unknown as string] }, () =>
        openReview(key, { screeningId, id: review.id }, bytesOfJson(sealed)),
      ),
    })),
    signatures: stored.map(({ sealedSigner, signerName, strokes, ...signature }) => ({
      ...signature,
      ...opening<SignedBy>(
        { signerName: '', strokes: null },
        () =>
          openSigner(key, {
            id: signature.id,
            signerName,
            strokes,
            sealedSigner: bytesOfJson(sealedSigner),
          }) as SignedBy,
      ),
    })),
  };
};
