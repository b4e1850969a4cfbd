import 'server-only';
import { PgBoss, type Db } from 'pg-boss';
import { pool } from '@/lib/db/pool';
import { kindOf, tellOperator } from '@/lib/tell';
import { queueSchema } from './queue-schema';

/** How soon a job whose process was killed is noticed: no sign of life for this long, looked for this often. */
const heartbeatSeconds = 15;
const lookEverySeconds = 10;

const database: Db = {
  executeSql: async (text, values) => {
    const result = await pool().query(text, values as unknown[]);
    // Several statements at once answer with one result each; the queue reads the last.
    return Array.isArray(result) ? (result.at(-1) as typeof result) : result;
  },
};

/** Every queue there is. What fails for good goes on to `export-failed`, however its process ended. */
const queues = [
  { name: 'export-failed', retryLimit: 10, retryDelay: 5, retryBackoff: true, retryDelayMax: 900 },
  {
    name: 'export',
    deadLetter: 'export-failed',
    heartbeatSeconds,
    // The longest there is; what takes longer goes on where it was.
    expireInSeconds: 24 * 60 * 60 - 1,
    retryLimit: 5,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: 900,
  },
] as const;
export type QueueName = (typeof queues)[number]['name'];

const start = async (): Promise<PgBoss> => {
  const boss = new PgBoss({
    db: database,
    schema: queueSchema,
    // Its tables are made by whoever owns the database, as the app is set up: scripts/setup/queue-tables.ts.
    migrate: false,
    // Nothing here runs by the calendar, nothing waits for other jobs, and the table stays small.
    schedule: false,
    flowIntervalSeconds: 24 * 60 * 60,
    bamIntervalSeconds: 60 * 60,
    reindex: false,
    monitorVacuum: false,
    superviseIntervalSeconds: lookEverySeconds,
    monitorIntervalSeconds: lookEverySeconds,
  });
  boss.on('error', (error) => tellOperator(`The queue had trouble: ${kindOf(error)}.`));
  await boss.start();
  for (const { name, ...options } of queues) await boss.createQueue(name, options);
  return boss;
};

/** Survives a hot reload, and is one for all bundles of the app. */
const kept = globalThis as { beforehandQueue?: Promise<PgBoss> | undefined };

/** The queue as this process has it, started when first asked for. One that could not start is tried again. */
export const queue = (): Promise<PgBoss> =>
  (kept.beforehandQueue ??= start().catch((error: unknown) => {
    kept.beforehandQueue = undefined;
    throw error;
  }));
