import 'server-only';
import type { Answer, Evaluation, FactId, ScreeningInput } from '@/rules';
import { dateToDay, dayIn, dayToDate, now, type Day } from '@/lib/clock';
import type { Tx } from '@/lib/db/transaction';
import { foldName } from '@/lib/fold';
import type { AnswerState as DbAnswerState, Prisma } from '@/lib/db/generated/client';
import { screeningEventSchema, type NewScreeningEvent, type ScreeningEvent } from './screening-event.schema';
import type {
  AnswerState,
  AnsweredBy,
  CurrentAnswer,
  ReviewDecision,
  ScreeningSnapshot,
  StoredAssessment,
} from './screening-snapshot';

const stateFromDb: Readonly<Record<DbAnswerState, AnswerState>> = {
  answered: 'answered',
  not_sure: 'not-sure',
  cleared: 'cleared',
};
const stateToDb: Readonly<Record<AnswerState, DbAnswerState>> = {
  answered: 'answered',
  'not-sure': 'not_sure',
  cleared: 'cleared',
};

const include = {
  clinic: true,
  patient: true,
  events: { orderBy: { sequence: 'asc' } },
  // Newest first, one row a fact.
  answers: { distinct: ['factId'], orderBy: [{ factId: 'asc' }, { sequence: 'desc' }] },
  assessments: { orderBy: { sequence: 'desc' }, take: 1 },
  _count: {
    select: {
      assessments: { where: { needsPhysiotherapist: true } },
    },
  },
  reviews: { orderBy: { sequence: 'asc' } },
  consents: { orderBy: { sequence: 'asc' }, include: { signatures: true }, omit: { content: true } },
} satisfies Prisma.ScreeningInclude;

type Row = Prisma.ScreeningGetPayload<{ include: typeof include }>;

const toEvent = (row: Row['events'][number]): ScreeningEvent => ({
  ...screeningEventSchema.parse({ kind: row.kind, detail: row.detail }),
  sequence: row.sequence,
  at: row.at,
  staffId: row.staffId,
});

const toAnswer = (row: Row['answers'][number]): CurrentAnswer => ({
  factId: row.factId as FactId,
  sequence: row.sequence,
  state: stateFromDb[row.state],
  value: (row.value ?? null) as Answer | null,
  saidBy: row.saidBy,
  staffId: row.staffId,
  reason: row.reason,
  at: row.at,
});

const toAssessment = (row: Row['assessments'][number]): StoredAssessment => ({
  id: row.id,
  sequence: row.sequence,
  reason: row.reason,
  ruleSetFingerprint: row.ruleSetFingerprint,
  answersThrough: row.answersThrough,
  input: row.input as unknown as ScreeningInput,
  evaluation: row.evaluation as unknown as Evaluation,
  disposition: row.disposition as StoredAssessment['disposition'],
  hash: row.hash,
  at: row.at,
});

const toSnapshot = (row: Row): ScreeningSnapshot => ({
  id: row.id,
  clinicId: row.clinicId,
  // Named one by one: what is frozen into a record is exactly this, whatever columns come later.
  clinic: {
    name: row.clinic.name,
    timeZone: row.clinic.timeZone,
    phone: row.clinic.phone,
    emergencyNumber: row.clinic.emergencyNumber,
    demo: row.clinic.demo,
  },
  patient: {
    id: row.patient.id,
    givenName: row.patient.givenName,
    familyName: row.patient.familyName,
    bornOn: dateToDay(row.patient.bornOn),
  },
  language: row.language,
  startedAt: row.startedAt,
  startedOn: dateToDay(row.startedOn),
  today: dayIn(row.clinic.timeZone, now()),
  startedById: row.startedById,
  events: row.events.map(toEvent),
  answers: row.answers.map(toAnswer).sort((a, b) => (a.sequence < b.sequence ? -1 : 1)),
  assessment: row.assessments[0] ? toAssessment(row.assessments[0]) : null,
  neededPhysiotherapist: row._count.assessments > 0,
  reviews: row.reviews.map((review) => ({
    ...review,
    decision: review.decision.replaceAll('_', '-') as ReviewDecision,
    delayUntil: review.delayUntil ? dateToDay(review.delayUntil) : null,
  })),
  consents: row.consents,
});

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
  const row = await tx.screening.findUnique({
    where: { clinicId_id: { clinicId, id: screeningId } },
    include,
  });
  return row && toSnapshot(row);
};

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
      OR: [
        { startedOn: { gte: dayToDate(from), lte: dayToDate(to) } },
        // Taken up again, or put off until one of these days.
        { events: { some: { at: { gte: dayToDate(from) } } } },
        { reviews: { some: { delayUntil: { gte: dayToDate(from), lte: dayToDate(to) } } } },
      ],
    },
    orderBy: { startedAt: 'desc' },
    take: limit,
    include,
  });
  return rows.map(toSnapshot);
};

