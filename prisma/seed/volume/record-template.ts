import { canonicalJson } from '@/rules';
import type { Pool } from 'pg';
import type { SealedContent } from '@/lib/record/sealed-content';
import type { StoredSignature } from '@/lib/screening/screening-snapshot';
import { hashSaltOf } from '@/lib/data-key/hash-salt';
import { keyOfScreening } from '@/lib/data-key/key-of-screening';
import { transaction } from '@/lib/db/transaction';
import { findConsent } from '@/lib/consent/consent.repository';
import { readSealed } from '@/lib/record/read-sealed';
import { mouldOf } from './mould';
import { openedRow, type Row } from './sealed-rows';

/** A record that was made by the app's own use cases, cut up so that it can be made again with other people and times. */
export interface RecordTemplate {
  readonly rows: {
    readonly patient: Row;
    readonly screening: Row;
    readonly review: readonly Row[];
    readonly consent: Row;
    readonly signature: readonly Row[];
    readonly sealed: Row;
  };
  readonly signatures: readonly StoredSignature[];
  /** Ids that are another one's in every copy. */
  readonly ids: readonly string[];
  /** Instants, to be moved. */
  readonly instants: readonly string[];
  readonly days: readonly string[];
  readonly consentContent: (values: ReadonlyMap<string, string>) => string;
  readonly statement: (values: ReadonlyMap<string, string>) => string;
  readonly sealedContent: (values: ReadonlyMap<string, string>) => string;
  /** Rows as JSON lists. */
  readonly assessmentIds: readonly string[];
  readonly assessments: (values: ReadonlyMap<string, string>) => string;
  readonly answers: (values: ReadonlyMap<string, string>) => string;
  readonly events: (values: ReadonlyMap<string, string>) => string;
  /** What a copy numbers anew, in their order, where its rows are stored. */
  readonly numbered: { readonly answer: readonly number[]; readonly event: readonly number[] };
}

/** Names that stand nowhere else, to be replaced, and a day to be moved. */
export const placeholder = {
  givenName: 'Qvolgiven',
  familyName: 'Qvolfamily',
  bornOn: '1988-02-11',
} as const;

const rowsOf = async (owner: Pool, table: string, where: string, values: readonly string[]): Promise<Row[]> =>
  (
    await owner.query<{ row: Row }>(`SELECT to_jsonb(t) AS row FROM ${table} t WHERE ${where}`, [...values])
  ).rows.map(({ row }) => row);

const one = (rows: readonly Row[]): Row => {
  const [row] = rows;
  if (!row) throw new Error('A row of the template is missing.');
  return row;
};

const instantPattern = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;

/** Values that only one place has: hashes, and numbers with their name. */
export const marksOf = {
  nonce: 'nonce',
  salt: 'salt',
  consentHash: 'consentHash',
  previousHash: 'previousHash',
  chainSequence: 'chainSequence',
  sealedAfterwards: 'sealedAfterwards',
  signatureHash: (role: string) => `signature ${role}`,
  statementHash: 'statementHash',
  assessmentHash: (id: unknown) => `assessment ${String(id)}`,
  /** Written as text meanwhile; the mark takes the quotation marks away again. */
  numberOf: (what: 'answer' | 'event', sequence: unknown) => `@${what} ${Number(sequence)}`,
  /** Where it is text in the record as well. */
  through: (what: 'answer' | 'event', sequence: unknown) => `@${what} through ${Number(sequence)}`,
} as const;

const withInstant = (row: Row): Row => ({ ...row, at: new Date(String(row['at'])).toISOString() });

/** Declaring something true names the newest answer of that moment; answering a call the newest event. */
const eventToFill = <T extends { readonly sequence?: unknown; readonly detail?: unknown }>(row: T) => {
  const filled = { ...row, sequence: marksOf.numberOf('event', row.sequence) };
  // Where it stands encrypted, it names neither.
  if (!row.detail) return filled;
  const detail = row.detail as Readonly<Record<string, unknown>>;
  return {
    ...filled,
    detail: {
      ...detail,
      ...('answersThrough' in detail && {
        answersThrough: marksOf.through('answer', detail['answersThrough']),
      }),
      ...('through' in detail && { through: marksOf.through('event', detail['through']) }),
    },
  };
};

const sealedToFill = (content: SealedContent, whole: boolean): string =>
  canonicalJson({
    ...content,
    ...(!whole && { notStored: ['answers', 'events'] }),
    answers: content.answers.map((one) => ({ ...one, sequence: marksOf.numberOf('answer', one.sequence) })),
    events: content.events.map(eventToFill),
    assessments: content.assessments.map((one) => ({
      ...one,
      answersThrough: marksOf.numberOf('answer', one.answersThrough),
    })),
  });

