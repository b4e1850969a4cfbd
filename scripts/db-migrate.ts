import { prepareDataFolder } from './setup/data-folder.ts';
import { ownServerUrls } from './setup/installation.ts';
import { ensureSecrets } from './setup/secrets.ts';
import { readSettings, setEnvironment } from './setup/settings.ts';
import { SetUpProblem } from './setup/set-up-problem.ts';
import { bringUpToDate } from './setup/up-to-date.ts';

const settings = readSettings();
const urls = ownServerUrls(settings);

try {
  if (!urls)
    throw new SetUpProblem('Set DATABASE_URL to the database to migrate; npm start migrates its own.');
  // What stands in the clear is encrypted as well, under the master key of this installation.
  prepareDataFolder(settings.dataFolder);
  const { NEXTAUTH_SECRET, INVITATION_PEPPER } = ensureSecrets(settings.dataFolder, { embedded: false });
  process.env['DATA_DIR'] = settings.dataFolder;
  setEnvironment({ NEXTAUTH_SECRET, INVITATION_PEPPER, NEXTAUTH_URL: `http://localhost:${settings.port}` });
  const applied = await bringUpToDate(urls.owner, urls.app);
  console.log(applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'Nothing to apply.');
} catch (error) {
  if (!(error instanceof SetUpProblem)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
