import { parseArgs } from 'node:util';
import { db } from '@/lib/db/client';
import { clinics } from '@/lib/db/which-clinic';
import { duePatients } from '@/lib/retention/due-patients';
import { problemInWords } from './setup/problem-in-words.ts';

/** Run by retention-due.ts, with the database in the environment. Only looks. */
const usage = 'npm run -s retention:due -- --adult-years <n> --child-until-age <n> [--on <YYYY-MM-DD>]';
const text = { type: 'string' } as const;

const run = async (): Promise<number> => {
  let given: { 'adult-years'?: string; 'child-until-age'?: string; on?: string };
  try {
    given = parseArgs({ options: { 'adult-years': text, 'child-until-age': text, on: text } }).values;
  } catch (error) {
    console.error(`${problemInWords(error)}\n${usage}`);
    return 2;
  }
  const { 'adult-years': adult = '', 'child-until-age': child = '', on } = given;
  const isYears = (value: string): boolean => /^[1-9]\d?$/.test(value);
  if (!isYears(adult) || !isYears(child) || (on !== undefined && !/^\d{4}-\d\d-\d\d$/.test(on))) {
    console.error(usage);
    return 2;
  }
  const rule = { adultYears: Number(adult), childUntilAge: Number(child) };
  for (const clinicId of await clinics.all()) {
    const counts = { due: 0, hold: 0, 'open-screening': 0 };
    for await (const patient of duePatients(clinicId, rule, on)) {
      counts[patient.heldBackBy ?? 'due'] += 1;
      console.log(JSON.stringify({ kind: 'patient', clinicId, ...patient }));
    }
    console.log(JSON.stringify({ kind: 'summary', clinicId, ...counts }));
  }
  return 0;
};

process.exitCode = await run();
await db().$disconnect();
