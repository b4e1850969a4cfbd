import { problemInWords } from './setup/problem-in-words.ts';
import { queryOnce } from './setup/database.ts';
import { runServerScript } from './setup/server-script.ts';
import { readSettings } from './setup/settings.ts';
import { withDatabase } from './setup/with-database.ts';

try {
  process.exitCode = await withDatabase(readSettings(), async (ownerUrl) => {
    const code = await runServerScript('run-patient-erase.ts', process.argv.slice(2));
    // What the key was before is in the file of the table until that is written anew.
    if (code === 0) await queryOnce(ownerUrl, 'VACUUM (FULL) patient_key');
    return code;
  });
} catch (error) {
  console.error(problemInWords(error));
  process.exitCode = 2;
}
