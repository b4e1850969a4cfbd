import 'server-only';
import { changedWhereItWasSigned } from '@/lib/db/changed-since';
import { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/transaction';
import type { ConsentCourse } from './screening-snapshot';

interface CourseRow {
  readonly id: string;
  readonly done: number;
  readonly number: number;
  readonly takenBackId: string | null;
  readonly takenBackAt: Date | null;
  readonly changedSince: boolean;
}

/** How far the treatments under these consents have come. A visit under an earlier consent counts with that one. */
export const findCourses = async (
  tx: Tx,
  clinicId: string,
  consentIds: readonly string[],
): Promise<ReadonlyMap<string, ConsentCourse>> => {
  if (consentIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<CourseRow[]>`
    WITH mine AS (
      SELECT c.clinic_id, c.id, c.screening_id, c.under_id, coalesce(c.under_id, c.id) AS root_id FROM consent c
      WHERE c.clinic_id = ${clinicId}::uuid AND c.id = ANY(${[...consentIds]}::uuid[]))
    SELECT m.id, n.done::int AS done,
      CASE WHEN m.under_id IS NULL THEN 1 ELSE coalesce(own.number, n.done + 1) END::int AS number,
      w.id AS "takenBackId", w.signed_at AS "takenBackAt",
      ${changedWhereItWasSigned(Prisma.raw('m'))} AS "changedSince"
    FROM mine m
    LEFT JOIN treatment own ON own.clinic_id = ${clinicId}::uuid AND own.consent_id = m.id
    CROSS JOIN LATERAL (
      SELECT (SELECT count(*) FROM treatment t WHERE t.clinic_id = ${clinicId}::uuid AND t.under_id = m.root_id)
        + (SELECT count(*) FROM signature p WHERE p.clinic_id = ${clinicId}::uuid AND p.consent_id = m.root_id
           AND p.role = 'physiotherapist') AS done) n
    LEFT JOIN LATERAL (
      SELECT k.id, k.signed_at
      FROM (SELECT r.screening_id, r.sequence FROM consent r WHERE r.clinic_id = ${clinicId}::uuid AND r.id = m.root_id
            UNION ALL
            SELECT v.screening_id, v.sequence FROM consent v WHERE v.clinic_id = ${clinicId}::uuid AND v.under_id = m.root_id) kin
      JOIN consent k ON k.clinic_id = ${clinicId}::uuid AND k.screening_id = kin.screening_id
        AND k.sequence > kin.sequence AND k.kind = 'withdrawn'
      WHERE kin.screening_id <> m.screening_id
      ORDER BY k.signed_at LIMIT 1) w ON true`;
  return new Map(
    rows.map(({ id, done, number, takenBackId, takenBackAt, changedSince }) => [
      id,
      {
        done,
        number,
        takenBack:
          takenBackId && takenBackAt
            ? { id: takenBackId, kind: 'withdrawn' as const, signedAt: takenBackAt }
            : null,
        changedSince,
      },
    ]),
  );
};
