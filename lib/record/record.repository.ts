import 'server-only';
import { addDays, dayIn, now, startOfDay, type Day } from '@/lib/clock';
import { changedWhereItWasSigned } from '@/lib/db/changed-since';
import { Prisma } from '@/lib/db/generated/client';
import { notErased } from '@/lib/db/not-erased';
import { takenBackAtAnotherVisit } from '@/lib/db/taken-back';
import type { Tx } from '@/lib/db/transaction';
import type { Person, SealedPerson } from '@/lib/patients/sealed-person';
import { wantedTokens } from '@/lib/patients/wanted-tokens';
import { lineOf, withPerson, type ListedRecord, type RecordLine, type StoredLine } from './listed-record';
import type { RecordFilter, RecordState } from './record-filter.schema';

/** How often, or until when, as it was planned last; null where nothing was. */
const extentSql = (what: 'times' | 'until'): Prisma.Sql => Prisma.sql`(
  SELECT e.detail->>${what} FROM screening_event e WHERE e.clinic_id = c.clinic_id AND e.screening_id = c.screening_id
    AND e.kind = 'extent-planned' ORDER BY e.sequence DESC LIMIT 1)`;
const timesSql = Prisma.sql`${extentSql('times')}::int`;

/** What was planned when it was signed: one treatment, where nothing was. */
const signedExtent = Prisma.sql`coalesce((
  SELECT e.detail FROM screening_event e WHERE e.clinic_id = c.clinic_id AND e.screening_id = c.screening_id
    AND e.kind = 'extent-planned' AND e.at <= c.signed_at ORDER BY e.sequence DESC LIMIT 1), '{"times": 1}')`;

/**
 * The state of a record, from rows alone. A later consent of the same screening takes the place of an earlier one that
 * was given, and so does taking it back at another visit; and changed answers, a birth date put right, a new decision, a
 * change where the earlier consent that it goes by was signed, or the last treatment under that, while nobody has countersigned.
 * The row stays. record-end.ts says the same of one record on its page.
 */
const stateSql = (today: Day): Prisma.Sql => Prisma.sql`
  CASE
    WHEN c.kind <> 'given' THEN c.kind::text
    WHEN EXISTS (SELECT 1 FROM consent later WHERE later.clinic_id = c.clinic_id
                 AND later.screening_id = c.screening_id AND later.sequence > c.sequence)
      OR ${takenBackAtAnotherVisit(Prisma.raw('c'))} THEN 'superseded'
    WHEN p.id IS NULL AND (
      EXISTS (SELECT 1 FROM assessment a JOIN assessment mine ON mine.clinic_id = a.clinic_id AND mine.id = c.assessment_id
              WHERE a.clinic_id = c.clinic_id AND a.screening_id = c.screening_id AND a.sequence > mine.sequence)
      OR EXISTS (SELECT 1 FROM answer n JOIN assessment mine ON mine.clinic_id = n.clinic_id AND mine.id = c.assessment_id
                 WHERE n.clinic_id = c.clinic_id AND n.screening_id = c.screening_id AND n.sequence > mine.answers_through)
      OR EXISTS (SELECT 1 FROM other_age o WHERE o.clinic_id = c.clinic_id AND o.consent_id = c.id)
      OR EXISTS (SELECT 1 FROM screening_event e WHERE e.clinic_id = c.clinic_id AND e.screening_id = c.screening_id
                 AND e.kind = 'extent-planned' AND e.at > c.signed_at)
      OR EXISTS (SELECT 1 FROM review r WHERE r.clinic_id = c.clinic_id AND r.screening_id = c.screening_id
                 AND r.at > c.signed_at)
      OR ${changedWhereItWasSigned(Prisma.raw('c'))}
      OR (c.under_id IS NOT NULL
        AND ${timesSql} <= 1 + (SELECT count(*) FROM treatment t WHERE t.clinic_id = c.clinic_id AND t.under_id = c.under_id))
    ) THEN 'superseded'
    WHEN p.id IS NULL AND ${extentSql('until')} < ${today} THEN 'ended'
    WHEN p.id IS NULL THEN 'awaiting-countersignature'
    ELSE 'complete'
  END`;

