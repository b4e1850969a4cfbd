import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** Every row of every table of every schema as text, by table; bytes as hex. */
const everyTable = async (ownerUrl: string): Promise<Map<string, string>> => {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') ORDER BY 1`,
    );
    const stored = new Map<string, string>();
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
      stored.set(name, rows.map(({ row }) => row).join('\n'));
    }
    return stored;
  } finally {
    await client.end();
  }
};

/** The same, with what the app and its database wrote into logs in this folder. */
export const everythingStored = async (ownerUrl: string, folder: string): Promise<Map<string, string>> => {
  const stored = await everyTable(ownerUrl);
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.log')))
    stored.set(name, readFileSync(join(folder, name), 'utf8'));
  return stored;
};

/** Which of these words stand readable in it, and where: as text, or in bytes that nobody encrypted. */
export const readableIn = (stored: ReadonlyMap<string, string>, words: readonly string[]): string[] =>
  [...stored].flatMap(([where, text]) => {
    const written = text.toLowerCase();
    return words
      .filter((word) => {
        const sought = word.toLowerCase();
        return written.includes(sought) || text.includes(Buffer.from(word).toString('hex'));
      })
      .map((word) => `${where}: ${word}`);
  });
