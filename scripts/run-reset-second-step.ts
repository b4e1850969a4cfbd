import { parseArgs } from 'node:util';
import { resetSecondFactorOf } from '@/lib/auth/reset-second-factor-of';
import { db } from '@/lib/db/client';
import { problemInWords } from './setup/problem-in-words.ts';

/** Run by reset-second-step.ts, with the database in the environment. For an admin whom no other admin can help. */
const run = async (): Promise<number> => {
  let email: string | undefined;
  try {
    ({ email } = parseArgs({ options: { email: { type: 'string' } } }).values);
  } catch (error) {
    console.error(problemInWords(error));
  }
  if (!email) {
    console.error('npm run -s staff:reset-second-step -- --email …');
    return 2;
  }
  const done = await resetSecondFactorOf(email);
  if (done) console.log('Taken away. They are signed out, and go on with their password.');
  else console.error('--email: Nobody with this address has a second step.');
  return done ? 0 : 2;
};

process.exitCode = await run();
await db().$disconnect();
