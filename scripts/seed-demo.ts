import { seedDemoClinic } from './setup/demo-clinic.ts';
import { problemInWords } from './setup/problem-in-words.ts';
import { readSettings, type Settings } from './setup/settings.ts';
import { SetUpProblem } from './setup/set-up-problem.ts';
import { withDatabase } from './setup/with-database.ts';

const seed = async (settings: Settings): Promise<void> => {
  if (settings.databaseUrl && !settings.seedForeignDatabase)
    throw new SetUpProblem(
      'Made-up patients do not belong into a real clinic: set BEFOREHAND_SEED_DEMO=yes to seed the database in DATABASE_URL all the same.',
    );
  await withDatabase(settings, seedDemoClinic);
};

try {
  await seed(readSettings());
  console.log('The demo clinic is there.');
} catch (error) {
  console.error(problemInWords(error));
  process.exitCode = 1;
}
