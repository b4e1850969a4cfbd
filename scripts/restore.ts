/**
 * Makes a data folder of a backup: checks it, unpacks it beside its place, starts its database, verifies what is in it, and
 * puts it there.
 *
 *   npm run -s restore -- --from <file> [--identity <file>] [--ledger <file>] [--replace]
 */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  renameSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Decrypter } from 'age-encryption';
import type { AboutBackup } from './backup/about-backup.ts';
import { askPassphrase } from './backup/ask-passphrase.ts';
import { checkBackup } from './backup/check-backup.ts';
import { unpackBackup } from './backup/unpack-backup.ts';
import { queryOnce } from './setup/database.ts';
import { runningFile } from './setup/installation.ts';
import { lockHolder } from './setup/lock.ts';
import { stopPostgresIn } from './setup/postgres-orphan.ts';
import { problemInWords } from './setup/problem-in-words.ts';
import { step } from './setup/progress.ts';
import { runServerScript } from './setup/server-script.ts';
import { readSettings, type Settings } from './setup/settings.ts';
import { SetUpProblem } from './setup/set-up-problem.ts';
import { withDatabase } from './setup/with-database.ts';
import { anchorFilesIn } from './verify/anchor-files.ts';

const keyFrom = async (identity: string | undefined): Promise<Decrypter> => {
  const key = new Decrypter();
  if (identity === undefined) {
    key.addPassphrase(await askPassphrase());
    return key;
  }
  let lines: readonly string[];
  try {
    lines = readFileSync(identity, 'utf8').match(/^AGE-SECRET-KEY-\S+/gm) ?? [];
  } catch {
    throw new SetUpProblem(`The key in ${identity} cannot be read.`);
  }
  if (lines.length === 0) throw new SetUpProblem(`${identity} holds no private key of age.`);
  lines.forEach((line) => key.addIdentity(line));
  return key;
};

const holdsSomething = (folder: string): boolean => existsSync(folder) && readdirSync(folder).length > 0;

/** Nobody's data is in the way of a restored folder, or it is to be moved. */
const checkPlace = ({ dataFolder, databaseUrl }: Settings, replace: boolean): void => {
  if (databaseUrl)
    throw new SetUpProblem('DATABASE_URL names a database of your own: a backup is restored without it.');
  if (lockHolder(runningFile(dataFolder)))
    throw new SetUpProblem(
      `Beforehand runs on ${dataFolder}: stop it first, or choose another folder with DATA_DIR.`,
    );
  if (holdsSomething(dataFolder) && !replace)
    throw new SetUpProblem(
      `${dataFolder} is not empty: choose another folder with DATA_DIR, or have it moved aside with --replace.`,
    );
};

/** Among the anchors: lib/erasure/erasure-ledger.ts. */
const ledgerIn = (folder: string): string => join(folder, 'anchors', 'erasures.ndjson');

/** What was erased since the backup stands in ledgers that are newer than its own. A line twice does no harm. */
const takeLedgers = (files: readonly string[], making: string): void => {
  const lines = files.filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8'));
  if (lines.length === 0) return;
  mkdirSync(dirname(ledgerIn(making)), { recursive: true, mode: 0o700 });
  for (const text of lines) appendFileSync(ledgerIn(making), `\n${text}\n`, { mode: 0o600 });
};

/** Starts the database, erases again whoever was erased since, and runs the same check as `verify -- --database`; answers its exit code. */
const check = (settings: Settings): Promise<number> =>
  withDatabase(settings, async (ownerUrl) => {
    if ((await runServerScript('run-apply-erasures.ts', [])) !== 0)
      throw new SetUpProblem('Whoever was erased would be there again: nothing was restored.');
    await queryOnce(ownerUrl, 'VACUUM (FULL) patient_key');
    const anchors = join(settings.dataFolder, 'anchors');
    return runServerScript('run-verify-database.ts', [
      '--database',
      // A backup from before the first of them has none, and the ledger lies there too.
      ...(anchorFilesIn(anchors).length > 0 ? ['--anchors', anchors] : []),
    ]);
  });

const putInPlace = (restored: string, dataFolder: string, { madeAt }: AboutBackup): void => {
  if (holdsSomething(dataFolder)) {
    const aside = `${dataFolder}.until-${new Date().toISOString().replace(/[:.]/g, '-')}`;
    renameSync(dataFolder, aside);
    console.log(`What was in ${dataFolder} is in ${aside}.`);
  } else if (existsSync(dataFolder)) rmdirSync(dataFolder);
  renameSync(restored, dataFolder);
  console.log(`${dataFolder} is as it was at ${madeAt}.`);
};

const restore = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      identity: { type: 'string' },
      ledger: { type: 'string' },
      replace: { type: 'boolean', default: false },
    },
  });
  if (!values.from) throw new SetUpProblem('Say which backup, as in --from /mnt/usb/today.age.');
  const file = resolve(values.from);
  if (!existsSync(file)) throw new SetUpProblem(`There is no file ${file}.`);
  if (values.ledger !== undefined && !existsSync(values.ledger))
    throw new SetUpProblem(`There is no file ${values.ledger}.`);
  const settings = readSettings();
  const { dataFolder } = settings;
  checkPlace(settings, values.replace);
  const key = await keyFrom(values.identity);
  const about = await step('Reading the backup', () => checkBackup(file, key));

  const making = `${dataFolder}.restoring-${process.pid}`;
  const dropIt = async (): Promise<void> => {
    await stopPostgresIn(join(making, 'postgres'));
    rmSync(making, { recursive: true, force: true });
  };
  let interrupted = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      interrupted = true;
      void dropIt().finally(() => process.exit(2));
    });
  try {
    await step('Unpacking it', () => unpackBackup(file, key, making));
    takeLedgers([ledgerIn(dataFolder), ...(values.ledger === undefined ? [] : [values.ledger])], making);
    const code = await step('Starting its database and checking what is in it', () =>
      check({ ...settings, dataFolder: making }),
    );
    if (interrupted) throw new SetUpProblem('It was interrupted: nothing was restored.');
    checkPlace(settings, values.replace);
    putInPlace(making, dataFolder, about);
    return code;
  } catch (error) {
    await dropIt();
    throw error;
  }
};

try {
  process.exitCode = await restore();
} catch (error) {
  console.error(problemInWords(error));
  process.exitCode = 2;
}
