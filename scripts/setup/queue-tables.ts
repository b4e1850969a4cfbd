import pg from 'pg';
import queuePackage from 'pg-boss/package.json' with { type: 'json' };
import { getConstructionPlans, getMigrationPlans } from 'pg-boss';
import { queueSchema } from '../../lib/queue/queue-schema.ts';
import { appRole } from './app-role.ts';

/** Two processes that start at once do it one after the other. */
const advisoryLock = 82_033_418;

/** Makes or brings up to date the tables of the queue, as who owns the database; the app only works with them. */
export const ensureQueueTables = async (ownerUrl: string): Promise<void> => {
  const owner = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await owner.connect();
  try {
    await owner.query('SELECT pg_advisory_lock($1)', [advisoryLock]);
    const { rows } = await owner.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [
      `${queueSchema}.version`,
    ]);
    if (rows[0]?.there) {
      const { rows: versions } = await owner.query<{ version: number }>(
        `SELECT version FROM ${queueSchema}.version`,
      );
      const version = Number(versions[0]?.version);
      if (version < queuePackage.pgboss.schema) await owner.query(getMigrationPlans(queueSchema, version));
    } else await owner.query(getConstructionPlans(queueSchema));
    await owner.query(`
      GRANT USAGE ON SCHEMA ${queueSchema} TO ${appRole};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${queueSchema} TO ${appRole};
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${queueSchema} TO ${appRole}`);
  } finally {
    await owner.end();
  }
};
