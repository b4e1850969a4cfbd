import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres, type Postgres } from './postgres.ts';

/** A server for a test or a comparison: fast unless it is to be durable, and gone with its folder when stopped. */
export const startTemporaryPostgres = async ({ durable = false } = {}): Promise<Postgres> => {
  const folder = mkdtempSync(join(tmpdir(), 'beforehand-postgres-'));
  const server = await startPostgres({
    folder,
    password: randomBytes(24).toString('base64url'),
    settings: {
      max_connections: '100',
      ...(!durable && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    },
  });
  return {
    ...server,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
