import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client';
import { pool } from './pool';
import { statementName } from './statement-name';

/** Survives a hot reload, which would otherwise open another client at every change. */
const kept = globalThis as { beforehandDatabase?: PrismaClient };

/** The one client of this process. Nothing connects before it is first used, so that building needs no database. */
export const db = (): PrismaClient =>
  (kept.beforehandDatabase ??= new PrismaClient({
    adapter: new PrismaPg(pool(), { disposeExternalPool: true, statementNameGenerator: statementName }),
  }));
