import 'server-only';
import { Pool } from 'pg';
import { env } from '@/lib/env';

const open = (): Pool => {
  const { DATABASE_URL, DATABASE_POOL_SIZE } = env();
  const connections = new Pool({
    connectionString: DATABASE_URL,
    max: DATABASE_POOL_SIZE,
    application_name: 'beforehand',
    // A patient who waits longer than this is better served by an error page they can reload.
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 30_000,
  });
  // A connection that breaks while nobody uses it is replaced when somebody does.
  connections.on('error', () => undefined);
  return connections;
};

/** Survives a hot reload, and is one for all bundles of the app. */
const kept = globalThis as { beforehandPool?: Pool };

/** The connections of this process, shared by the client and the queue: together they hold no more than was allowed. */
export const pool = (): Pool => (kept.beforehandPool ??= open());

/** How many connections there are: at work, idle, and wanted by somebody who waits. */
export const poolUse = (): Readonly<Record<'active' | 'idle' | 'waiting', number>> => {
  const { totalCount, idleCount, waitingCount } = pool();
  return { active: totalCount - idleCount, idle: idleCount, waiting: waitingCount };
};
