import { owner } from './owner';

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
      await tx.$executeRaw`
        INSERT INTO answer (clinic_id, screening_id, fact_id, state, value, typed, amount_given, said_by, staff_id, reason, idempotency_key, at)
        SELECT clinic_id, made, fact_id, state, value, typed, amount_given, said_by, staff_id, reason, gen_random_uuid(), at
        FROM answer, unnest(${ids}::uuid[]) AS made
        WHERE clinic_id = ${clinicId}::uuid AND screening_id = ${screeningId}::uuid ORDER BY made, sequence`;
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
