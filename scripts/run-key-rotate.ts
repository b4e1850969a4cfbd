import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { db } from '@/lib/db/client';
import { RecordKeyProblem } from '@/lib/record-key/record-key-problem';
import { rotateKey } from '@/lib/record-key/rotate-key';
import { problemInWords } from './setup/problem-in-words.ts';
import { SetUpProblem } from './setup/set-up-problem.ts';

/** Run by key-rotate.ts, with the database in the environment and what to do in the arguments. */
const { values } = parseArgs({
  options: {
    'overlap-days': { type: 'string', default: '7' },
    'new-key': { type: 'string' },
    'old-is-lost': { type: 'boolean', default: false },
  },
});
/** A file that is not there is told by the name that was typed. */
const readKey = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new SetUpProblem(`The key in ${file} cannot be read.`);
  }
};

try {
  const file = values['new-key'];
  const { keyId, endorsedBy, oldUntil } = await rotateKey({
    overlapDays: Number(values['overlap-days']),
    newKey: file === undefined ? undefined : readKey(file),
    oldIsLost: values['old-is-lost'],
  });
  process.stdout.write(
    [
      `Records are sealed with ${keyId} from now on.`,
      endorsedBy
        ? `The key before it (${endorsedBy}) endorsed it, and ends on ${oldUntil.toISOString()}.`
        : 'No key endorsed it: hand the new public key to everybody who checks records.',
      '',
    ].join('\n'),
  );
} catch (error) {
  process.stderr.write(`${problemInWords(error, RecordKeyProblem)}\n`);
  process.exitCode = 1;
}
await db().$disconnect();
