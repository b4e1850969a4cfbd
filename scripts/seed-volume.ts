import { parseArgs } from 'node:util';
import { problemInWords } from './setup/problem-in-words.ts';
import { runServerScript } from './setup/server-script.ts';
import { readSettings } from './setup/settings.ts';
import { SetUpProblem } from './setup/set-up-problem.ts';
import { withDatabase } from './setup/with-database.ts';

const seed = async (): Promise<number> => {
  const { values } = parseArgs({
    options: { records: { type: 'string' }, whole: { type: 'boolean', default: false } },
  });
  if (!/^[1-9]\d{0,7}$/.test(values.records ?? ''))
    throw new SetUpProblem('Say how many: npm run -s seed:volume -- --records 10000');
  const settings = readSettings();
  if (settings.databaseUrl && !settings.seedForeignDatabase)
    throw new SetUpProblem(
      'Made-up patients do not belong into a real clinic: set BEFOREHAND_SEED_DEMO=yes to seed the database in DATABASE_URL all the same.',
    );
  return withDatabase(settings, (ownerUrl) => {
    process.env['DATABASE_OWNER_URL'] = ownerUrl;
    return runServerScript('run-seed-volume.ts', [values.records ?? '', ...(values.whole ? ['whole'] : [])]);
  });
};

try {
  process.exitCode = await seed();
} catch (error) {
  console.error(problemInWords(error));
  process.exitCode = 2;
}
