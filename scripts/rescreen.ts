import { runServerScript } from './setup/server-script.ts';
import { problemInWords } from './setup/problem-in-words.ts';
import { readSettings } from './setup/settings.ts';
import { SetUpProblem } from './setup/set-up-problem.ts';
import { withDatabase } from './setup/with-database.ts';

const args = process.argv.slice(2);
const unknown = args.filter((argument) => argument !== '--dry-run');
try {
  if (unknown.length > 0) throw new SetUpProblem(`It knows --dry-run alone, not ${unknown.join(' ')}.`);
  process.exitCode = await withDatabase(readSettings(), () => runServerScript('run-rescreen.ts', args));
} catch (error) {
  console.error(problemInWords(error));
  process.exitCode = 1;
}
