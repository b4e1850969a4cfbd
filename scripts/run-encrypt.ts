import { Pool } from 'pg';
import { MasterKeyProblem } from '@/lib/data-key/key-problems';
import { encryptNames } from './encrypt/encrypt-names.ts';
import { clearTables, encryptRows } from './encrypt/encrypt-rows.ts';
import { problemInWords } from './setup/problem-in-words.ts';

/** Run by setup/encrypt-clear.ts, with the owner's way into the database in the environment. */
const owner = new Pool({ connectionString: process.env['DATABASE_OWNER_URL'], max: 1 });
const every = 10_000;

const telling = (what: string): ((done: number) => void) => {
  let told = 0;
  return (done) => {
    if (done - told < every) return;
    told = done;
    console.error(`  ${done.toLocaleString('en')} ${what} encrypted`);
  };
};

try {
  await encryptNames(owner, telling('names'));
  for (const table of clearTables) await encryptRows(owner, table, telling(`rows of ${table.name}`));
} catch (error) {
  console.error(problemInWords(error, MasterKeyProblem));
  process.exitCode = 1;
}
await owner.end();
