import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { db } from '@/lib/db/client';
import { clinics } from '@/lib/db/which-clinic';
import { idSchema } from '@/lib/ids';
import { copyOfEverything } from '@/lib/subject-access/copy-of-everything';
import { problemInWords } from './setup/problem-in-words.ts';

/** Run by patient-copy.ts, with the database in the environment. The clinic is the one that has the patient. */
const usage = 'npm run -s patient:copy -- --patient <id> --to <file.zip>';

const run = async (): Promise<number> => {
  let given: { patient?: string; to?: string };
  try {
    given = parseArgs({ options: { patient: { type: 'string' }, to: { type: 'string' } } }).values;
  } catch (error) {
    console.error(`${problemInWords(error)}\n${usage}`);
    return 2;
  }
  const patientId = idSchema.safeParse(given.patient);
  if (!patientId.success || !given.to) {
    console.error(usage);
    return 2;
  }
  if (existsSync(given.to)) {
    console.error(`${given.to} is there already: a copy takes the place of nothing.`);
    return 2;
  }
  for (const clinicId of await clinics.all()) {
    const copy = await copyOfEverything({ kind: 'system', clinicId }, patientId.data);
    if (!copy.ok) continue;
    writeFileSync(given.to, copy.value.bytes, { mode: 0o600, flag: 'wx' });
    console.log(`${given.to} holds everything about them.`);
    return 0;
  }
  console.error('--patient: Nobody here has this id, or they were erased.');
  return 2;
};

process.exitCode = await run();
await db().$disconnect();
// The process that makes PDFs would otherwise wait for more.
process.exit();
