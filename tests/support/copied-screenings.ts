import type { Tx } from '@/lib/db/transaction';
import { keyOfScreening } from '@/lib/data-key/key-of-screening';
import { openAnswer, sealAnswer } from '@/lib/screening/sealed-answer';
import { openAssessment, storedAssessment } from '@/lib/screening/sealed-assessment';
import { isSealedKind, openEvent, sealEventText } from '@/lib/screening/sealed-event';
import { newId } from '@/lib/ids';
import { owner } from './owner';

/** Bytes as the database reads them in JSON. */
const asJson = (bytes: Buffer | null): string | null => bytes && `\\x${bytes.toString('hex')}`;

/** Rows are encrypted for each copy: moved they would not open. */
const insertSealed = async (
  tx: Tx,
  clinicId: string,
  screeningId: string,
  copies: readonly string[],
): Promise<void> => {
  const key = await keyOfScreening(tx, clinicId, screeningId);
  const within = { where: { clinicId, screeningId }, orderBy: { sequence: 'asc' } } as const;
  const events = (await tx.screeningEvent.findMany(within)).map((row) => ({
    sequence: row.sequence,
    row,
    said: openEvent(key, { screeningId, kind: row.kind, at: row.at.toISOString() }, row),
  }));
  const answers = (await tx.answer.findMany(within)).map((row) => ({
    sequence: row.sequence,
    factId: row.factId,
    said: openAnswer(key, row, row.sealedContent),
  }));
  // Prisma's own way of adding rows takes ten times as long.
  const stored = (rows: readonly object[]): string => JSON.stringify(rows);
  await tx.$executeRaw`
    INSERT INTO screening_event (clinic_id, screening_id, kind, detail, staff_id, at, sealed_content)
    SELECT e.clinic_id, n.made, e.kind, e.detail, e.staff_id, e.at, n.sealed
    FROM json_to_recordset(${stored(
      copies.flatMap((made) =>
        events.map(({ sequence, row, said }) => {
          const place = { screeningId: made, kind: row.kind, at: row.at.toISOString() };
          const sealed = isSealedKind(row.kind) ? sealEventText(key, place, JSON.stringify(said)) : null;
          return { made, sequence: String(sequence), sealed: asJson(sealed) };
        }),
      ),
    )}::json) AS n(made uuid, sequence bigint, sealed bytea)
    JOIN screening_event e ON e.clinic_id = ${clinicId}::uuid AND e.sequence = n.sequence
    ORDER BY n.made, n.sequence`;
  await tx.$executeRaw`
    INSERT INTO answer (clinic_id, screening_id, fact_id, state, said_by, staff_id, idempotency_key, at, sealed_content)
    SELECT a.clinic_id, n.made, a.fact_id, a.state, a.said_by, a.staff_id, n.key, a.at, n.sealed
    FROM json_to_recordset(${stored(
      copies.flatMap((made) =>
        answers.map(({ sequence, factId, said }) => {
          const place = { screeningId: made, factId, idempotencyKey: newId() };
          const sealed = asJson(sealAnswer(key, place, said));
          return { made, sequence: String(sequence), key: place.idempotencyKey, sealed };
        }),
      ),
    )}::json) AS n(made uuid, sequence bigint, key uuid, sealed bytea)
    JOIN answer a ON a.clinic_id = ${clinicId}::uuid AND a.sequence = n.sequence
    ORDER BY n.made, n.sequence`;
  const assessments = (await tx.assessment.findMany(within)).map((row) => ({
    row,
    said: openAssessment(key, row, row.sealedContent),
  }));
  await tx.$executeRaw`
    INSERT INTO assessment (clinic_id, id, screening_id, sequence, reason, rule_set_fingerprint, answers_through,
      disposition, floors, needs_physiotherapist, hash, at, finding_ids, rule_ids, sealed_content)
    SELECT a.clinic_id, n.id, n.made, a.sequence, a.reason, a.rule_set_fingerprint, newest.answer,
      a.disposition, a.floors, a.needs_physiotherapist, a.hash, a.at, a.finding_ids, a.rule_ids, n.sealed
    FROM json_to_recordset(${stored(
      copies.flatMap((made) =>
        assessments.map(({ row, said }) => {
          const place = { screeningId: made, id: newId() };
          const { sealedContent } = storedAssessment(key, place, said);
          return { made, of: row.id, id: place.id, sealed: asJson(sealedContent) };
        }),
      ),
    )}::json) AS n(made uuid, "of" uuid, id uuid, sealed bytea)
    JOIN assessment a ON a.clinic_id = ${clinicId}::uuid AND a.id = n."of",
    LATERAL (SELECT max(sequence) AS answer FROM answer WHERE clinic_id = a.clinic_id AND screening_id = n.made) newest`;
};

/**
 * Many screenings like one that was answered and judged: what a person would need an hour for. Answers their ids.
 */
export const copiesOf = async (clinicId: string, screeningId: string, count: number): Promise<string[]> =>
  owner().$transaction(
    async (tx) => {
      const made = await tx.$queryRaw<{ id: string }[]>`
        INSERT INTO screening (clinic_id, id, patient_id, started_by_id, language, idempotency_key, started_at, started_on, text_number)
        SELECT clinic_id, gen_random_uuid(), patient_id, started_by_id, language, gen_random_uuid(), started_at, started_on, text_number
        FROM screening, generate_series(1, ${count}::int)
        WHERE clinic_id = ${clinicId}::uuid AND id = ${screeningId}::uuid
        RETURNING id`;
      const ids = made.map(({ id }) => id);
      await insertSealed(tx, clinicId, screeningId, ids);
      return ids;
    },
    { timeout: 600_000 },
  );
