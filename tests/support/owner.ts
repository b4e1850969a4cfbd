import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '@/lib/db/generated/client';

/** One for a database, as the app has its own. */
const kept = globalThis as { beforehandOwner?: PrismaClient | undefined };

/**
 * The database as who owns its tables sees it: every clinic's rows. For looking at what is stored, and for doing what the app
 * cannot.
 */
export const owner = (): PrismaClient =>
  (kept.beforehandOwner ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: process.env['DATABASE_OWNER_URL'], max: 4 }),
  }));

/** Lets go of it, where the next test file has another database. */
export const forgetOwner = async (): Promise<void> => {
  const client = kept.beforehandOwner;
  kept.beforehandOwner = undefined;
  await client?.$disconnect();
};
