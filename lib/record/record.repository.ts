import 'server-only';
import { addDays, startOfDay } from '@/lib/clock';
import { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/transaction';
import { foldName } from '@/lib/fold';
import type { RecordFilter, RecordState } from './record-filter.schema';

/** One consent record as a list shows it. */
export interface RecordLine {
  readonly id: string;
  readonly screeningId: string;
  readonly chainSequence: number;
  readonly sequence: number;
  readonly state: RecordState;
  readonly signedAt: Date;
  readonly familyName: string;
  readonly givenName: string;
  readonly bornOn: Date;
  readonly disposition: string | null;
  readonly decision: string | null;
  readonly override: boolean | null;
  readonly regions: readonly string[] | null;
  readonly technique: string | null;
  readonly signerName: string | null;
  readonly signerCapacity: string | null;
  readonly signatureMethod: string | null;
  readonly physiotherapist: string | null;
  readonly countersignedAt: Date | null;
  readonly textVersion: string;
  readonly statementHash: string;
  readonly ruleSetFingerprint: string | null;
  readonly hash: string;
  readonly previousHash: string;
}

/**
 * The state of a record, from rows alone. A later consent of the same screening takes the place of an earlier one that
 * was given, and so do changed answers, a birth date put right or a new decision while nobody has countersigned; the
 * earlier one keeps its row. record-end.ts says the same of one record on its page.
 */
const stateSql = Prisma.sql`
  CASE
    WHEN c.kind <> 'given' THEN c.kind::text
    WHEN EXISTS (SELECT 1 FROM consent later WHERE later.clinic_id = c.clinic_id
                 AND later.screening_id = c.screening_id AND later.sequence > c.sequence) THEN 'superseded'
    WHEN p.id IS NULL AND (
      EXISTS (SELECT 1 FROM assessment a JOIN assessment mine ON mine.clinic_id = a.clinic_id AND mine.id = c.assessment_id
              WHERE a.clinic_id = c.clinic_id AND a.screening_id = c.screening_id AND a.sequence > mine.sequence)
      OR EXISTS (SELECT 1 FROM answer n JOIN assessment mine ON mine.clinic_id = n.clinic_id AND mine.id = c.assessment_id
                 WHERE n.clinic_id = c.clinic_id AND n.screening_id = c.screening_id AND n.sequence > mine.answers_through)
      OR (c.content->'assessment'->'input'->>'age')::int <> extract(year FROM s.started_on) - extract(year FROM pt.born_on)
         - CASE WHEN to_char(s.started_on, 'MMDD') < to_char(pt.born_on, 'MMDD') THEN 1 ELSE 0 END
      OR EXISTS (SELECT 1 FROM review r WHERE r.clinic_id = c.clinic_id AND r.screening_id = c.screening_id
                 AND r.at > c.signed_at)
    ) THEN 'superseded'
    WHEN p.id IS NULL THEN 'awaiting-countersignature'
    ELSE 'complete'
  END`;

const conditionsOf = (clinicId: string, timeZone: string, filter: RecordFilter): Prisma.Sql => {
  const all = [Prisma.sql`c.clinic_id = ${clinicId}::uuid`];
  for (const word of foldName(filter.name ?? '')
    .split(' ')
    .filter(Boolean))
    all.push(Prisma.sql`strpos(pt.search_name, ${word}) > 0`);
  if (filter.from) all.push(Prisma.sql`c.signed_at >= ${startOfDay(timeZone, filter.from)}`);
  if (filter.to) all.push(Prisma.sql`c.signed_at < ${startOfDay(timeZone, addDays(filter.to, 1))}`);
  if (filter.state) all.push(Prisma.sql`${stateSql} = ${filter.state}`);
  if (filter.physiotherapist) all.push(Prisma.sql`p.staff_id = ${filter.physiotherapist}::uuid`);
  return Prisma.join(all, ' AND ');
};

const sources = Prisma.sql`
  consent c
  JOIN screening s ON s.clinic_id = c.clinic_id AND s.id = c.screening_id
  JOIN patient pt ON pt.clinic_id = s.clinic_id AND pt.id = s.patient_id
  LEFT JOIN signature p ON p.clinic_id = c.clinic_id AND p.consent_id = c.id AND p.role = 'physiotherapist'`;

interface Page {
  readonly limit: number;
  readonly offset?: number;
  /** Only records older than this place in the chain: how an export goes on. */
  readonly beforeChainSequence?: number | undefined;
}

/** Newest first. */
export const findRecords = (
  tx: Tx,
  clinicId: string,
  timeZone: string,
  filter: RecordFilter,
  { limit, offset = 0, beforeChainSequence }: Page,
): Promise<RecordLine[]> => {
  const before =
    beforeChainSequence === undefined
      ? Prisma.empty
      : Prisma.sql`AND c.chain_sequence < ${beforeChainSequence}`;
  return tx.$queryRaw<RecordLine[]>`
    SELECT c.id, c.screening_id AS "screeningId", c.chain_sequence AS "chainSequence", c.sequence,
      ${stateSql} AS state, c.signed_at AS "signedAt",
      pt.family_name AS "familyName", pt.given_name AS "givenName", pt.born_on AS "bornOn",
      c.content->'assessment'->'evaluation'->>'disposition' AS disposition,
      c.content->'review'->>'decision' AS decision, (c.content->'review'->>'override')::boolean AS override,
      coalesce(c.content->'statement'->'plan'->'regionIds', (
        SELECT jsonb_agg(region ORDER BY place)
        FROM jsonb_array_elements(c.content->'assessment'->'input'->'plan'->'regions') WITH ORDINALITY AS planned(region, place)
        WHERE NOT (c.content->'assessment'->'evaluation'->'blockedRegions') @> region)) AS regions,
      c.content->'assessment'->'input'->'plan'->>'technique' AS technique,
      c.content->'signer'->>'name' AS "signerName", c.content->'signer'->>'capacity' AS "signerCapacity",
      c.content->'signature'->>'method' AS "signatureMethod",
      p.signer_name AS physiotherapist, p.at AS "countersignedAt",
      c.text_version AS "textVersion", c.statement_hash AS "statementHash",
      c.content->'assessment'->>'ruleSetFingerprint' AS "ruleSetFingerprint",
      c.hash, c.previous_hash AS "previousHash"
    FROM ${sources}
    WHERE ${conditionsOf(clinicId, timeZone, filter)} ${before}
    ORDER BY c.chain_sequence DESC
    LIMIT ${limit} OFFSET ${offset}`;
};

export const countRecords = async (
  tx: Tx,
  clinicId: string,
  timeZone: string,
  filter: RecordFilter,
): Promise<number> => {
  const [row] = await tx.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) AS count FROM ${sources} WHERE ${conditionsOf(clinicId, timeZone, filter)}`;
  return Number(row?.count ?? 0);
};
