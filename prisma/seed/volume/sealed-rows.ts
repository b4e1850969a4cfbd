import { bytesOfJson, type PatientKey } from '@/lib/data-key/patient-key';
import { openAnswer, sealAnswerText } from '@/lib/screening/sealed-answer';
import { openAssessment, sealAssessmentText } from '@/lib/screening/sealed-assessment';
import { isSealedKind, openEvent, sealEventText } from '@/lib/screening/sealed-event';
import { openReview, sealReviewText } from '@/lib/screening/sealed-review';

/** One row as the database has it, by column. */
export type Row = Readonly<Record<string, unknown>>;

const text = (row: Row, column: string): string => String(row[column]);
const ofScreening = (row: Row) => ({ screeningId: text(row, 'screening_id'), id: text(row, 'id') });

/** By table: where a row stands, and how what it says is opened and sealed. */
const kinds = {
  answer: {
    placeOf: (row: Row) => ({
      screeningId: text(row, 'screening_id'),
      factId: text(row, 'fact_id'),
      idempotencyKey: text(row, 'idempotency_key'),
    }),
    open: openAnswer,
    seal: sealAnswerText,
  },
  assessment: { placeOf: ofScreening, open: openAssessment, seal: sealAssessmentText },
  review: { placeOf: ofScreening, open: openReview, seal: sealReviewText },
  screening_event: {
    placeOf: (row: Row) => ({
      screeningId: text(row, 'screening_id'),
      kind: text(row, 'kind'),
      at: new Date(text(row, 'at')).toISOString(),
    }),
    open: openEvent,
    seal: sealEventText,
  },
} as const;

/** A row of an encrypted table with what it says beside it as `said`: a copy encrypts it under another key. */
export const openedRow = (table: keyof typeof kinds, key: PatientKey, row: Row): Row => {
  if (table === 'screening_event' && !isSealedKind(text(row, 'kind'))) return row;
  const { sealed_content: sealed, ...rest } = row;
  const bytes = bytesOfJson(String(sealed));
  const said =
    table === 'screening_event'
      ? kinds[table].open(key, kinds[table].placeOf(row), { detail: null, sealedContent: bytes })
      : kinds[table].open(key, kinds[table].placeOf(row) as never, bytes);
  return { ...rest, said };
};

/** The same row under this key. */
export const sealedRow = (table: keyof typeof kinds, key: PatientKey, { said, ...row }: Row): Row =>
  said === undefined
    ? row
    : {
        ...row,
        sealed_content: kinds[table].seal(key, kinds[table].placeOf(row) as never, JSON.stringify(said)),
      };

/** The same of a JSON list of rows, with bytes as the database reads them in JSON. */
export const sealedList = (table: keyof typeof kinds, key: PatientKey, rows: string): string =>
  JSON.stringify(
    (JSON.parse(rows) as Row[]).map((row) => {
      const sealed = sealedRow(table, key, row);
      const bytes = sealed['sealed_content'];
      return Buffer.isBuffer(bytes) ? { ...sealed, sealed_content: `\\x${bytes.toString('hex')}` } : sealed;
    }),
  );
