import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/transaction';
import type { ConsentContent } from '@/lib/consent/consent-content';
import type { SealedAnswer, SealedAssessment, SealedContent, SealedSignature } from './sealed-content';

/** Rows as they are stored, with instants as they will be written: what one record is put together from. */
export interface SealedSource {
  readonly consent: SealedContent['consent'] & {
    readonly screeningId: string;
    readonly kind: SealedContent['kind'];
    /** Without what is read whole from its own rows. */
    readonly content: Omit<ConsentContent, 'answers' | 'assessment' | 'review'>;
  };
  readonly clinic: SealedContent['clinic'];
  readonly screening: SealedContent['screening'];
  readonly follows: SealedContent['follows'];
  /** Which treatment it is under an earlier consent; null where it does not go by one. */
  readonly treatment: number | null;
  readonly devices: SealedContent['devices'];
  readonly answers: readonly Omit<SealedAnswer, 'current' | 'section' | 'question' | 'inWords'>[];
  readonly events: SealedContent['events'];
  readonly assessments: readonly SealedAssessment[];
  readonly reviews: SealedContent['reviews'];
  readonly signatures: readonly Omit<SealedSignature, 'registration' | 'meaning' | 'ink'>[];
  readonly earlier: SealedContent['earlier'];
  readonly staff: SealedContent['staff'];
}

