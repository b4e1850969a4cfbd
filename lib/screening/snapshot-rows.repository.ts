import 'server-only';
import type { Answer, Evaluation, FactId, RuleSet, ScreeningInput } from '@/rules';
import { dateToDay, dayIn, now } from '@/lib/clock';
import type { Tx } from '@/lib/db/transaction';
import type { AnswerState as DbAnswerState, Prisma } from '@/lib/db/generated/client';
import { storedRuleSet } from '@/lib/rule-set/rule-set-by-fingerprint';
import type { PatientText } from '@/lib/texts/patient-text';
import { storedText } from '@/lib/texts/stored-text';
import { amountGivenSchema } from './amount-given.schema';
import type { Floor } from './floors';
import { screeningEventSchema, type ScreeningEvent } from './screening-event.schema';
import type {
  AnswerState,
  CurrentAnswer,
  ReviewDecision,
  ScreeningSnapshot,
  StoredAssessment,
  TypedLines,
} from './screening-snapshot';

export const stateFromDb: Readonly<Record<DbAnswerState, AnswerState>> = {
  answered: 'answered',
  not_sure: 'not-sure',
  cleared: 'cleared',
};
export const stateToDb: Readonly<Record<AnswerState, DbAnswerState>> = {
  answered: 'answered',
  'not-sure': 'not_sure',
  cleared: 'cleared',
};

export const include = {
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

export const toAnswer = (row: Row['answers'][number]): CurrentAnswer => ({
  factId: row.factId as FactId,
  sequence: row.sequence,
  state: stateFromDb[row.state],
  value: (row.value ?? null) as Answer | null,
  typed: (row.typed ?? null) as TypedLines | null,
  ...(row.amountGiven !== null && { amountGiven: amountGivenSchema.parse(row.amountGiven) }),
  saidBy: row.saidBy,
  staffId: row.staffId,
  reason: row.reason,
  at: row.at,
});

export const toAssessment = (row: Row['assessments'][number]): StoredAssessment => ({
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

const toSnapshot = (row: Row, rules: RuleSet | null, text: PatientText): ScreeningSnapshot => ({
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
  followsId: row.followsId,
  language: row.language,
  text,
  startedAt: row.startedAt,
  startedOn: dateToDay(row.startedOn),
  today: dayIn(row.clinic.timeZone, now()),
  startedById: row.startedById,
  events: row.events.map(toEvent),
  answers: row.answers.map(toAnswer).sort((a, b) => (a.sequence < b.sequence ? -1 : 1)),
  assessment: row.assessments[0] ? toAssessment(row.assessments[0]) : null,
  rules,
  neededPhysiotherapist: row._count.assessments > 0,
  reviews: row.reviews.map((review) => ({
    ...review,
    decision: review.decision.replaceAll('_', '-') as ReviewDecision,
    delayUntil: review.delayUntil ? dateToDay(review.delayUntil) : null,
  })),
  consents: row.consents,
});

export const toSnapshots = async (tx: Tx, rows: readonly Row[]): Promise<ScreeningSnapshot[]> => {
  const snapshots: ScreeningSnapshot[] = [];
  for (const row of rows) {
    const under = row.assessments[0]?.ruleSetFingerprint;
    const rules = under ? await storedRuleSet(tx, row.clinicId, under) : null;
    const text = await storedText(tx, row.clinicId, row.language, row.textNumber);
    snapshots.push(toSnapshot(row, rules, text));
  }
  return snapshots;
};
