import { defineConfig } from 'prisma/config';

/** Only for Prisma's own command line. The app and its set-up hand their connection to the adapter instead. */
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  ...(process.env['DATABASE_URL'] ? { datasource: { url: process.env['DATABASE_URL'] } } : {}),
});
