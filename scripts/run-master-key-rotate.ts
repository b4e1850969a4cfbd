import { Client, Pool } from 'pg';
import { MasterKeyProblem } from '@/lib/data-key/key-problems';
import { rotateMasterKey } from './rotate-master-key/rotate-master-key.ts';
import { problemInWords } from './setup/problem-in-words.ts';
import { SetUpProblem } from './setup/set-up-problem.ts';

/** Run by master-key-rotate.ts, with the owner's way into the database in the environment. */
const connectionString = process.env['DATABASE_OWNER_URL'];
const owner = new Pool({ connectionString, max: 1 });
/** Held for as long as this process lives: two at once would each take the other's key for the older one. */
const lock = new Client({ connectionString });
const every = 10_000;
let told = 0;

try {
  await lock.connect();
  const { rows } = await lock.query<{ free: boolean }>(
    `SELECT pg_try_advisory_lock(hashtextextended('master-key-rotation', 0)) AS free`,
  );
  if (!rows[0]?.free) throw new SetUpProblem('Another one is at it already.');
  const { keyId, made, unopened, destroyed } = await rotateMasterKey(owner, (done) => {
    if (done - told < every) return;
    told = done;
    console.error(`  ${done.toLocaleString('en')} keys`);
  });
  console.log(
    `${made ? 'Everything is wrapped by' : 'What was begun earlier is done: everything is wrapped by'} ${keyId} now.`,
  );
  if (unopened > 0) {
    console.error(
      `But for ${unopened}, which open under none of the master keys here: verify -- --database names them. The older keys stay.`,
    );
    process.exitCode = 1;
  } else if (destroyed === null) console.log('Set MASTER_KEY to the new key alone, for every process.');
  else
    console.log(
      `Of older master keys, ${destroyed} ${destroyed === 1 ? 'was' : 'were'} destroyed. Keep a copy of the new one.`,
    );
} catch (error) {
  console.error(problemInWords(error, MasterKeyProblem));
  process.exitCode = 1;
}
await Promise.all([owner.end(), lock.end().catch(() => undefined)]);
