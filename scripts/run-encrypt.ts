import { Pool } from 'pg';
import { MasterKeyProblem } from '@/lib/data-key/key-problems';
import { encryptNames } from './encrypt/encrypt-names.ts';
import { problemInWords } from './setup/problem-in-words.ts';

/** Run by setup/encrypt-clear.ts, with the owner's way into the database in the environment. */
const owner = new Pool({ connectionString: process.env['DATABASE_OWNER_URL'], max: 1 });
const every = 10_000;
let told = 0;
try {
  await encryptNames(owner, (done) => {
    if (done - told < every) return;
    told = done;
    console.error(`  ${done.toLocaleString('en')} names encrypted`);
  });
} catch (error) {
  console.error(problemInWords(error, MasterKeyProblem));
  process.exitCode = 1;
}
await owner.end();
