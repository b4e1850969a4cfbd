import { spawn } from 'node:child_process';
import { inRoot } from './setup/paths.ts';
import { readSettings } from './setup/settings.ts';
import { SetUpProblem } from './setup/set-up-problem.ts';
import { withDatabase } from './setup/with-database.ts';

/** The use cases are written for a server bundle: a process of its own reads them as one. What it prints is the result. */
const inItsOwnProcess = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [
        '--conditions=react-server',
        '--import',
        'tsx',
        inRoot('scripts/run-rescreen.ts'),
        ...process.argv.slice(2),
      ],
      { cwd: inRoot(), stdio: 'inherit' },
    );
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });

const unknown = process.argv.slice(2).filter((argument) => argument !== '--dry-run');
try {
  if (unknown.length > 0) throw new SetUpProblem(`It knows --dry-run alone, not ${unknown.join(' ')}.`);
  process.exitCode = await withDatabase(readSettings(), inItsOwnProcess);
} catch (error) {
  console.error(error instanceof SetUpProblem ? error.message : error);
  process.exitCode = 1;
}
