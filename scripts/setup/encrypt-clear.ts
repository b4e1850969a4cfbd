import { queryOnce } from './database.ts';
import { runServerScript } from './server-script.ts';
import { SetUpProblem } from './set-up-problem.ts';

/** What earlier releases stored in the clear, and what is emptied with it. */
const tables = {
  patient: ['patient', 'patient_name_word'],
  sealed_record: ['sealed_record'],
  consent: ['consent'],
  signature: ['signature'],
  answer: ['answer'],
  assessment: ['assessment'],
  review: ['review'],
  screening_event: ['screening_event'],
} as const;

interface ToDo {
  readonly name: keyof typeof tables;
  readonly some: boolean;
}

/** Tables that may hold something in the clear: their constraint does not hold for all of their rows yet. */
const toDo = `SELECT c.conrelid::regclass::text AS name,
    CASE c.conrelid::regclass::text
      WHEN 'patient' THEN EXISTS (SELECT FROM patient)
      WHEN 'sealed_record' THEN EXISTS (SELECT FROM sealed_record)
      WHEN 'consent' THEN EXISTS (SELECT FROM consent)
      WHEN 'signature' THEN EXISTS (SELECT FROM signature)
      WHEN 'answer' THEN EXISTS (SELECT FROM answer)
      WHEN 'assessment' THEN EXISTS (SELECT FROM assessment)
      WHEN 'review' THEN EXISTS (SELECT FROM review)
      WHEN 'screening_event' THEN EXISTS (SELECT FROM screening_event)
    END AS some
  FROM pg_constraint c WHERE c.conname LIKE '%\\_not\\_in\\_the\\_clear' AND NOT c.convalidated ORDER BY 1`;

/**
 * Encrypts what earlier releases stored in the clear, after the migrations and before anything is served: the app reads nothing
 * that is not encrypted. Done once; a database in which it is done says so by constraints that hold for all of its rows.
 */
export const encryptClear = async (ownerUrl: string, appUrl: string): Promise<void> => {
  const found = await queryOnce<ToDo>(ownerUrl, toDo);
  if (found.some(({ some }) => some)) {
    const environment = { DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: appUrl };
    if ((await runServerScript('run-encrypt.ts', [], environment)) !== 0)
      throw new SetUpProblem(
        'What is stored could not be encrypted. Nothing is lost: the next start goes on.',
      );
  }
  for (const { name, some } of found) {
    // The rows of before are in the files of the tables until these are written anew.
    if (some) for (const table of tables[name]) await queryOnce(ownerUrl, `VACUUM (FULL) ${table}`);
    await queryOnce(ownerUrl, `ALTER TABLE ${name} VALIDATE CONSTRAINT ${name}_not_in_the_clear`);
  }
};