/** Screenings by name and day of opening, newest first, at most `limit`; `after` names the one before the first. */
export const findSnapshotsBy = async (
  tx: Tx,
  clinicId: string,
  { name, from, to, after }: ScreeningsWanted,
  limit: number,
): Promise<ScreeningSnapshot[]> => {
  const words = foldName(name ?? '')
    .split(' ')
    .filter(Boolean);
  const rows = await tx.screening.findMany({
    where: {
      clinicId,
      patient: { AND: words.map((word) => ({ searchName: { contains: word } })) },
      startedOn: { ...(from && { gte: dayToDate(from) }), ...(to && { lte: dayToDate(to) }) },
    },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    take: limit,
    ...(after && { cursor: { clinicId_id: { clinicId, id: after } }, skip: 1 }),
    include,
  });
  return rows.map(toSnapshot);
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
  readonly language: string;
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
  await tx.screening.create({ data: { ...row, startedOn: dayToDate(row.startedOn) } });
};

export const insertEvent = async (
  tx: Tx,
  key: { clinicId: string; screeningId: string; staffId: string | null; at: Date },
  event: NewScreeningEvent,
): Promise<void> => {
  await tx.screeningEvent.create({ data: { ...key, kind: event.kind, detail: event.detail } });
};

export interface NewAnswer {
  readonly clinicId: string;
  readonly screeningId: string;
  readonly factId: FactId;
  readonly state: AnswerState;
  readonly value: Answer | null;
  readonly saidBy: AnsweredBy;
  readonly staffId: string | null;
  readonly reason: string | null;
  readonly idempotencyKey: string;
  readonly at: Date;
}

/** A repeated save (same key) adds nothing and says so. */
export const insertAnswerOnce = async (
  tx: Tx,
  { value, ...row }: NewAnswer,
): Promise<{ inserted: boolean }> => {
  const { count } = await tx.answer.createMany({
    data: [
      {
        ...row,
        state: stateToDb[row.state],
        ...(value !== null && { value: value as Prisma.InputJsonValue }),
      },
    ],
    skipDuplicates: true,
  });
  return { inserted: count === 1 };
};

/** Whether the row stored under a key says the same: a repeated save, and not another answer under a used key. */
export const isSameAnswer = async (
  tx: Tx,
  answer: Pick<NewAnswer, 'clinicId' | 'screeningId' | 'factId' | 'state' | 'value' | 'idempotencyKey'>,
): Promise<boolean> => {
  const { clinicId, screeningId, idempotencyKey } = answer;
  const row = await tx.answer.findUnique({
    where: { clinicId_screeningId_idempotencyKey: { clinicId, screeningId, idempotencyKey } },
  });
  return (
    row !== null &&
    row.factId === answer.factId &&
    stateFromDb[row.state] === answer.state &&
    JSON.stringify(row.value ?? null) === JSON.stringify(answer.value)
  );
};

/** Every answer ever given in a screening, oldest first. */
export const findAnswerHistory = async (
  tx: Tx,
  clinicId: string,
  screeningId: string,
): Promise<CurrentAnswer[]> => {
  const rows = await tx.answer.findMany({ where: { clinicId, screeningId }, orderBy: { sequence: 'asc' } });
  return rows.map(toAnswer);
};

export const insertAssessment = async (
  tx: Tx,
  row: StoredAssessment & { clinicId: string; screeningId: string; needsPhysiotherapist: boolean },
): Promise<void> => {
  await tx.assessment.create({
    data: {
      ...row,
      input: row.input as unknown as Prisma.InputJsonObject,
      evaluation: row.evaluation as unknown as Prisma.InputJsonObject,
    },
  });
};
