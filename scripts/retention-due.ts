import { problemInWords } from './setup/problem-in-words.ts';
import { runServerScript } from './setup/server-script.ts';
import { readSettings } from './setup/settings.ts';
import { withDatabase } from './setup/with-database.ts';

try {
  process.exitCode = await withDatabase(readSettings(), () =>
    runServerScript('run-retention-due.ts', process.argv.slice(2)),
  );
} catch (error) {
  console.error(problemInWords(error));
  process.exitCode = 2;
}
