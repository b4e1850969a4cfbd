import { runServerScript } from './setup/server-script.ts';
import { readSettings } from './setup/settings.ts';
import { SetUpProblem } from './setup/set-up-problem.ts';
import { withDatabase } from './setup/with-database.ts';

try {
  process.exitCode = await withDatabase(readSettings(), () =>
    runServerScript('run-open-clinic.ts', process.argv.slice(2)),
  );
} catch (error) {
  console.error(error instanceof SetUpProblem ? error.message : error);
  process.exitCode = 1;
}
