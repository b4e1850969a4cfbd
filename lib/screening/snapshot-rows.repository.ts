import 'server-only';
import type { RuleSet } from '@/rules';
import { dayIn, now, type Day } from '@/lib/clock';
import { openSigner } from '@/lib/consent/consent-text';
import { hashSaltOf } from '@/lib/data-key/hash-salt';
import { keepKeyOfScreening } from '@/lib/data-key/key-of-screening';
import { bytesOfJson, openPatientKey, type PatientKey } from '@/lib/data-key/patient-key';
import type { Tx } from '@/lib/db/transaction';
import { Prisma } from '@/lib/db/generated/client';
import { columnsOf, jsonRow, jsonRows } from '@/lib/db/json-rows';
import { notErased } from '@/lib/db/not-erased';
import { openPersonBy, type SealedPerson } from '@/lib/patients/sealed-person';
import { storedRuleSet } from '@/lib/rule-set/rule-set-by-fingerprint';
import type { PatientText } from '@/lib/texts/patient-text';
import { storedText } from '@/lib/texts/stored-text';
import { findCourses } from './course.repository';
import {
  toAnswer,
  toAssessment,
  toEvent,
  toReview,
  type AnswerRow,
  type AssessmentRow,
  type EventRow,
  type InJson,
  type ReviewRow,
} from './opened-rows.repository';
import type { ConsentCourse, ScreeningSnapshot, StoredConsent, StoredSignature } from './screening-snapshot';

type ConsentRow = Omit<StoredConsent, 'signatures' | 'course'>;

interface SignatureRow extends Omit<StoredSignature, 'signerName'> {
  readonly consentId: string;
  /** Of staff alone; everybody else's is encrypted. */
  readonly signerName: string | null;
  readonly sealedSigner: string | null;
}

interface Row extends SealedPerson {
  readonly id: string;
  readonly clinicId: string;
  readonly clinic: ScreeningSnapshot['clinic'];
  readonly followsId: string | null;
  readonly language: string;
  readonly textNumber: number;
  readonly startedAt: Date;
  readonly startedOn: Day;
  readonly startedById: string;
  readonly events: readonly InJson<EventRow>[];
  readonly answers: readonly InJson<AnswerRow>[];
  readonly assessment: InJson<AssessmentRow> | null;
  readonly neededPhysiotherapist: boolean;
  readonly reviews: readonly InJson<ReviewRow>[];
  readonly consents: readonly InJson<ConsentRow>[];
  readonly signatures: readonly InJson<SignatureRow>[];
}

/** Rows of a table that belong to the screening `s`. */
const own = (table: string): string => `${table} t WHERE t.clinic_id = s.clinic_id AND t.screening_id = s.id`;

const events = columnsOf<EventRow>({
  sequence: 'sequence::text',
  kind: 'kind',
  detail: 'detail',
  sealedContent: 'sealed_content',
  staffId: 'staff_id',
  at: 'at',
});
const answers = columnsOf<AnswerRow>({
  sequence: 'sequence::text',
  factId: 'fact_id',
  state: 'state',
  saidBy: 'said_by',
  staffId: 'staff_id',
  idempotencyKey: 'idempotency_key',
  sealedContent: 'sealed_content',
  at: 'at',
});
const assessment = columnsOf<AssessmentRow>({
  id: 'id',
  sequence: 'sequence',
  reason: 'reason',
  ruleSetFingerprint: 'rule_set_fingerprint',
  answersThrough: 'answers_through::text',
  sealedContent: 'sealed_content',
  disposition: 'disposition',
  floors: 'floors',
  hash: 'hash',
  at: 'at',
});
const reviews = columnsOf<ReviewRow>({
  id: 'id',
  assessmentId: 'assessment_id',
  sequence: 'sequence',
  decision: 'decision',
  reasonCode: 'reason_code',
  sealedContent: 'sealed_content',
  delayUntil: 'delay_until',
  override: 'override',
  decidedById: 'decided_by_id',
  at: 'at',
});
const consents = columnsOf<ConsentRow>({
  id: 'id',
  sequence: 'sequence',
  kind: 'kind',
  assessmentId: 'assessment_id',
  reviewId: 'review_id',
  statementHash: 'statement_hash',
  hash: 'hash',
  signedAt: 'signed_at',
  underId: 'under_id',
});
const signatures = columnsOf<SignatureRow>({
  id: 'id',
  consentId: 'consent_id',
  role: 'role',
  method: 'method',
  signerName: 'signer_name',
  strokes: 'strokes',
  sealedSigner: 'sealed_signer',
  staffId: 'staff_id',
  signedHash: 'signed_hash',
  hash: 'hash',
  at: 'at',
});

/**
 * All of it in one question, and so of one moment. It is asked at every tap, and what a question costs is the asking. What is
 * named here is what a snapshot has, whatever columns come later.
 */
