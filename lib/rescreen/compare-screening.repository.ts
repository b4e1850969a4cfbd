import 'server-only';
import { dateToDay } from '@/lib/clock';
import { openPatientKey } from '@/lib/data-key/patient-key';
import type { Tx } from '@/lib/db/transaction';
import { Prisma } from '@/lib/db/generated/client';
import { notErased } from '@/lib/db/not-erased';
import { openAssessment } from '@/lib/screening/sealed-assessment';
import { openPersonBy, type SealedPerson } from '@/lib/patients/sealed-person';
import type { ReviewDecision } from '@/lib/screening/screening-snapshot';
import type { ComparedScreening } from './compare-screening';

interface ComparedRow extends SealedPerson {
  readonly id: string;
  readonly startedOn: Date;
  readonly newestAnswer: bigint | null;
  readonly assessmentId: string | null;
  readonly fingerprint: string;
  readonly answersThrough: bigint;
  readonly sealedContent: Uint8Array | null;
  readonly consentKind: 'given' | 'refused' | 'withdrawn' | null;
  readonly consentAssessmentId: string | null;
  readonly consentReviewId: string | null;
  readonly countersigned: boolean;
  readonly reviewId: string | null;
  readonly decision: ReviewDecision;
}

/** Opened by the key that travels with it: one unwrapping for each person. */
const toCompared = (clinicId: string, row: ComparedRow): ComparedScreening => {
  const key = openPatientKey({ clinicId, ...row });
  return {
    id: row.id,
    bornOn: openPersonBy(key, row.identity).bornOn,
    startedOn: dateToDay(row.startedOn),
    newestAnswer: row.newestAnswer,
    assessment:
      row.assessmentId === null
        ? null
        : {
            id: row.assessmentId,
            fingerprint: row.fingerprint,
            answersThrough: row.answersThrough,
            ...openAssessment(key, { screeningId: row.id, id: row.assessmentId }, row.sealedContent),
          },
    consent:
      row.consentKind === null
        ? null
        : {
            kind: row.consentKind,
            assessmentId: row.consentAssessmentId,
            reviewId: row.consentReviewId,
            countersigned: row.countersigned,
          },
    review: row.reviewId === null ? null : { id: row.reviewId, decision: row.decision },
  };
};

const comparedColumns = Prisma.sql`
  SELECT s.id, p.id AS "patientId", p.identity, k.wrapped AS "wrappedKey", s.started_on AS "startedOn", n.newest AS "newestAnswer",
    a.id AS "assessmentId", a.rule_set_fingerprint AS fingerprint, a.answers_through AS "answersThrough",
    a.sealed_content AS "sealedContent",
    c.kind AS "consentKind", c.assessment_id AS "consentAssessmentId", c.review_id AS "consentReviewId",
    EXISTS (
      SELECT FROM signature g
      WHERE g.clinic_id = s.clinic_id AND g.consent_id = c.id AND g.role = 'physiotherapist'
    ) AS countersigned,
    CASE WHEN r.assessment_id = a.id THEN r.id END AS "reviewId", r.decision::text AS decision
  FROM screening s
  JOIN patient p ON p.clinic_id = s.clinic_id AND p.id = s.patient_id
  LEFT JOIN patient_key k ON k.clinic_id = p.clinic_id AND k.patient_id = p.id
  LEFT JOIN LATERAL (
    SELECT max(sequence) AS newest FROM answer
    WHERE clinic_id = s.clinic_id AND screening_id = s.id
  ) n ON true
  LEFT JOIN LATERAL (
    SELECT id, rule_set_fingerprint, answers_through, sealed_content FROM assessment
    WHERE clinic_id = s.clinic_id AND screening_id = s.id ORDER BY sequence DESC LIMIT 1
  ) a ON true
  LEFT JOIN LATERAL (
    SELECT id, kind, assessment_id, review_id FROM consent
    WHERE clinic_id = s.clinic_id AND screening_id = s.id ORDER BY sequence DESC LIMIT 1
  ) c ON true
  LEFT JOIN LATERAL (
    SELECT id, assessment_id, decision FROM review
    WHERE clinic_id = s.clinic_id AND screening_id = s.id ORDER BY sequence DESC LIMIT 1
  ) r ON true`;

/** The next screenings after `after`, by id. Holds nothing. */
export const findComparedAfter = async (
  tx: Tx,
  clinicId: string,
  after: string | null,
  limit: number,
): Promise<ComparedScreening[]> => {
  const rows = await tx.$queryRaw<ComparedRow[]>`
    ${comparedColumns}
    WHERE s.clinic_id = ${clinicId}::uuid AND s.id > ${after ?? '00000000-0000-0000-0000-000000000000'}::uuid
      AND ${notErased(Prisma.sql`s`)}
    ORDER BY s.id LIMIT ${limit}`;
  return rows.map((row) => toCompared(clinicId, row));
};

/** The same of these screenings. */
export const findCompared = async (
  tx: Tx,
  clinicId: string,
  ids: readonly string[],
): Promise<ComparedScreening[]> => {
  const rows = await tx.$queryRaw<ComparedRow[]>`
    ${comparedColumns}
    WHERE s.clinic_id = ${clinicId}::uuid AND s.id = ANY(${ids}::uuid[])
      AND ${notErased(Prisma.sql`s`)}`;
  return rows.map((row) => toCompared(clinicId, row));
};
