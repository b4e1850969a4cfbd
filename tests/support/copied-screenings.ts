import type { Tx } from '@/lib/db/transaction';
import { keyOfScreening } from '@/lib/data-key/key-of-screening';
import { openAnswer, sealAnswer } from '@/lib/screening/sealed-answer';
import { openAssessment, storedAssessment } from '@/lib/screening/sealed-assessment';
import { isSealedKind, openEvent, sealEventText } from '@/lib/screening/sealed-event';
import { newId } from '@/lib/ids';
import { owner } from './owner';

/** Rows are encrypted for each copy: moved they would not open. */
const insertSealed = async (
  tx: Tx,
  clinicId: string,
  screeningId: string,
  copies: readonly string[],
): Promise<void> => {
  const key = await keyOfScreening(tx, clinicId, screeningId);
  const within = { where: { clinicId, screeningId }, orderBy: { sequence: 'asc' } } as const;
  const events = (await tx.screeningEvent.findMany(within)).map(({ sequence: _, ...row }) => ({
    row,
    said: openEvent(key, { screeningId, kind: row.kind, at: row.at.toISOString() }, row),
  }));
  const answers = (await tx.answer.findMany(within)).map(
    ({ sequence: _, value: __, typed: ___, amountGiven: ____, reason: _____, ...row }) => ({
      row,
      said: openAnswer(key, row, row.sealedContent),
    }),
  );
  await tx.screeningEvent.createMany({
    data: copies.flatMap((copy) =>
      events.map(({ row: { detail, sealedContent: _, ...row }, said }) => {
        if (!isSealedKind(row.kind)) return { ...row, screeningId: copy, detail: detail! };
        const place = { screeningId: copy, kind: row.kind, at: row.at.toISOString() };
        return { ...row, screeningId: copy, sealedContent: sealEventText(key, place, JSON.stringify(said)) };
      }),
    ),
  });
  await tx.answer.createMany({
    data: copies.flatMap((copy) =>
      answers.map(({ row, said }) => {
        const place = { screeningId: copy, factId: row.factId, idempotencyKey: newId() };
        return { ...row, ...place, sealedContent: sealAnswer(key, place, said) };
      }),
    ),
  });
  const newest = new Map(
    (
      await tx.answer.groupBy({
        by: ['screeningId'],
        where: { clinicId, screeningId: { in: [...copies] } },
        _max: { sequence: true },
      })
    ).map((one) => [one.screeningId, one._max.sequence]),
  );
  const assessments = (await tx.assessment.findMany(within)).map(({ input: _, evaluation: __, ...row }) => ({
    row,
    said: openAssessment(key, row, row.sealedContent),
  }));
  await tx.assessment.createMany({
    data: copies.flatMap((copy) =>
      assessments.map(({ row, said }) => {
        const place = { screeningId: copy, id: newId() };
        return {
          ...row,
          ...place,
          answersThrough: newest.get(copy)!,
          ...storedAssessment(key, place, said),
        };
      }),
    ),
  });
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
