import { parseArgs } from 'node:util';
import { db } from '@/lib/db/client';
import { clinics } from '@/lib/db/which-clinic';
import { erasePatient } from '@/lib/erasure/erase-patient';
import { erasureReasons, erasureReasonSchema } from '@/lib/erasure/erasure.schema';
import { errorMessages } from '@/lib/errors';
import { idSchema } from '@/lib/ids';
import { problemInWords } from './setup/problem-in-words.ts';

/** Run by patient-erase.ts, with the database in the environment. The clinic is the one that has the patient. */
const usage = `npm run -s patient:erase -- --patient <id> --reason ${erasureReasons.join('|')} --for-ever`;

const run = async (): Promise<number> => {
  let given: { patient?: string; reason?: string; 'for-ever'?: boolean };
  try {
    given = parseArgs({
      options: { patient: { type: 'string' }, reason: { type: 'string' }, 'for-ever': { type: 'boolean' } },
    }).values;
  } catch (error) {
    console.error(`${problemInWords(error)}\n${usage}`);
    return 2;
  }
  const [patientId, reason] = [
    idSchema.safeParse(given.patient),
    erasureReasonSchema.safeParse(given.reason),
  ];
  if (!patientId.success || !reason.success || !given['for-ever']) {
    console.error(usage);
    return 2;
  }
  for (const clinicId of await clinics.all()) {
    const done = await erasePatient(
      { patientId: patientId.data, reason: reason.data, familyName: null },
      { kind: 'system', clinicId },
    );
    if (done.ok) {
      const { erasureId, screenings, records } = done.value;
      console.log(`Erased, as is noted in ${erasureId}: ${screenings} screenings, ${records} records.`);
      return 0;
    }
    if (done.error.code !== 'access/not-found') {
      console.error(errorMessages[done.error.code]);
      return 1;
    }
  }
  console.error('--patient: Nobody here has this id, or they were erased.');
  return 2;
};

process.exitCode = await run();
await db().$disconnect();
