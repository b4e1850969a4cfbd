/**
 * Writes all of an installation with an embedded database into one encrypted file, while it runs.
 *
 *   npm run -s backup -- --to <file> [--recipient <age1…>]
 */
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Encrypter } from 'age-encryption';
import { describeBackup } from './backup/about-backup.ts';
import { choosePassphrase } from './backup/ask-passphrase.ts';
import { writeBackup } from './backup/write-backup.ts';
import { withSuperuser } from './backup/with-superuser.ts';
import { problemInWords } from './setup/problem-in-words.ts';
import { readSettings } from './setup/settings.ts';
import { SetUpProblem } from './setup/set-up-problem.ts';

const lockFor = async (recipient: string | undefined): Promise<Encrypter> => {
  const lock = new Encrypter();
  if (recipient === undefined) {
    lock.setPassphrase(await choosePassphrase());
    return lock;
  }
  try {
    lock.addRecipient(recipient);
  } catch {
    throw new SetUpProblem('--recipient is no public key of age: one begins with age1.');
  }
  return lock;
};

const backup = async (): Promise<void> => {
  const { values } = parseArgs({ options: { to: { type: 'string' }, recipient: { type: 'string' } } });
  if (!values.to) throw new SetUpProblem('Say where the backup goes, as in --to /mnt/usb/today.age.');
  const settings = readSettings();
  if (settings.databaseUrl)
    throw new SetUpProblem(
      'DATABASE_URL names a database of your own: back it up by its own means, and the data folder beside it.',
    );
  if (!existsSync(join(settings.dataFolder, 'postgres', 'PG_VERSION')))
    throw new SetUpProblem(`There is no database in ${settings.dataFolder}.`);
  const file = resolve(values.to);
  if (existsSync(file))
    throw new SetUpProblem(`${file} is there already: a backup takes the place of nothing.`);
  const lock = await lockFor(values.recipient);
  await withSuperuser(settings, async (urlOf) => {
    const about = await describeBackup(urlOf('beforehand'));
    await writeBackup(
      { dataFolder: settings.dataFolder, superuserUrl: urlOf('postgres'), about },
      lock,
      file,
    );
  });
  const megabytes = (statSync(file).size / 1e6).toFixed(1);
  console.log(`${file} holds all of ${settings.dataFolder} (${megabytes} MB).`);
};

try {
  await backup();
} catch (error) {
  console.error(problemInWords(error));
  process.exitCode = 2;
}
