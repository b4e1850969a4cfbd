import { Pool } from 'pg';

/** For what a measurement looks up or prepares by itself: every clinic's rows. Keeps no process alive. */
export const ownerPool = new Pool({
  connectionString: process.env['DATABASE_OWNER_URL'],
  allowExitOnIdle: true,
});
