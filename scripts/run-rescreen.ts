import { db } from '@/lib/db/client';
import { rescreenCommand } from '@/lib/rescreen/rescreen-command';

/** Run by rescreen.ts, with the database in the environment and what to do in the arguments. */
for await (const line of rescreenCommand({ dryRun: process.argv.includes('--dry-run') }))
  process.stdout.write(`${JSON.stringify(line)}\n`);
await db().$disconnect();
