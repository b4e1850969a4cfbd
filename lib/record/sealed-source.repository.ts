import 'server-only';
import { openOr } from '@/lib/consent/consent-text';
import { keptKeyOfScreening } from '@/lib/data-key/key-of-screening';
import { openPatientKey, type PatientKey } from '@/lib/data-key/patient-key';
import { Prisma } from '@/lib/db/generated/client';
import { columnsOf, jsonRows } from '@/lib/db/json-rows';
import type { Tx } from '@/lib/db/transaction';
import {
  openedSource,
  type AnswerRow,
  type AssessmentRow,
  type EventRow,
  type Heads,
  type Opening,
  type ReviewRow,
  type SealedSource,
  type SignatureRow,
  type SourceRow,
  type Whose,
} from './opened-source';

const isoText = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const iso = (column: string): Prisma.Sql => Prisma.raw(isoText(column));

/** Rows that belong to the screening of the record `c`. */
const own = (table: string): string =>
  `${table} t WHERE t.clinic_id = c.clinic_id AND t.screening_id = c.screening_id`;

const devices = columnsOf<SealedSource['devices'][number]>({
  accessId: 'id',
  channel: 'channel',
  createdById: 'created_by_id',
  createdAt: isoText('t.created_at'),
  openedAt: isoText('t.opened_at'),
});
const answers = columnsOf<AnswerRow>({
  sequence: 'sequence',
  factId: 'fact_id',
  state: 'state',
  saidBy: 'said_by',
  staffId: 'staff_id',
  idempotencyKey: 'idempotency_key',
  sealedContent: 'sealed_content',
  at: isoText('t.at'),
});
const events = columnsOf<EventRow>({
  sequence: 'sequence',
  kind: 'kind',
  detail: 'detail',
  sealedContent: 'sealed_content',
  staffId: 'staff_id',
  at: isoText('t.at'),
});
const assessments = columnsOf<AssessmentRow>({
  id: 'id',
  sequence: 'sequence',
  reason: 'reason',
  ruleSetFingerprint: 'rule_set_fingerprint',
  answersThrough: 'answers_through',
  sealedContent: 'sealed_content',
  disposition: 'disposition',
  needsPhysiotherapist: 'needs_physiotherapist',
  floors: 'floors',
  hash: 'hash',
  at: isoText('t.at'),
});
const reviews = columnsOf<ReviewRow>({
  id: 'id',
  assessmentId: 'assessment_id',
  sequence: 'sequence',
  decision: 'decision',
  reasonCode: 'reason_code',
  sealedContent: 'sealed_content',
  delayUntil: 'delay_until::text',
  override: 'override',
  decidedById: 'decided_by_id',
  at: isoText('t.at'),
});
const signatures = columnsOf<SignatureRow>({
  id: 'id',
  role: 'role',
  method: 'method',
  signerName: 'signer_name',
  strokes: 'strokes',
  sealedSigner: 'sealed_signer',
  staffId: 'staff_id',
  signedHash: 'signed_hash',
  hash: 'hash',
  at: isoText('t.at'),
});
const earlier = columnsOf<SealedSource['earlier'][number]>({
  recordId: 'id',
  kind: 'kind',
  signedAt: isoText('t.signed_at'),
  hash: 'hash',
  underId: 'under_id',
});
const staff = columnsOf<SealedSource['staff'][number]>({
  id: 'id',
  fullName: 'full_name',
  registration: 'registration',
});

const nothingElse = Prisma.sql`NULL::json`;
/** Asked anew after the wait, whatever the question around it saw before: the function is volatile. */
const heldHeads = Prisma.sql`hold_record_and_audit_chains(c.clinic_id)`;

/**
 * Everything that is stored about one consent, refusal or withdrawal and its screening, for a check: what does not open says
 * nothing. Null when there is no such row.
 */
export const findSealedSource = (tx: Tx, clinicId: string, id: string): Promise<SealedSource | null> =>
  askForSource(tx, clinicId, id, nothingElse, openOr);

/** A physiotherapist's signature under a consent. */
export interface Countersignature {
  readonly id: string;
  readonly consentId: string;
  readonly role: 'physiotherapist';
  readonly method: 'account';
  readonly signerName: string;
  readonly staffId: string;
  readonly signedHash: string;
  readonly hash: string;
  readonly at: Date;
}

