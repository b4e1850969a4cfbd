import { db } from '@/lib/db/client';
import { rescreenCommand } from '@/lib/rescreen/rescreen-command';
import { tellOperator } from '@/lib/tell';

/** Run by rescreen.ts, with the database in the environment and what to do in the arguments. */
const tell = (line: string): void => {
  process.exitCode = 1;
  tellOperator(line);
};
for await (const line of rescreenCommand({ dryRun: process.argv.includes('--dry-run'), tell }))
  process.stdout.write(`${JSON.stringify(line)}\n`);
await db().$disconnect();
