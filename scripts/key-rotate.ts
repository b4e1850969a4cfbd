import { parseArgs } from 'node:util';
import { problemInWords } from './setup/problem-in-words.ts';
import { runServerScript } from './setup/server-script.ts';
import { readSettings } from './setup/settings.ts';
import { SetUpProblem } from './setup/set-up-problem.ts';
import { withDatabase } from './setup/with-database.ts';

const rotate = (): Promise<number> => {
  const args = process.argv.slice(2);
  const { values } = parseArgs({
    args,
    options: {
      'overlap-days': { type: 'string', default: '7' },
      'new-key': { type: 'string' },
      'old-is-lost': { type: 'boolean' },
    },
  });
  if (!/^[1-9]\d{0,2}$/.test(values['overlap-days']))
    throw new SetUpProblem('Say for how many days the old key stays good, as in --overlap-days 7.');
  return withDatabase(readSettings(), () => runServerScript('run-key-rotate.ts', args));
};

try {
  process.exitCode = await rotate();
} catch (error) {
  console.error(problemInWords(error));
  process.exitCode = 2;
}
