import 'server-only';
import { Prisma } from './generated/client';

/**
 * True where the consent of this alias, or the earlier one that it goes by, was taken back at another visit under the same.
 * `upTo` may narrow the withdrawals that are looked at, as `no`.
 * OFFSET 0 keeps it a question about one consent: without it PostgreSQL reads every withdrawal there is, and so every consent, for
 * each page of a list and each hundred records of an export.
 */
export const takenBackAtAnotherVisit = (c: Prisma.Sql, upTo: Prisma.Sql = Prisma.empty): Prisma.Sql => {
  const withdrawn = (kin: Prisma.Sql) => Prisma.sql`
    EXISTS (SELECT FROM consent kin JOIN consent no ON no.clinic_id = kin.clinic_id
        AND no.screening_id = kin.screening_id AND no.sequence > kin.sequence AND no.kind = 'withdrawn' ${upTo}
      WHERE kin.clinic_id = ${c}.clinic_id AND ${kin} OFFSET 0)`;
  // Not coalesce(), which behind a policy finds no index: PostgreSQL does not know that it gives nothing away.
  const own = Prisma.sql`CASE WHEN ${c}.under_id IS NULL THEN ${c}.id ELSE ${c}.under_id END`;
  return Prisma.sql`(${withdrawn(Prisma.sql`kin.under_id = ${own}`)}
    OR ${withdrawn(Prisma.sql`kin.id = ${c}.under_id`)})`;
};
