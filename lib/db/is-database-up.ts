import 'server-only';
import { db } from './client';

/** Asks the database for its simplest answer. */
export const isDatabaseUp = async (): Promise<boolean> => {
  try {
    await db().$queryRaw`SELECT 1`;
    return true;
  } catch {
    return false;
  }
};
