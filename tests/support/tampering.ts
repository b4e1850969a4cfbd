import { owner } from './owner';

/**
 * Does what the database refuses: the account that owns its tables switches the refusal off, as somebody with that
 * account could.
 */
export const tampering = async (
  tables: readonly string[],
  work: (sql: (statement: string) => Promise<unknown>) => Promise<void>,
): Promise<void> => {
  for (const table of tables) await owner().$executeRawUnsafe(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  try {
    await work((statement) => owner().$executeRawUnsafe(statement));
  } finally {
    for (const table of tables) await owner().$executeRawUnsafe(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  }
};
