import 'server-only';
import { createHash } from 'node:crypto';
import { rename } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { canonicalJson } from '@/rules';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import { currentSigner } from '@/lib/record-key/current-signer';
import { keysJson, publicKeys } from '@/lib/record-key/public-keys';
import { receiptText } from '../receipt-text';
import type { Manifest } from './manifest';
import type { FinishedPart } from './part-file';
import { writeZip, type ZipEntry } from './zip-writer';

const inMemory = (name: string, data: Buffer): ZipEntry => ({
  name,
  method: 'stored',
  crc32: crc32(data),
  bytes: data.length,
  stored: data.length,
  data,
});

const onDisk = ({ name, crc32, bytes, stored, path }: FinishedPart): ZipEntry => ({
  name,
  method: 'deflated',
  crc32,
  bytes,
  stored,
  data: { path, start: 0 },
});

/** Closes an export: everything in one file, with a signed manifest that names every other file by its hash. */
export const writeBundle = async (
  said: Omit<Manifest, 'format' | 'files' | 'createdAt' | 'keyId'>,
  parts: readonly FinishedPart[],
  path: string,
): Promise<{ readonly bytes: number; readonly manifestHash: string }> => {
  const at = now();
  const { keys, signer } = await transaction(async (tx) => {
    // The first key of an installation is made here when nothing was sealed yet.
    const current = await currentSigner(tx, at);
    return { signer: current, keys: await publicKeys(tx) };
  });
  const small = {
    'keys.json': Buffer.from(keysJson(keys), 'utf8'),
    'receipt.txt': Buffer.from(receiptText(said.exportId, said.clinic.name), 'utf8'),
  };
  const manifest = Buffer.from(
    canonicalJson({
      format: 'beforehand-export/1',
      ...said,
      files: [
        ...Object.entries(small).map(([name, data]) => ({
          name,
          sha256: createHash('sha256').update(data).digest('hex'),
          bytes: data.length,
        })),
        ...parts.map(({ name, sha256, bytes }) => ({ name, sha256, bytes })),
      ],
      createdAt: at.toISOString(),
      keyId: signer.keyId,
    } satisfies Manifest),
    'utf8',
  );
  const signature = Buffer.from(await signer.sign(manifest)).toString('base64');
  const bytes = await writeZip(
    `${path}.part`,
    [
      inMemory('manifest.json', manifest),
      inMemory('manifest.sig', Buffer.from(signature, 'utf8')),
      ...Object.entries(small).map(([name, data]) => inMemory(name, data)),
      ...parts.map(onDisk),
    ],
    at,
  );
  await rename(`${path}.part`, path);
  return { bytes, manifestHash: createHash('sha256').update(manifest).digest('hex') };
};
