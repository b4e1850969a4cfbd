import 'server-only';
import type { Evaluation, FactId, ScreeningInput } from '@/rules';
import type { PatientKey } from '@/lib/data-key/patient-key';
import type { AnswerState as DbAnswerState, Prisma } from '@/lib/db/generated/client';
import { amountGivenSchema } from './amount-given.schema';
import type { Floor } from './floors';
import { openAnswer } from './sealed-answer';
import { screeningEventSchema, type ScreeningEvent } from './screening-event.schema';
import type { AnswerState, CurrentAnswer, StoredAssessment } from './screening-snapshot';

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
  readonly staffId: string | null;
  readonly at: Date;
}

export const toEvent = ({ kind, detail, sequence, at, staffId }: InJson<EventRow>): ScreeningEvent => ({
  ...screeningEventSchema.parse({ kind, detail }),
  sequence: BigInt(sequence),
  at: new Date(at),
  staffId,
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

export const assessmentOf = (row: Prisma.AssessmentGetPayload<object>): StoredAssessment => ({
  id: row.id,
  sequence: row.sequence,
  reason: row.reason,
  ruleSetFingerprint: row.ruleSetFingerprint,
  answersThrough: row.answersThrough,
  input: row.input as unknown as ScreeningInput,
  evaluation: row.evaluation as unknown as Evaluation,
  disposition: row.disposition as StoredAssessment['disposition'],
  floors: row.floors as Floor[],
  hash: row.hash,
  at: row.at,
});
