import { queryOnce } from './database.ts';
import { runServerScript } from './server-script.ts';
import { SetUpProblem } from './set-up-problem.ts';

const state = `SELECT
  (SELECT convalidated FROM pg_constraint WHERE conname = 'patient_not_in_the_clear') AS done,
  EXISTS (SELECT FROM patient) AS some`;

/**
 * Encrypts what earlier releases stored in the clear, after the migrations and before anything is served: the app reads nothing
 * that is not encrypted. Done once; a database in which it is done says so by a constraint that holds for all of its rows.
 */
export const encryptClear = async (ownerUrl: string, appUrl: string): Promise<void> => {
  const [{ done, some } = { done: true, some: false }] = await queryOnce<{ done: boolean; some: boolean }>(
    ownerUrl,
    state,
  );
  if (done) return;
  if (some) {
    const code = await runServerScript('run-encrypt.ts', [], {
      DATABASE_OWNER_URL: ownerUrl,
      DATABASE_URL: appUrl,
    });
    if (code !== 0)
      throw new SetUpProblem(
        'What is stored could not be encrypted. Nothing is lost: the next start goes on.',
      );
  }
  await queryOnce(ownerUrl, 'ALTER TABLE patient VALIDATE CONSTRAINT patient_not_in_the_clear');
  // The rows of before are in the files of the tables until these are written anew.
  if (some)
    for (const table of ['patient', 'patient_name_word']) await queryOnce(ownerUrl, `VACUUM (FULL) ${table}`);
};
