import 'server-only';
import type { Answer } from '@/rules';
import type { AmountGiven } from '@/rules/units';
import { openRow, sealRow, type PatientKey } from '@/lib/data-key/patient-key';
import type { TypedLines } from './screening-snapshot';

/** Which answer it is, by what stays in the clear. */
export interface AnswerPlace {
  readonly screeningId: string;
  readonly factId: string;
  readonly idempotencyKey: string;
}

/** What was said: no table has it in the clear. */
export interface AnswerText {
  readonly value: Answer | null;
  readonly typed: TypedLines | null;
  readonly amountGiven: AmountGiven | null;
  readonly reason: string | null;
}

const field = 'answer.content';
const nameOf = ({ screeningId, factId, idempotencyKey }: AnswerPlace): string =>
  `${screeningId} ${factId} ${idempotencyKey}`;

/** Of what is JSON already. */
export const sealAnswerText = (key: PatientKey, place: AnswerPlace, json: string): Buffer<ArrayBuffer> =>
  sealRow(key, field, nameOf(place), json);

export const sealAnswer = (
  key: PatientKey,
  place: AnswerPlace,
  { value, typed, amountGiven, reason }: AnswerText,
): Buffer<ArrayBuffer> =>
  sealAnswerText(key, place, JSON.stringify({ value, typed, amountGiven, reason } satisfies AnswerText));

export const openAnswer = (
  key: PatientKey | null,
  place: AnswerPlace,
  sealed: Uint8Array | null,
): AnswerText => openRow(key, field, nameOf(place), sealed) as AnswerText;