const rows = Prisma.sql`
  SELECT s.id, s.clinic_id AS "clinicId", s.follows_id AS "followsId", s.language, s.text_number AS "textNumber",
    s.started_at AS "startedAt", s.started_on::text AS "startedOn", s.started_by_id AS "startedById",
    json_build_object(
      'name', k.name, 'timeZone', k.time_zone, 'phone', k.phone, 'emergencyNumber', k.emergency_number,
      'demo', k.demo) AS clinic,
    p.id AS "patientId", p.identity, pk.wrapped AS "wrappedKey",
    ${jsonRows(events, own('screening_event'), 't.sequence')} AS events,
    ${jsonRows(answers, `(SELECT DISTINCT ON (t.fact_id) t.* FROM ${own('answer')} ORDER BY t.fact_id, t.sequence DESC) t`, 't.sequence')} AS answers,
    ${jsonRow(assessment, `${own('assessment')} ORDER BY t.sequence DESC LIMIT 1`)} AS assessment,
    EXISTS (SELECT FROM ${Prisma.raw(own('assessment'))} AND t.needs_physiotherapist) AS "neededPhysiotherapist",
    ${jsonRows(reviews, own('review'), 't.sequence')} AS reviews,
    ${jsonRows(consents, own('consent'), 't.sequence')} AS consents,
    ${jsonRows(
      signatures,
      `signature t JOIN consent c ON c.clinic_id = t.clinic_id AND c.id = t.consent_id
        WHERE c.clinic_id = s.clinic_id AND c.screening_id = s.id`,
      't.at, t.id',
    )} AS signatures
  FROM screening s
  JOIN clinic k ON k.id = s.clinic_id
  JOIN patient p ON p.clinic_id = s.clinic_id AND p.id = s.patient_id
  LEFT JOIN patient_key pk ON pk.clinic_id = p.clinic_id AND pk.patient_id = p.id`;

const findRows = (tx: Tx, clinicId: string, ids: readonly string[]): Promise<Row[]> =>
  tx.$queryRaw<Row[]>`${rows} WHERE s.clinic_id = ${clinicId}::uuid AND s.id = ANY(${ids}::uuid[])
    AND ${notErased(Prisma.sql`s`)}`;

const toSnapshot = (
  row: Row,
  key: PatientKey,
  rules: RuleSet | null,
  text: PatientText,
  courses: ReadonlyMap<string, ConsentCourse>,
): ScreeningSnapshot => ({
  id: row.id,
  clinicId: row.clinicId,
  salt: hashSaltOf(key, row.id),
  clinic: row.clinic,
  patient: { id: row.patientId, ...openPersonBy(key, row.identity) },
  followsId: row.followsId,
  language: row.language,
  text,
  startedAt: row.startedAt,
  startedOn: row.startedOn,
  today: dayIn(row.clinic.timeZone, now()),
  startedById: row.startedById,
  events: row.events.map((event) => toEvent(key, row.id, event)),
  answers: row.answers.map((answer) =>
    toAnswer(key, row.id, {
      ...answer,
      sequence: BigInt(answer.sequence),
      sealedContent: bytesOfJson(answer.sealedContent),
      at: new Date(answer.at),
    }),
  ),
  assessment: row.assessment && toAssessment(key, row.id, row.assessment),
  rules,
  neededPhysiotherapist: row.neededPhysiotherapist,
  reviews: row.reviews.map((review) => toReview(key, row.id, review)),
  consents: row.consents.map((consent) => ({
    ...consent,
    signedAt: new Date(consent.signedAt),
    course: courses.get(consent.id) ?? null,
    signatures: row.signatures
      .filter(({ consentId }) => consentId === consent.id)
      .map(({ consentId: _, sealedSigner, ...signature }) => ({
        ...signature,
        ...openSigner(key, { ...signature, sealedSigner: bytesOfJson(sealedSigner) }),
        at: new Date(signature.at),
      })),
  })),
});

/** The clinic's screenings with these ids, in this order, but for those of people who were erased. */
export const snapshotsOf = async (
  tx: Tx,
  clinicId: string,
  ids: readonly string[],
): Promise<ScreeningSnapshot[]> => {
  const found = new Map((await findRows(tx, clinicId, ids)).map((row) => [row.id, row]));
  const given = [...found.values()].flatMap(({ consents }) =>
    consents.filter(({ kind }) => kind === 'given'),
  );
  const courses = await findCourses(
    tx,
    clinicId,
    given.map(({ id }) => id),
  );
  const snapshots: ScreeningSnapshot[] = [];
  for (const id of ids) {
    const row = found.get(id);
    if (!row) continue;
    const under = row.assessment?.ruleSetFingerprint;
    const rules = under ? await storedRuleSet(tx, clinicId, under) : null;
    const text = await storedText(tx, clinicId, row.language, row.textNumber);
    const key = openPatientKey(row);
    keepKeyOfScreening(tx, id, key);
    snapshots.push(toSnapshot(row, key, rules, text, courses));
  }
  return snapshots;
};
