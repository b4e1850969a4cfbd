/**
 * Checks sealed records: one, many, a bundle, or the database. Files need neither database nor network.
 *
 *   npm run -s verify -- <record.json | export.zip | records.ndjson | --database> [--key file] [--anchors folder]
 */
import { existsSync, openAsBlob, statSync } from 'node:fs';
import { basename } from 'node:path';
import { nodePrimitives } from '@/lib/crypto/node-primitives';
import { checkFile } from '@/lib/verify/check-file';
import { readSettings } from './setup/settings';
import { runServerScript } from './setup/server-script';
import { SetUpProblem } from './setup/set-up-problem';
import { withDatabase } from './setup/with-database';
import { printVerdict } from './verify/print-verdict';
import { readArguments, usage, type VerifyArguments } from './verify/read-arguments';
import { CannotCheck, readAnchors, readTrust } from './verify/read-trust';

const verify = async ({ file, key, anchors, asOf, json }: VerifyArguments): Promise<void> => {
  const settings = readSettings();
  if (file === null) {
    process.exitCode = await withDatabase(settings, () =>
      runServerScript('run-verify-database.ts', process.argv.slice(2)),
    );
    return;
  }
  if (!existsSync(file) || !statSync(file).isFile()) throw new CannotCheck(`There is no file ${file}.`);
  const against = {
    keys: await readTrust(key, settings.dataFolder),
    anchors: await readAnchors(anchors),
    asOf,
  };
  printVerdict(
    await checkFile({ name: basename(file), blob: await openAsBlob(file) }, against, nodePrimitives),
    json,
  );
};

const given = readArguments(process.argv.slice(2));
try {
  if (!given) throw new CannotCheck(usage);
  await verify(given);
} catch (error) {
  const isKnown = error instanceof CannotCheck || error instanceof SetUpProblem;
  process.stderr.write(
    `${isKnown ? error.message : `It could not be checked (${(error as Error).name}).`}\n`,
  );
  process.exitCode = 2;
}
