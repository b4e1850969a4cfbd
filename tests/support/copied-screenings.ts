import type { Tx } from '@/lib/db/transaction';
import { keyOfScreening } from '@/lib/data-key/key-of-screening';
import { openAnswer, sealAnswer } from '@/lib/screening/sealed-answer';
import { newId } from '@/lib/ids';
import { owner } from './owner';

/** Each copy's are encrypted for themselves: moved they would not open. */
const insertAnswers = async (
  tx: Tx,
  clinicId: string,
  screeningId: string,
  copies: readonly string[],
): Promise<void> => {
  const key = await keyOfScreening(tx, clinicId, screeningId);
  const rows = await tx.answer.findMany({ where: { clinicId, screeningId }, orderBy: { sequence: 'asc' } });
  const opened = rows.map(
    ({ sequence: _, value: __, typed: ___, amountGiven: ____, reason: _____, ...row }) => ({
      row,
      said: openAnswer(key, row, row.sealedContent),
    }),
  );
  await tx.answer.createMany({
    data: copies.flatMap((copy) =>
      opened.map(({ row, said }) => {
        const place = { screeningId: copy, factId: row.factId, idempotencyKey: newId() };
        return { ...row, ...place, sealedContent: sealAnswer(key, place, said) };
      }),
    ),
  });
};

/**
 * Many screenings like one that was answered and judged, by a few statements of the database: what a person would need
 * an hour for. Answers their ids.
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
      await tx.$executeRaw`
        INSERT INTO screening_event (clinic_id, screening_id, kind, detail, staff_id, at)
        SELECT clinic_id, made, kind, detail, staff_id, at
        FROM screening_event, unnest(${ids}::uuid[]) AS made
        WHERE clinic_id = ${clinicId}::uuid AND screening_id = ${screeningId}::uuid ORDER BY made, sequence`;
      await insertAnswers(tx, clinicId, screeningId, ids);
      await tx.$executeRaw`
        INSERT INTO assessment (clinic_id, id, screening_id, sequence, reason, rule_set_fingerprint, answers_through,
          input, evaluation, disposition, floors, needs_physiotherapist, hash, at)
        SELECT a.clinic_id, gen_random_uuid(), made, a.sequence, a.reason, a.rule_set_fingerprint, n.newest,
          a.input, a.evaluation, a.disposition, a.floors, a.needs_physiotherapist, a.hash, a.at
        FROM assessment a, unnest(${ids}::uuid[]) AS made, LATERAL (
          SELECT max(sequence) AS newest FROM answer WHERE clinic_id = a.clinic_id AND screening_id = made
        ) n
        WHERE a.clinic_id = ${clinicId}::uuid AND a.screening_id = ${screeningId}::uuid`;
      return ids;
    },
    { timeout: 600_000 },
  );
