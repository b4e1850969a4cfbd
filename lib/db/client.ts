import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { env } from '@/lib/env';
import { PrismaClient } from './generated/client';
import { statementName } from './statement-name';

const connect = (): PrismaClient => {
  const { DATABASE_URL, DATABASE_POOL_SIZE } = env();
  const adapter = new PrismaPg(
    {
      connectionString: DATABASE_URL,
      max: DATABASE_POOL_SIZE,
      application_name: 'beforehand',
      // A patient who waits longer than this is better served by an error page they can reload.
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 60_000,
      statement_timeout: 15_000,
      idle_in_transaction_session_timeout: 30_000,
    },
    { statementNameGenerator: statementName },
  );
  return new PrismaClient({ adapter });
};

/** Survives a hot reload, which would otherwise open another pool at every change. */
const kept = globalThis as { beforehandDatabase?: PrismaClient };

/** The one client of this process. Nothing connects before it is first used, so that building needs no database. */
export const db = (): PrismaClient => (kept.beforehandDatabase ??= connect());
