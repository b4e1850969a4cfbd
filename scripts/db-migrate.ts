import { ownServerUrls } from './setup/installation.ts';
import { readSettings } from './setup/settings.ts';
import { SetUpProblem } from './setup/set-up-problem.ts';
import { bringUpToDate } from './setup/up-to-date.ts';

const urls = ownServerUrls(readSettings());

try {
  if (!urls)
    throw new SetUpProblem('Set DATABASE_URL to the database to migrate; npm start migrates its own.');
  const applied = await bringUpToDate(urls.owner, urls.app);
  console.log(applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'Nothing to apply.');
} catch (error) {
  if (!(error instanceof SetUpProblem)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
