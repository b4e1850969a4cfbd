import 'server-only';
import type { AmountGiven } from '@/rules/units';
import type { Evaluation } from '@/rules';
import { dayToDate, type Day } from '@/lib/clock';
import { keyOfScreening } from '@/lib/data-key/key-of-screening';
import type { Tx } from '@/lib/db/transaction';
import { wantedTokens } from '@/lib/patients/wanted-tokens';
import type { NewScreeningEvent } from './screening-event.schema';
import { sealAnswer } from './sealed-answer';
import { openAssessment, storedAssessment } from './sealed-assessment';
import { isSealedKind, sealEventText } from './sealed-event';
import { answerOf, assessmentOf, stateFromDb } from './opened-rows.repository';
import { snapshotsOf } from './snapshot-rows.repository';
import type { CurrentAnswer, ScreeningSnapshot, StoredAssessment } from './screening-snapshot';

/** Makes every other writer of this screening wait until the transaction ends: its rows are read and added to as one. */
export const lockScreening = async (tx: Tx, clinicId: string, screeningId: string): Promise<boolean> => {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM screening WHERE clinic_id = ${clinicId}::uuid AND id = ${screeningId}::uuid FOR NO KEY UPDATE`;
  return rows.length === 1;
};

export const findSnapshot = async (
  tx: Tx,
  clinicId: string,
  screeningId: string,
): Promise<ScreeningSnapshot | null> => {
  const [snapshot = null] = await snapshotsOf(tx, clinicId, [screeningId]);
  return snapshot;
};

const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

/** Everything started, taken up again or due in `[from, to]`, newest first, at most `limit`. */
export const findSnapshotsOfDays = async (
  tx: Tx,
  clinicId: string,
  from: Day,
  to: Day,
  limit: number,
): Promise<ScreeningSnapshot[]> => {
  const rows = await tx.screening.findMany({
    where: {
      clinicId,
      patient: { erasures: { none: {} } },
      OR: [
        { startedOn: { gte: dayToDate(from), lte: dayToDate(to) } },
        // Taken up again, or put off until one of these days.
        { events: { some: { at: { gte: dayToDate(from) } } } },
        { reviews: { some: { delayUntil: { gte: dayToDate(from), lte: dayToDate(to) } } } },
        // Judged anew, because the rules became stricter.
        { assessments: { some: { reason: 'rules-changed', at: { gte: dayToDate(from) } } } },
      ],
    },
    orderBy: { startedAt: 'desc' },
    take: limit,
    select: { id: true },
  });
  return snapshotsOf(tx, clinicId, idsOf(rows));
};

/** Screenings by name and day of opening, newest first, at most `limit`; `after` names the one before the first. */
export const findSnapshotsBy = async (
  tx: Tx,
  clinicId: string,
  { name, from, to, after }: ScreeningsWanted,
  limit: number,
): Promise<ScreeningSnapshot[]> => {
  const tokens = name === undefined ? [] : await wantedTokens(tx, clinicId, name);
  if (name !== undefined && tokens.length === 0) return [];
  const rows = await tx.screening.findMany({
    where: {
      clinicId,
      patient: {
        erasures: { none: {} },
        AND: tokens.map((token) => ({ nameTokens: { some: { token } } })),
      },
      startedOn: { ...(from && { gte: dayToDate(from) }), ...(to && { lte: dayToDate(to) }) },
    },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    take: limit,
    ...(after && { cursor: { clinicId_id: { clinicId, id: after } }, skip: 1 }),
    select: { id: true },
  });
  return snapshotsOf(tx, clinicId, idsOf(rows));
};

export interface ScreeningsWanted {
  readonly name?: string | undefined;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly after?: string | undefined;
}

export interface NewScreening {
  readonly clinicId: string;
  readonly id: string;
  readonly patientId: string;
  readonly startedById: string;
  readonly followsId?: string | undefined;
  readonly language: string;
  readonly textNumber: number;
  readonly idempotencyKey: string;
  readonly startedAt: Date;
  readonly startedOn: Day;
}

/**
 * The screening this key already opened, or null. Two clicks on "Start" race: the second waits here until the first is
 * stored, so neither the patient nor the screening is added twice.
 */
export const findScreeningByKey = async (
  tx: Tx,
  clinicId: string,
  idempotencyKey: string,
): Promise<string | null> => {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`screening:${idempotencyKey}`}, 0))`;
  const row = await tx.screening.findUnique({
    where: { clinicId_idempotencyKey: { clinicId, idempotencyKey } },
    select: { id: true },
  });
  return row?.id ?? null;
};

export const insertScreening = async (tx: Tx, row: NewScreening): Promise<void> => {
  await tx.screening.create({
    data: { ...row, followsId: row.followsId ?? null, startedOn: dayToDate(row.startedOn) },
  });
};

export const insertEvent = async (
  tx: Tx,
  key: { clinicId: string; screeningId: string; staffId: string | null; at: Date },
  event: NewScreeningEvent,
): Promise<void> => {
  const { kind, detail } = event;
  if (!isSealedKind(kind)) {
    await tx.screeningEvent.create({ data: { ...key, kind, detail } });
    return;
  }
  const { clinicId, screeningId } = key;
  const place = { screeningId, kind, at: key.at.toISOString() };
  const patientKey = await keyOfScreening(tx, clinicId, screeningId);
  await tx.screeningEvent.create({
    data: { ...key, kind, sealedContent: sealEventText(patientKey, place, JSON.stringify(detail)) },
  });
};

