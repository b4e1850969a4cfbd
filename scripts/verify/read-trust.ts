import { createPublicKey } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { timeOf } from '@/lib/anchor/timestamp';
import { nodePrimitives } from '@/lib/crypto/node-primitives';
import { signersIn } from '@/lib/record-key/key-folder';
import { localSigner } from '@/lib/record-key/local-signer';
import type { AnchorFile } from '@/lib/verify/check-anchors';
import { readKeyFile, type TrustedKeys } from '@/lib/verify/trusted-keys';
import { anchorFilesIn } from './anchor-files.ts';

/** Nothing can be said: the sentence is for whoever asked. */
export class CannotCheck extends Error {
  override readonly name = 'CannotCheck';
}

const largestKeyFile = 1024 * 1024;

const pemOf = (publicKey: string): string =>
  createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
    .export({ format: 'pem', type: 'spki' })
    .toString();

/** The keys of the file that was named, or else of this installation. */
export const readTrust = async (file: string | undefined, dataFolder: string): Promise<TrustedKeys> => {
  if (file !== undefined) {
    if (!existsSync(file)) throw new CannotCheck(`There is no key file ${file}.`);
    const text = statSync(file).size > largestKeyFile ? '' : readFileSync(file, 'utf8');
    const keys = await readKeyFile(text, nodePrimitives);
    if (!keys)
      throw new CannotCheck(`${file} holds no Ed25519 public key (PEM, or the keys.json of an export).`);
    return keys;
  }
  const own = process.env['RECORD_KEY'];
  const signers = [...(own ? [localSigner(own)] : []), ...signersIn(dataFolder)];
  const keys = await readKeyFile(signers.map(({ publicKey }) => pemOf(publicKey)).join(''), nodePrimitives);
  if (!keys)
    throw new CannotCheck(
      'There is no key to check against: name the public key of the clinic with --key, or run this where the clinic’s data folder is.',
    );
  return keys;
};

/** Every anchor in a folder and the folders in it, which are one a clinic. */
export const readAnchors = async (folder: string | undefined): Promise<readonly AnchorFile[]> => {
  if (folder === undefined) return [];
  if (!existsSync(folder)) throw new CannotCheck(`There is no folder ${folder}.`);
  const files = anchorFilesIn(folder);
  if (files.length === 0) throw new CannotCheck(`There are no anchors in ${folder}.`);
  return Promise.all(
    files.map(async (name) => {
      const bytes = readFileSync(join(folder, name));
      const stamp = join(folder, name.replace(/\.json$/, '.tsr'));
      return {
        name,
        text: bytes.toString('utf8'),
        timestamp: existsSync(stamp)
          ? await timeOf(readFileSync(stamp), bytes).catch(() => 'wrong' as const)
          : undefined,
      };
    }),
  );
};
