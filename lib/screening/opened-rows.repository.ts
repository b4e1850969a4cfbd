import 'server-only';
import type { FactId } from '@/rules';
import { bytesOfJson, type PatientKey } from '@/lib/data-key/patient-key';
import type { AnswerState as DbAnswerState, Prisma } from '@/lib/db/generated/client';
import { amountGivenSchema } from './amount-given.schema';
import type { Floor } from './floors';
import { openAnswer } from './sealed-answer';
import { openAssessment, type AssessmentText } from './sealed-assessment';
import { openEvent } from './sealed-event';
import { openReview, type ReviewText } from './sealed-review';
import { screeningEventSchema, type ScreeningEvent } from './screening-event.schema';
import type { AnswerState, CurrentAnswer, StoredAssessment, StoredReview } from './screening-snapshot';

/** The client knows the states by names of its own. */
export const stateFromDb: Readonly<Record<DbAnswerState, AnswerState>> = {
  answered: 'answered',
  not_sure: 'not-sure',
  cleared: 'cleared',
};

/** A row as the database writes it into JSON: instants in ISO 8601, places in an order as text. */
export type InJson<T> = {
  readonly [K in keyof T]: T[K] extends Date ? string : T[K] extends bigint ? string : T[K];
};

export interface AnswerRow {
  readonly sequence: bigint;
  readonly factId: string;
  readonly state: AnswerState;
  readonly saidBy: CurrentAnswer['saidBy'];
  readonly staffId: string | null;
  readonly idempotencyKey: string;
  readonly sealedContent: string | null;
  readonly at: Date;
}

export interface EventRow {
  readonly sequence: bigint;
  readonly kind: string;
  readonly detail: unknown;
  readonly sealedContent: string | null;
  readonly staffId: string | null;
  readonly at: Date;
}

export const toEvent = (
  key: PatientKey,
  screeningId: string,
  { kind, detail, sealedContent, sequence, at, staffId }: InJson<EventRow>,
): ScreeningEvent => {
  const when = new Date(at);
  const place = { screeningId, kind, at: when.toISOString() };
  const said = openEvent(key, place, { detail, sealedContent: bytesOfJson(sealedContent) });
  return {
    ...screeningEventSchema.parse({ kind, detail: said }),
    sequence: BigInt(sequence),
    at: when,
    staffId,
  };
};

export type AssessmentRow = Omit<StoredAssessment, keyof AssessmentText> & {
  readonly sealedContent: string | null;
};

export const toAssessment = (
  key: PatientKey,
  screeningId: string,
  { sealedContent, ...row }: InJson<AssessmentRow>,
): StoredAssessment => ({
  ...row,
  ...openAssessment(key, { screeningId, id: row.id }, bytesOfJson(sealedContent)),
  answersThrough: BigInt(row.answersThrough),
  at: new Date(row.at),
});

export type ReviewRow = Omit<StoredReview, keyof ReviewText> & { readonly sealedContent: string | null };

export const toReview = (
  key: PatientKey,
  screeningId: string,
  { sealedContent, ...row }: InJson<ReviewRow>,
): StoredReview => ({
  ...row,
  ...openReview(key, { screeningId, id: row.id }, bytesOfJson(sealedContent)),
  at: new Date(row.at),
});

/** An answer of a screening as it is stored, opened. */
export const toAnswer = (
  key: PatientKey,
  screeningId: string,
  {
    factId,
    idempotencyKey,
    sealedContent,
    ...row
  }: Omit<AnswerRow, 'sealedContent'> & { readonly sealedContent: Uint8Array | null },
): CurrentAnswer => {
  const said = openAnswer(key, { screeningId, factId, idempotencyKey }, sealedContent);
  return {
    factId: factId as FactId,
    sequence: row.sequence,
    state: row.state,
    value: said.value,
    typed: said.typed,
    ...(said.amountGiven !== null && { amountGiven: amountGivenSchema.parse(said.amountGiven) }),
    saidBy: row.saidBy,
    staffId: row.staffId,
    reason: said.reason,
    at: row.at,
  };
};

export const answerOf = (key: PatientKey, row: Prisma.AnswerGetPayload<object>): CurrentAnswer =>
  toAnswer(key, row.screeningId, { ...row, state: stateFromDb[row.state] });

export const assessmentOf = (
  key: PatientKey,
  row: Prisma.AssessmentGetPayload<object>,
): StoredAssessment => ({
  id: row.id,
  sequence: row.sequence,
  reason: row.reason,
  ruleSetFingerprint: row.ruleSetFingerprint,
  answersThrough: row.answersThrough,
  ...openAssessment(key, row, row.sealedContent),
  disposition: row.disposition as StoredAssessment['disposition'],
  floors: row.floors as Floor[],
  hash: row.hash,
  at: row.at,
});
