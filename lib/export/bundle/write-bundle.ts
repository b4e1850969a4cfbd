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
import { blobFile, documentsIn, listFile } from './documents';
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

const isWorkFile = ({ name }: FinishedPart): boolean => name === blobFile || name === listFile;

/** Closes an export: everything in one file, with a signed manifest that names every other file by its hash. */
export const writeBundle = async (
  said: Omit<Manifest, 'format' | 'files' | 'createdAt' | 'keyId'>,
  written: readonly FinishedPart[],
  path: string,
): Promise<{ readonly bytes: number; readonly manifestHash: string }> => {
  const at = now();
  const { keys, signer } = await transaction(said.clinic.id, async (tx) => {
    // The first key of an installation is made here when nothing was sealed yet.
    const current = await currentSigner(tx, at);
    return { signer: current, keys: await publicKeys(tx) };
  });
  const small = {
    'keys.json': Buffer.from(keysJson(keys), 'utf8'),
    'receipt.txt': Buffer.from(receiptText(said.exportId, said.clinic.name), 'utf8'),
  };
  const parts = written.filter((part) => !isWorkFile(part));
  const list = written.find(({ name }) => name === listFile);
  const blob = written.find(({ name }) => name === blobFile);
  const files: Manifest['files'][number][] = [];
  for (const [name, data] of Object.entries(small))
    files.push({ name, sha256: createHash('sha256').update(data).digest('hex'), bytes: data.length });
  for (const { name, sha256, bytes } of parts) files.push({ name, sha256, bytes });
  if (list)
    for await (const { name, sha256, bytes } of documentsIn(list)) files.push({ name, sha256, bytes });
  const manifest = Buffer.from(
    canonicalJson({
      format: 'beforehand-export/1',
      ...said,
      files,
      createdAt: at.toISOString(),
      keyId: signer.keyId,
    } satisfies Manifest),
    'utf8',
  );
  const signature = Buffer.from(await signer.sign(manifest)).toString('base64');
  async function* entries(): AsyncGenerator<ZipEntry> {
    yield inMemory('manifest.json', manifest);
    yield inMemory('manifest.sig', Buffer.from(signature, 'utf8'));
    for (const [name, data] of Object.entries(small)) yield inMemory(name, data);
    for (const part of parts) yield onDisk(part);
    if (list && blob)
      for await (const { name, start, bytes, crc32 } of documentsIn(list))
        yield { name, method: 'stored', crc32, bytes, stored: bytes, data: { path: blob.path, start } };
  }
  const bytes = await writeZip(`${path}.part`, entries(), at);
  await rename(`${path}.part`, path);
  return { bytes, manifestHash: createHash('sha256').update(manifest).digest('hex') };
};