/** What has to be so in any case, and is known without looking at other rows. */
const kindOfState: Readonly<Record<RecordState, Prisma.Sql>> = {
  'awaiting-countersignature': Prisma.sql`c.kind = 'given' AND p.id IS NULL`,
  ended: Prisma.sql`c.kind = 'given' AND p.id IS NULL`,
  complete: Prisma.sql`c.kind = 'given' AND p.id IS NOT NULL`,
  superseded: Prisma.sql`c.kind = 'given'`,
  refused: Prisma.sql`c.kind = 'refused'`,
  withdrawn: Prisma.sql`c.kind = 'withdrawn'`,
};

/** Who has a word in their name that begins as this token says. */
const named = (clinicId: string, token: bigint): Prisma.Sql => Prisma.sql`
  EXISTS (SELECT FROM patient_name_token w WHERE w.clinic_id = ${clinicId}::uuid
    AND w.token = ${token} AND w.patient_id = s.patient_id)`;

/** A filter as the database is asked: who is meant by a name, it is told by tokens. */
interface Wanted {
  readonly filter: RecordFilter;
  readonly tokens: readonly bigint[];
}

const wanted = async (tx: Tx, clinicId: string, filter: RecordFilter): Promise<Wanted> => ({
  filter,
  tokens: filter.name === undefined ? [] : await wantedTokens(tx, clinicId, filter.name),
});

const conditionsOf = (clinicId: string, timeZone: string, { filter, tokens }: Wanted): Prisma.Sql => {
  const all = [Prisma.sql`c.clinic_id = ${clinicId}::uuid`, notErased(Prisma.sql`s`)];
  if (filter.name !== undefined && tokens.length === 0) all.push(Prisma.sql`false`);
  for (const token of tokens) all.push(named(clinicId, token));
  if (filter.from) all.push(Prisma.sql`c.signed_at >= ${startOfDay(timeZone, filter.from)}`);
  if (filter.to) all.push(Prisma.sql`c.signed_at < ${startOfDay(timeZone, addDays(filter.to, 1))}`);
  if (filter.state)
    all.push(kindOfState[filter.state], Prisma.sql`${stateSql(dayIn(timeZone, now()))} = ${filter.state}`);
  if (filter.physiotherapist) all.push(Prisma.sql`p.staff_id = ${filter.physiotherapist}::uuid`);
  if (filter.disposition) all.push(Prisma.sql`a.disposition = ${filter.disposition}`);
  if (filter.contraindication)
    all.push(
      Prisma.sql`EXISTS (SELECT FROM assessment_findings f WHERE f.clinic_id = c.clinic_id
        AND f.assessment_id = c.assessment_id AND f.findings @> ARRAY[${filter.contraindication}::text])`,
    );
  if (filter.textVersion) all.push(Prisma.sql`c.text_version = ${filter.textVersion}`);
  return Prisma.join(all, ' AND ');
};

const sources = Prisma.sql`
  consent c
  JOIN screening s ON s.clinic_id = c.clinic_id AND s.id = c.screening_id
  LEFT JOIN assessment a ON a.clinic_id = c.clinic_id AND a.id = c.assessment_id
  LEFT JOIN signature p ON p.clinic_id = c.clinic_id AND p.consent_id = c.id AND p.role = 'physiotherapist'`;

const person = Prisma.sql`pt.id AS "patientId", pt.identity, k.wrapped AS "wrappedKey"`;
const people = Prisma.sql`
  JOIN patient pt ON pt.clinic_id = s.clinic_id AND pt.id = s.patient_id
  LEFT JOIN patient_key k ON k.clinic_id = pt.clinic_id AND k.patient_id = pt.id`;

