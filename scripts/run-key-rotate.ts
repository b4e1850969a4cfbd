import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { db } from '@/lib/db/client';
import { rotateKey } from '@/lib/record-key/rotate-key';

/** Run by key-rotate.ts, with the database in the environment and what to do in the arguments. */
const { values } = parseArgs({
  options: {
    'overlap-days': { type: 'string', default: '7' },
    'new-key': { type: 'string' },
    'old-is-lost': { type: 'boolean', default: false },
  },
});
try {
  const file = values['new-key'];
  const { keyId, endorsedBy, oldUntil } = await rotateKey({
    overlapDays: Number(values['overlap-days']),
    newKey: file === undefined ? undefined : readFileSync(file, 'utf8'),
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
  process.stderr.write(`${error instanceof Error ? error.message : 'It could not be done.'}\n`);
  process.exitCode = 1;
}
await db().$disconnect();
