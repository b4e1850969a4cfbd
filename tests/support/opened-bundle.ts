import { createHash, createPublicKey, verify } from 'node:crypto';
import { openAsBlob, readFileSync } from 'node:fs';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { nodePrimitives } from '@/lib/crypto/node-primitives';
import { checkFile } from '@/lib/verify/check-file';
import { readKeyFile } from '@/lib/verify/trusted-keys';
import type { Manifest } from '@/lib/export/bundle/manifest';

export interface OpenedBundle {
  readonly manifest: Manifest;
  readonly names: readonly string[];
  readonly text: (name: string) => string;
  readonly bytes: (name: string) => Buffer;
  readonly lines: (name: string) => readonly unknown[];
  readonly isSigned: boolean;
}

/**
 * Opens an export with a reader of ZIPs that is not ours, which checks every CRC, and compares it with its manifest. What a
 * receiver would be told of it by our own check has to be "valid" as well.
 */
export const openBundle = async (path: string): Promise<OpenedBundle> => {
  const reader = new ZipReader(new Uint8ArrayReader(readFileSync(path)), { checkSignature: true });
  const files = new Map<string, Buffer>();
  for (const entry of await reader.getEntries())
    if (!entry.directory)
      files.set(
        entry.filename,
        Buffer.from(await entry.getData(new Uint8ArrayWriter(), { useWebWorkers: false })),
      );
  await reader.close();
  const bytes = (name: string): Buffer => {
    const found = files.get(name);
    if (!found) throw new Error(`${name} is not in the bundle.`);
    return found;
  };
  const manifest = JSON.parse(bytes('manifest.json').toString()) as Manifest;
  for (const { name, sha256, bytes: length } of manifest.files) {
    if (createHash('sha256').update(bytes(name)).digest('hex') !== sha256) throw new Error(`${name}: hash`);
    if (bytes(name).length !== length) throw new Error(`${name}: length`);
  }
  const { keys } = JSON.parse(bytes('keys.json').toString()) as {
    keys: { keyId: string; publicKey: string }[];
  };
  const trusted = await readKeyFile(bytes('keys.json').toString(), nodePrimitives);
  const verdict = await checkFile(
    { name: 'export.zip', blob: await openAsBlob(path) },
    { keys: trusted ?? new Map() },
    nodePrimitives,
  );
  if (verdict.verdict !== 'valid') throw new Error(JSON.stringify(verdict.findings));
  const key = keys.find(({ keyId }) => keyId === manifest.keyId);
  const text = (name: string) => bytes(name).toString('utf8');
  return {
    manifest,
    names: [...files.keys()],
    text,
    bytes,
    lines: (name) =>
      text(name)
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as unknown),
    isSigned:
      key !== undefined &&
      verify(
        null,
        bytes('manifest.json'),
        createPublicKey({ key: Buffer.from(key.publicKey, 'base64'), format: 'der', type: 'spki' }),
        Buffer.from(text('manifest.sig'), 'base64'),
      ),
  };
};
