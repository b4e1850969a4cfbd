import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import { notErased } from '@/lib/db/not-erased';
import type { Tx } from '@/lib/db/transaction';

export interface LastSeen {
  readonly patientId: string;
  /** Of the newest visit, or of whatever happened in one later; where there was none, of the day they were entered. */
  readonly lastVisit: string;
  readonly screeningIds: readonly string[];
}

interface SeenBefore {
  readonly clinicId: string;
  readonly timeZone: string;
  readonly day: string;
}

const lastSeen = (
  tx: Tx,
  { clinicId, timeZone, day }: SeenBefore,
  who: Prisma.Sql,
  limit: number,
): Promise<LastSeen[]> => tx.$queryRaw<LastSeen[]>`
  SELECT seen."patientId", seen."lastVisit"::text AS "lastVisit", seen."screeningIds" FROM (
    SELECT p.id AS "patientId", coalesce(array_agg(s.id) FILTER (WHERE s.id IS NOT NULL), '{}') AS "screeningIds",
      coalesce(max(greatest(s.started_on, (e.at AT TIME ZONE ${timeZone})::date)), (p.created_at AT TIME ZONE ${timeZone})::date) AS "lastVisit"
    FROM patient p
    LEFT JOIN screening s ON s.clinic_id = p.clinic_id AND s.patient_id = p.id
    LEFT JOIN LATERAL (SELECT max(e.at) AS at FROM screening_event e
      WHERE e.clinic_id = s.clinic_id AND e.screening_id = s.id) e ON true
    WHERE p.clinic_id = ${clinicId}::uuid AND ${who} AND ${notErased(Prisma.sql`p`, Prisma.sql`id`)}
    GROUP BY p.id, p.created_at) seen
  WHERE seen."lastVisit" < ${day}::date
  ORDER BY seen."patientId" LIMIT ${limit}`;

/** People who were last seen before a day, by id; those who were erased are left out. */
export const findLastSeenBefore = (
  tx: Tx,
  before: SeenBefore,
  after: string,
  limit: number,
): Promise<LastSeen[]> => lastSeen(tx, before, Prisma.sql`p.id > ${after}::uuid`, limit);

/** The same of one person: null where they were seen since. */
export const findSeenBefore = async (
  tx: Tx,
  before: SeenBefore,
  patientId: string,
): Promise<LastSeen | null> =>
  (await lastSeen(tx, before, Prisma.sql`p.id = ${patientId}::uuid`, 1))[0] ?? null;