/** @param whole whether the copies have rows of answers and events, or say under their seals that they have none */
export const templateOf = async (
  owner: Pool,
  clinicId: string,
  consentId: string,
  whole: boolean,
): Promise<RecordTemplate> => {
  const of = [clinicId, consentId];
  const consent = one(await rowsOf(owner, 'consent', 'clinic_id = $1 AND id = $2', of));
  const within = [clinicId, String(consent['screening_id'])];
  const screening = one(await rowsOf(owner, 'screening', 'clinic_id = $1 AND id = $2', within));
  const patient = one(
    await rowsOf(owner, 'patient', 'clinic_id = $1 AND id = $2', [clinicId, String(screening['patient_id'])]),
  );
  const key = await transaction(clinicId, (tx) => keyOfScreening(tx, clinicId, String(screening['id'])));
  const answer = (
    await rowsOf(owner, 'answer', 'clinic_id = $1 AND screening_id = $2 ORDER BY sequence', within)
  ).map((row) => openedRow('answer', key, row));
  const event = (
    await rowsOf(owner, 'screening_event', 'clinic_id = $1 AND screening_id = $2 ORDER BY sequence', within)
  ).map((row) => openedRow('screening_event', key, row));
  const assessment = (await rowsOf(owner, 'assessment', 'clinic_id = $1 AND screening_id = $2', within)).map(
    (row) => openedRow('assessment', key, row),
  );
  const review = (await rowsOf(owner, 'review', 'clinic_id = $1 AND screening_id = $2', within)).map((row) =>
    openedRow('review', key, row),
  );
  const access = await rowsOf(owner, 'screening_access', 'clinic_id = $1 AND screening_id = $2', within);
  const signature = await rowsOf(owner, 'signature', 'clinic_id = $1 AND consent_id = $2', of);
  const sealed = one(await rowsOf(owner, 'sealed_record', 'clinic_id = $1 AND id = $2', of));

  const consentRow = await transaction(clinicId, (tx) => findConsent(tx, clinicId, consentId));
  if (!consentRow) throw new Error('The consent of the template is not there.');
  const signers = new Map(consentRow.signatures.map((one) => [one.id, one]));
  const consentText = canonicalJson(consentRow.content);
  const record = await transaction(clinicId, (tx) => readSealed(tx, clinicId, consentId));
  if (!record) throw new Error('The record of the template is not complete.');
  const sealedContent = record.content;
  const sealedText = sealedToFill(sealedContent, whole);
  const statementText = canonicalJson(consentRow.content.statement);
  const { nonce } = sealedContent;
  const numbered = {
    answer: answer.map(({ sequence }) => Number(sequence)),
    event: event.map(({ sequence }) => Number(sequence)),
  };

  const ids = [patient, screening, consent, ...assessment, ...review, ...access, ...signature].map(({ id }) =>
    String(id),
  );
  const all = `${consentText}${sealedText}`;
  // What happened after it was sealed stands in the rows alone.
  const later = event.map((row) => String(withInstant(row)['at']));
  const instants = [...new Set([...(all.match(instantPattern) ?? []), ...later])];
  const days = [String(screening['started_on']), placeholder.bornOn];
  const marks = new Map<string, string>([
    ...[...ids, ...instants, ...days].map((text) => [text, text] as const),
    [placeholder.givenName, placeholder.givenName],
    [placeholder.familyName, placeholder.familyName],
    [nonce, marksOf.nonce],
    [hashSaltOf(key, String(screening['id'])), marksOf.salt],
    [String(consent['hash']), marksOf.consentHash],
    [`"previousHash":"${String(consent['previous_hash'])}"`, marksOf.previousHash],
    [`"chainSequence":${Number(consent['chain_sequence'])},`, marksOf.chainSequence],
    ['"sealedAfterwards":false', marksOf.sealedAfterwards],
    [String(consent['statement_hash']), marksOf.statementHash],
    ...signature.map((row) => [String(row['hash']), marksOf.signatureHash(String(row['role']))] as const),
    ...assessment.map(({ id, hash }) => [String(hash), marksOf.assessmentHash(id)] as const),
    ...(['answer', 'event'] as const).flatMap((what) =>
      numbered[what].flatMap((sequence) => {
        const number = marksOf.numberOf(what, sequence);
        const through = marksOf.through(what, sequence);
        return [[`"${number}"`, number] as const, [through, through] as const];
      }),
    ),
  ]);
  return {
    rows: { patient, screening, review, consent, signature, sealed },
    signatures: signature.map((row) => ({
      id: String(row['id']),
      role: row['role'] as StoredSignature['role'],
      method: row['method'] as StoredSignature['method'],
      signerName: signers.get(String(row['id']))!.signerName,
      strokes: signers.get(String(row['id']))!.strokes,
      staffId: row['staff_id'] as string | null,
      signedHash: String(row['signed_hash']),
      hash: String(row['hash']),
      at: new Date(String(row['at'])),
    })),
    ids,
    instants,
    days,
    consentContent: mouldOf(consentText, marks),
    statement: mouldOf(statementText, marks),
    sealedContent: mouldOf(sealedText, marks),
    assessmentIds: assessment.map(({ id }) => String(id)),
    assessments: mouldOf(
      JSON.stringify(
        assessment.map((row) => ({
          ...withInstant(row),
          answers_through: marksOf.numberOf('answer', row['answers_through']),
        })),
      ),
      marks,
    ),
    answers: mouldOf(
      JSON.stringify(
        answer.map((row) => ({
          ...withInstant(row),
          sequence: marksOf.numberOf('answer', row['sequence']),
        })),
      ),
      marks,
    ),
    events: mouldOf(JSON.stringify(event.map(withInstant).map(eventToFill)), marks),
    numbered,
  };
};