const iso = (column: string): Prisma.Sql =>
  Prisma.raw(`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** Rows of one table as a JSON list in a given order; empty, not null, where there are none. */
const list = (row: Prisma.Sql, from: Prisma.Sql, order: string): Prisma.Sql =>
  Prisma.sql`(SELECT coalesce(json_agg(${row} ORDER BY ${Prisma.raw(order)}), '[]') FROM ${from})`;

/** The newest link of a chain; null before the first record. */
type Head = { readonly sequence: number; readonly hash: string } | null;

const nothingElse = Prisma.sql`NULL::json`;
/** Asked anew after the wait, whatever the question around it saw before: the function is volatile. */
const heldHead = Prisma.sql`(SELECT json_build_object('sequence', h.sequence, 'hash', h.hash)
  FROM hold_record_chain(c.clinic_id) h)`;

/** Everything that is stored about one consent, refusal or withdrawal and its screening; null when there is no such row. */
export const findSealedSource = (tx: Tx, clinicId: string, id: string): Promise<SealedSource | null> =>
  askForSource(tx, clinicId, id, nothingElse);

/**
 * The same, holding the clinic's chain of sealed records (holdRecordChain), with its newest link: one question, because it is
 * asked while somebody waits at the couch. The screening must be held: its rows are those of before the wait.
 */
export const holdSealedSource = (
  tx: Tx,
  clinicId: string,
  id: string,
): Promise<(SealedSource & { readonly head: Head }) | null> => askForSource(tx, clinicId, id, heldHead);

const askForSource = async (
  tx: Tx,
  clinicId: string,
  id: string,
  head: Prisma.Sql,
): Promise<(SealedSource & { readonly head: Head }) | null> => {
  const [row] = await tx.$queryRaw<(SealedSource & { readonly head: Head })[]>`
    WITH c AS MATERIALIZED (SELECT * FROM consent WHERE clinic_id = ${clinicId}::uuid AND id = ${id}::uuid)
    SELECT ${head} AS head,
      json_build_object(
        'id', c.id, 'screeningId', c.screening_id, 'sequence', c.sequence, 'kind', c.kind,
        'chainSequence', c.chain_sequence, 'previousHash', c.previous_hash, 'hash', c.hash,
        'textVersion', c.text_version, 'statementHash', c.statement_hash, 'assessmentId', c.assessment_id,
        'reviewId', c.review_id, 'signedAt', ${iso('c.signed_at')},
        'content', c.content - ARRAY['answers', 'assessment', 'review']) AS consent,
      json_build_object(
        'id', k.id, 'name', k.name, 'timeZone', k.time_zone, 'phone', k.phone,
        'emergencyNumber', k.emergency_number, 'demo', k.demo) AS clinic,
      json_build_object(
        'id', s.id, 'startedAt', ${iso('s.started_at')}, 'startedOn', s.started_on::text,
        'startedById', s.started_by_id, 'language', s.language) AS screening,
      (SELECT json_build_object(
          'screeningId', f.id, 'startedOn', f.started_on::text,
          'record', (
            SELECT json_build_object('recordId', r.id, 'kind', r.kind, 'sequence', r.sequence, 'hash', r.hash)
            FROM sealed_record r JOIN consent b ON b.clinic_id = r.clinic_id AND b.id = r.id
            WHERE r.clinic_id = f.clinic_id AND r.screening_id = f.id AND b.signed_at <= s.started_at
            ORDER BY b.sequence DESC LIMIT 1))
        FROM screening f WHERE f.clinic_id = s.clinic_id AND f.id = s.follows_id) AS follows,
      (SELECT t.number FROM treatment t WHERE t.clinic_id = c.clinic_id AND t.consent_id = c.id) AS treatment,
      ${list(
        Prisma.sql`json_build_object('accessId', t.id, 'channel', t.channel, 'createdById', t.created_by_id,
          'createdAt', ${iso('t.created_at')}, 'openedAt', ${iso('t.opened_at')})`,
        Prisma.sql`screening_access t WHERE t.clinic_id = c.clinic_id AND t.screening_id = c.screening_id`,
        't.created_at, t.id',
      )} AS devices,
      ${list(
        Prisma.sql`json_build_object('sequence', t.sequence, 'factId', t.fact_id, 'state', t.state, 'value', t.value,
          'typed', t.typed, 'amountGiven', t.amount_given, 'saidBy', t.said_by, 'staffId', t.staff_id,
          'reason', t.reason, 'at', ${iso('t.at')})`,
        Prisma.sql`answer t WHERE t.clinic_id = c.clinic_id AND t.screening_id = c.screening_id`,
        't.sequence',
      )} AS answers,
      ${list(
        Prisma.sql`json_build_object('sequence', t.sequence, 'kind', t.kind, 'detail', t.detail,
          'staffId', t.staff_id, 'at', ${iso('t.at')})`,
        Prisma.sql`screening_event t WHERE t.clinic_id = c.clinic_id AND t.screening_id = c.screening_id`,
        't.sequence',
      )} AS events,
      ${list(
        Prisma.sql`json_build_object('id', t.id, 'sequence', t.sequence, 'reason', t.reason,
          'ruleSetFingerprint', t.rule_set_fingerprint, 'answersThrough', t.answers_through, 'input', t.input,
          'evaluation', t.evaluation, 'disposition', t.disposition, 'needsPhysiotherapist', t.needs_physiotherapist,
          'floors', t.floors, 'hash', t.hash, 'at', ${iso('t.at')})`,
        Prisma.sql`assessment t WHERE t.clinic_id = c.clinic_id AND t.screening_id = c.screening_id`,
        't.sequence',
      )} AS assessments,
      ${list(
        Prisma.sql`json_build_object('id', t.id, 'assessmentId', t.assessment_id, 'sequence', t.sequence,
          'decision', t.decision, 'reasonCode', t.reason_code, 'reasonText', t.reason_text,
          'conditions', t.conditions, 'delayUntil', t.delay_until::text, 'override', t.override,
          'decidedById', t.decided_by_id, 'at', ${iso('t.at')})`,
        Prisma.sql`review t WHERE t.clinic_id = c.clinic_id AND t.screening_id = c.screening_id`,
        't.sequence',
      )} AS reviews,
      ${list(
        Prisma.sql`json_build_object('id', t.id, 'role', t.role, 'method', t.method, 'signerName', t.signer_name,
          'strokes', t.strokes, 'staffId', t.staff_id, 'signedHash', t.signed_hash, 'hash', t.hash,
          'at', ${iso('t.at')})`,
        Prisma.sql`signature t WHERE t.clinic_id = c.clinic_id AND t.consent_id = c.id`,
        't.at, t.id',
      )} AS signatures,
      ${list(
        Prisma.sql`json_build_object('recordId', t.id, 'kind', t.kind, 'signedAt', ${iso('t.signed_at')},
          'hash', t.hash)`,
        Prisma.sql`consent t WHERE t.clinic_id = c.clinic_id AND t.screening_id = c.screening_id
          AND t.sequence < c.sequence`,
        't.sequence',
      )} AS earlier,
      ${list(
        Prisma.sql`json_build_object('id', t.id, 'fullName', t.full_name, 'registration', t.registration)`,
        Prisma.sql`staff_member t WHERE t.clinic_id = c.clinic_id`,
        't.id',
      )} AS staff
    FROM c
    JOIN screening s ON s.clinic_id = c.clinic_id AND s.id = c.screening_id
    JOIN clinic k ON k.id = c.clinic_id`;
  return row ?? null;
};
