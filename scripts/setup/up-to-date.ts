import { checkAppRole, ensureAppRole } from './app-role.ts';
import { encryptClear } from './encrypt-clear.ts';
import { applyMigrations } from './migrations.ts';
import { ensureQueueTables } from './queue-tables.ts';

/** Brings the database to what this release needs, as its owner, and makes sure that the app is not who does that. */
export const bringUpToDate = async (ownerUrl: string, appUrl: string): Promise<readonly string[]> => {
  await ensureAppRole(ownerUrl, appUrl);
  const applied = await applyMigrations(ownerUrl);
  await encryptClear(ownerUrl, appUrl);
  await ensureQueueTables(ownerUrl);
  await checkAppRole(appUrl);
  return applied;
};
