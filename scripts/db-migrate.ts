import { applyMigrations } from './setup/migrations.ts';
import { SetUpProblem } from './setup/set-up-problem.ts';

const url = process.env['DATABASE_URL'];

try {
  if (!url)
    throw new SetUpProblem('Set DATABASE_URL to the database to migrate; npm start migrates its own.');
  const applied = await applyMigrations(url);
  console.log(applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'Nothing to apply.');
} catch (error) {
  if (!(error instanceof SetUpProblem)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