/** A page of the list, newest first. Reads nothing of what records say. */
export const findListedRecords = async (
  tx: Tx,
  clinicId: string,
  timeZone: string,
  filter: RecordFilter,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<ListedRecord[]> => {
  const rows = await tx.$queryRaw<(Omit<ListedRecord, keyof Person> & SealedPerson)[]>`
  SELECT c.id, c.chain_sequence AS "chainSequence", ${stateSql(dayIn(timeZone, now()))} AS state, c.signed_at AS "signedAt",
    ${person},
    p.signer_name AS physiotherapist
  FROM ${sources} ${people}
  WHERE ${conditionsOf(clinicId, timeZone, await wanted(tx, clinicId, filter))}
  ORDER BY c.signed_at DESC, c.chain_sequence DESC
  LIMIT ${limit} OFFSET ${offset}`;
  return rows.map((row) => withPerson(clinicId, row));
};

/** Everything the download says, newest first: the next ones before a place in the chain. */
export const findRecords = async (
  tx: Tx,
  clinicId: string,
  timeZone: string,
  filter: RecordFilter,
  {
    limit,
    beforeChainSequence,
  }: { readonly limit: number; readonly beforeChainSequence: number | undefined },
): Promise<RecordLine[]> => {
  const before =
    beforeChainSequence === undefined
      ? Prisma.empty
      : Prisma.sql`AND c.chain_sequence < ${beforeChainSequence}`;
  const rows = await tx.$queryRaw<StoredLine[]>`
    SELECT c.id, c.screening_id AS "screeningId", c.chain_sequence AS "chainSequence", c.sequence, c.kind::text AS kind,
      ${stateSql(dayIn(timeZone, now()))} AS state, c.signed_at AS "signedAt", ${person},
      c.sealed_content AS "sealedContent", w.id AS "witnessId", w.sealed_signer AS "sealedWitness", w.at AS "witnessedAt",
      p.signer_name AS physiotherapist, p.at AS "countersignedAt",
      c.text_version AS "textVersion", c.statement_hash AS "statementHash",
      c.hash, c.previous_hash AS "previousHash", c.under_id AS "underId",
      (SELECT t.number FROM treatment t WHERE t.clinic_id = c.clinic_id AND t.consent_id = c.id) AS treatment,
      (${signedExtent}->>'times')::int AS times, ${signedExtent}->>'until' AS until
    FROM ${sources} ${people}
    LEFT JOIN signature w ON w.clinic_id = c.clinic_id AND w.consent_id = c.id AND w.role = 'witness'
    WHERE ${conditionsOf(clinicId, timeZone, await wanted(tx, clinicId, filter))} ${before}
    ORDER BY c.chain_sequence DESC
    LIMIT ${limit}`;
  return rows.map((row) => lineOf(clinicId, row));
};

/** How many there are, counted no further than `most`. */
export const countRecords = async (
  tx: Tx,
  clinicId: string,
  timeZone: string,
  filter: RecordFilter,
  most: number,
): Promise<number> => {
  const [row] = await tx.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) AS count FROM (
      SELECT FROM ${sources} WHERE ${conditionsOf(clinicId, timeZone, await wanted(tx, clinicId, filter))} LIMIT ${most}) AS found`;
  return Number(row?.count ?? 0);
};

/** The versions of the consent text that anybody answered, newest first. Leaps from one to the next in the index. */
export const findTextVersions = async (tx: Tx, clinicId: string): Promise<string[]> => {
  const rows = await tx.$queryRaw<{ version: string }[]>`
    WITH RECURSIVE versions AS (
      SELECT max(text_version) AS version FROM consent WHERE clinic_id = ${clinicId}::uuid
      UNION ALL
      SELECT (SELECT max(text_version) FROM consent
              WHERE clinic_id = ${clinicId}::uuid AND text_version < versions.version)
      FROM versions WHERE versions.version IS NOT NULL)
    SELECT version FROM versions WHERE version IS NOT NULL`;
  return rows.map(({ version }) => version);
};