/**
 * The same, holding the clinic's chain of sealed records (holdRecordChain) and then its audit trail, with their newest links;
 * and storing the countersignature that completes the record, where one does. One question, because it is asked while
 * somebody waits at the couch. The screening must be held: its rows are those of before the wait.
 */
export const holdSealedSource = async (
  tx: Tx,
  clinicId: string,
  id: string,
  completing: Countersignature | null,
): Promise<(SealedSource & Whose & { readonly heads: Heads }) | null> => {
  const stored = completing ? storing(clinicId, completing) : Prisma.empty;
  const source = await askForSource(tx, clinicId, id, heldHeads, (_, open) => open(), stored);
  if (!source || !completing) return source;
  // What a question stores is not among what it reads.
  const { consentId: _, ...signature } = completing;
  const signed = { ...signature, strokes: null, at: completing.at.toISOString() };
  return { ...source, signatures: [...source.signatures, signed] };
};

const storing = (clinicId: string, signature: Countersignature): Prisma.Sql => Prisma.sql`,
    countersigned AS (
      INSERT INTO signature (clinic_id, id, consent_id, role, method, signer_name, staff_id, signed_hash, hash, at)
      VALUES (${clinicId}::uuid, ${signature.id}::uuid, ${signature.consentId}::uuid, ${signature.role}::signature_role,
        ${signature.method}::signature_method, ${signature.signerName}, ${signature.staffId}::uuid,
        ${signature.signedHash}, ${signature.hash}, ${signature.at}))`;

const askForSource = async (
  tx: Tx,
  clinicId: string,
  id: string,
  heads: Prisma.Sql,
  opening: Opening,
  alongside = Prisma.empty,
): Promise<(SealedSource & Whose & { readonly heads: Heads }) | null> => {
  const [row] = await tx.$queryRaw<SourceRow[]>`
    WITH c AS MATERIALIZED (SELECT * FROM consent WHERE clinic_id = ${clinicId}::uuid AND id = ${id}::uuid)${alongside}
    SELECT ${heads} AS heads, s.patient_id AS "patientId", pk.wrapped AS "wrappedKey",
      json_build_object(
        'id', c.id, 'screeningId', c.screening_id, 'sequence', c.sequence, 'kind', c.kind,
        'chainSequence', c.chain_sequence, 'previousHash', c.previous_hash, 'hash', c.hash,
        'textVersion', c.text_version, 'statementHash', c.statement_hash, 'assessmentId', c.assessment_id,
        'reviewId', c.review_id, 'signedAt', ${iso('c.signed_at')}) AS consent,
      c.sealed_content AS "sealedContent",
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
      ${jsonRows(devices, own('screening_access'), 't.created_at, t.id')} AS devices,
      ${jsonRows(answers, own('answer'), 't.sequence')} AS answers,
      ${jsonRows(events, own('screening_event'), 't.sequence')} AS events,
      ${jsonRows(assessments, own('assessment'), 't.sequence')} AS assessments,
      ${jsonRows(reviews, own('review'), 't.sequence')} AS reviews,
      ${jsonRows(signatures, 'signature t WHERE t.clinic_id = c.clinic_id AND t.consent_id = c.id', 't.at, t.id')} AS signatures,
      ${jsonRows(earlier, `${own('consent')} AND t.sequence < c.sequence`, 't.sequence')} AS earlier,
      ${jsonRows(staff, 'staff_member t WHERE t.clinic_id = c.clinic_id', 't.id')} AS staff
    FROM c
    JOIN screening s ON s.clinic_id = c.clinic_id AND s.id = c.screening_id
    JOIN clinic k ON k.id = c.clinic_id
    LEFT JOIN patient_key pk ON pk.clinic_id = s.clinic_id AND pk.patient_id = s.patient_id`;
  if (!row) return null;
  const key = opening<PatientKey | null>(
    null,
    () => keptKeyOfScreening(tx, row.consent.screeningId) ?? openPatientKey({ clinicId, ...row }),
  );
  return openedSource(key, row, opening);
};
