import { db } from '@/lib/db/client';
import { env } from '@/lib/env';
import { checkDatabase } from '@/lib/record/check-database';
import { printVerdict } from './verify/print-verdict';
import { readArguments, usage } from './verify/read-arguments';
import { CannotCheck, readAnchors, readTrust } from './verify/read-trust';

/** Run by verify.ts, with the database in the environment and what to check in the arguments. */
try {
  const given = readArguments(process.argv.slice(2));
  if (!given) throw new CannotCheck(usage);
  const keys = await readTrust(given.key, env().DATA_DIR);
  printVerdict(await checkDatabase(keys, await readAnchors(given.anchors), given.asOf), given.json);
} catch (error) {
  const why =
    error instanceof CannotCheck ? error.message : `It could not be checked (${(error as Error).name}).`;
  process.stderr.write(`${why}\n`);
  process.exitCode = 2;
}
await db().$disconnect();
