import { join } from 'node:path';
import { keyFileNames, keyFolder, readKeyFile } from '../../lib/crypto/key-file.ts';
import { masterKeyOf } from '../../lib/data-key/master-key.ts';
import { queryOnce } from './database.ts';
import { SetUpProblem } from './set-up-problem.ts';

const seeAlso = 'See “The master key” in docs/operations.md.';
const fileName = /^master-.*\.key$/;

const idOf = (text: string, where: string): string => {
  try {
    return masterKeyOf(text).keyId;
  } catch {
    throw new SetUpProblem(
      `${where} cannot be read as a master key (32 random bytes in base64): put back the one that belongs to this installation. ${seeAlso}`,
    );
  }
};

const idsHere = (dataFolder: string, inEnvironment: string | undefined): readonly string[] =>
  inEnvironment
    ? inEnvironment.split(',').map((text) => idOf(text, 'MASTER_KEY'))
    : keyFileNames(dataFolder, fileName).flatMap((name) => {
        const text = readKeyFile(dataFolder, name);
        return text === null ? [] : idOf(text, join(keyFolder(dataFolder), name));
      });

/** By which master keys the keys of the clinics are wrapped: their names are the second to the seventeenth byte. */
const wrapping = `SELECT DISTINCT encode(substring(wrapped FROM 2 FOR 16), 'hex') AS id FROM clinic_key ORDER BY 1`;

/**
 * Before anything is served or changed: whoever starts without the key that everything is encrypted under, or with another, is told which
 * is missing. Otherwise the app would start and show nothing of anybody, and keep new people under a key of its own.
 */
export const checkMasterKey = async (
  ownerUrl: string,
  dataFolder: string,
  inEnvironment: string | undefined = process.env['MASTER_KEY'],
): Promise<void> => {
  const here = idsHere(dataFolder, inEnvironment);
  const [table] = await queryOnce<{ there: boolean }>(
    ownerUrl,
    `SELECT to_regclass('public.clinic_key') IS NOT NULL AS there`,
  );
  if (!table?.there) return;
  const missing = (await queryOnce<{ id: string }>(ownerUrl, wrapping)).find(({ id }) => !here.includes(id));
  if (!missing) return;
  const begin = missing.id.slice(0, 16);
  throw new SetUpProblem(
    inEnvironment
      ? `MASTER_KEY does not hold the master key that this database is encrypted under (its id begins with ${begin}). Set that one, or add it after a comma. ${seeAlso}`
      : `The master key that this database is encrypted under is missing: nothing in it can be read without. Put the file master-<when>-${begin}.key back into ${keyFolder(dataFolder)}, from where you keep a copy, or set MASTER_KEY. ${seeAlso}`,
  );
};
