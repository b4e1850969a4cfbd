import 'server-only';
import { openRow, sealRow, type PatientKey } from '@/lib/data-key/patient-key';

/** Which decision it is, by what stays in the clear. */
export interface ReviewPlace {
  readonly screeningId: string;
  readonly id: string;
}

/** What a physiotherapist wrote: no table has it in the clear. */
export interface ReviewText {
  readonly reasonText: string | null;
  readonly conditions: readonly string[];
}

const field = 'review.content';
const nameOf = ({ screeningId, id }: ReviewPlace): string => `${screeningId} ${id}`;

/** Of what is JSON already. */
export const sealReviewText = (key: PatientKey, place: ReviewPlace, json: string): Buffer<ArrayBuffer> =>
  sealRow(key, field, nameOf(place), json);

export const sealReview = (
  key: PatientKey,
  place: ReviewPlace,
  { reasonText, conditions }: ReviewText,
): Buffer<ArrayBuffer> =>
  sealReviewText(key, place, JSON.stringify({ reasonText, conditions } satisfies ReviewText));

export const openReview = (
  key: PatientKey | null,
  place: ReviewPlace,
  sealed: Uint8Array | null,
): ReviewText => openRow(key, field, nameOf(place), sealed) as ReviewText;
