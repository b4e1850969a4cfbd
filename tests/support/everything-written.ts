import pg from 'pg';

/**
 * Everything in these clinics that a write would change, table by table: other journeys write in theirs meanwhile. What was
 * merely read is left out of the audit trail, for open pages read all the time; so is signing in.
 */
export const everythingWrittenIn = async (
  databaseUrl: string,
  clinicIds: readonly string[],
): Promise<Readonly<Record<string, unknown>>> => {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name = 'clinic_id' AND table_name NOT IN ('audit_event', 'staff_session')
       ORDER BY 1`,
    );
    const sums = [
      ...tables.map(
        ({ name }) =>
          `(SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) FROM ${name} t WHERE clinic_id = ANY($1::uuid[])) AS ${name}`,
      ),
      `(SELECT count(*) FROM staff_session WHERE clinic_id = ANY($1::uuid[]) AND revoked_at IS NOT NULL) AS sessions_ended`,
      `(SELECT count(*) FROM audit_event WHERE clinic_id = ANY($1::uuid[]) AND action !~ '(-read|-searched|-exported|-downloaded|-printed|-copied)$') AS audited`,
    ];
    return (await client.query(`SELECT ${sums.join(', ')}`, [clinicIds])).rows[0] as Record<string, unknown>;
  } finally {
    await client.end();
  }
};