export interface NewAnswer extends Omit<CurrentAnswer, 'sequence'> {
  readonly clinicId: string;
  readonly screeningId: string;
  readonly idempotencyKey: string;
}

/**
 * Adds answers of one screening in the order given. Repeated saves (same key) add nothing; answers how many were added. Not by the
 * client's own way, which translates the statement anew at every answer of every patient.
 */
export const insertAnswers = async (tx: Tx, answers: readonly NewAnswer[]): Promise<number> => {
  const [first] = answers;
  if (!first) return 0;
  const key = await keyOfScreening(tx, first.clinicId, first.screeningId);
  const rows = answers.map(({ value, typed = null, amountGiven = null, reason, ...row }) => ({
    ...row,
    sealedContent: `\\x${sealAnswer(key, row, { value, typed, amountGiven, reason }).toString('hex')}`,
  }));
  return tx.$executeRaw`
  INSERT INTO answer (clinic_id, screening_id, fact_id, state, sealed_content, said_by, staff_id, idempotency_key, at)
  SELECT t."clinicId", t."screeningId", t."factId", t.state, t."sealedContent", t."saidBy", t."staffId", t."idempotencyKey", t.at
  FROM ROWS FROM (json_to_recordset(${JSON.stringify(rows)}::json) AS (
    "clinicId" uuid, "screeningId" uuid, "factId" text, state answer_state, "sealedContent" bytea, "saidBy" answered_by,
    "staffId" uuid, "idempotencyKey" uuid, at timestamptz
  )) WITH ORDINALITY AS t
  ORDER BY t.ordinality
  ON CONFLICT DO NOTHING`;
};

/** A repeated save (same key) adds nothing and says so. */
export const insertAnswerOnce = async (tx: Tx, answer: NewAnswer): Promise<{ inserted: boolean }> => ({
  inserted: (await insertAnswers(tx, [answer])) === 1,
});

const isSameAmount = (a: AmountGiven | undefined, b: AmountGiven | undefined): boolean =>
  a?.value === b?.value && a?.unit === b?.unit;

/** Whether the row stored under a key says the same: a repeated save, and not another answer under a used key. */
export const isSameAnswer = async (
  tx: Tx,
  answer: Omit<NewAnswer, 'saidBy' | 'staffId' | 'reason' | 'at'>,
): Promise<boolean> => {
  const { clinicId, screeningId, idempotencyKey } = answer;
  const row = await tx.answer.findUnique({
    where: { clinicId_screeningId_idempotencyKey: { clinicId, screeningId, idempotencyKey } },
  });
  if (row?.factId !== answer.factId || stateFromDb[row.state] !== answer.state) return false;
  const stored = answerOf(await keyOfScreening(tx, clinicId, screeningId), row);
  return (
    JSON.stringify(stored.value) === JSON.stringify(answer.value) &&
    JSON.stringify(stored.typed ?? null) === JSON.stringify(answer.typed ?? null) &&
    isSameAmount(stored.amountGiven, answer.amountGiven)
  );
};

/** Every answer ever given in a screening, oldest first. */
export const findAnswerHistory = async (
  tx: Tx,
  clinicId: string,
  screeningId: string,
): Promise<CurrentAnswer[]> => {
  const rows = await tx.answer.findMany({ where: { clinicId, screeningId }, orderBy: { sequence: 'asc' } });
  const key = await keyOfScreening(tx, clinicId, screeningId);
  return rows.map((row) => answerOf(key, row));
};

export const insertAssessment = async (
  tx: Tx,
  {
    input,
    evaluation,
    nonce,
    ...row
  }: StoredAssessment & { clinicId: string; screeningId: string; needsPhysiotherapist: boolean },
): Promise<void> => {
  const key = await keyOfScreening(tx, row.clinicId, row.screeningId);
  await tx.assessment.create({
    data: { ...row, floors: [...row.floors], ...storedAssessment(key, row, { input, evaluation, nonce }) },
  });
};

/** What the rules said the time before; null for the first. */
export const findEvaluation = async (
  tx: Tx,
  clinicId: string,
  screeningId: string,
  sequence: number,
): Promise<Evaluation | null> => {
  const row = await tx.assessment.findUnique({
    where: { clinicId_screeningId_sequence: { clinicId, screeningId, sequence } },
    select: { id: true, sealedContent: true },
  });
  if (!row) return null;
  const key = await keyOfScreening(tx, clinicId, screeningId);
  return openAssessment(key, { screeningId, id: row.id }, row.sealedContent).evaluation;
};

/** The assessments of these screenings that needed a physiotherapist for more than the plan. */
export const findPhysiotherapistNeeds = async (
  tx: Tx,
  clinicId: string,
  screeningIds: readonly string[],
): Promise<(StoredAssessment & { readonly screeningId: string })[]> => {
  const rows = await tx.assessment.findMany({
    where: { clinicId, screeningId: { in: [...screeningIds] }, needsPhysiotherapist: true },
  });
  const needs = [];
  for (const row of rows) {
    const { screeningId } = row;
    const key = await keyOfScreening(tx, clinicId, screeningId);
    needs.push({ ...assessmentOf(key, row), screeningId });
  }
  return needs;
};

/** Every assessment of a screening, oldest first. */
export const findAllAssessments = async (
  tx: Tx,
  clinicId: string,
  screeningId: string,
): Promise<StoredAssessment[]> => {
  const key = await keyOfScreening(tx, clinicId, screeningId);
  const rows = await tx.assessment.findMany({
    where: { clinicId, screeningId },
    orderBy: { sequence: 'asc' },
  });
  return rows.map((row) => assessmentOf(key, row));
};
