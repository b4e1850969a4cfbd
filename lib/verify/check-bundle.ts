import { BlobReader, ZipReader, configure, type FileEntry } from '@zip.js/zip.js';
import { fromBase64, isHash, isObject, parseJson, textOf } from './bytes';
import type { KnownHead } from './check-chain';
import { checkErasure, erasedBy, erasuresFile, type Erased, type ErasureStatement } from './erasure-line';
import { PlatformFailed, walkLines, type Walk } from './check-records';
import type { Findings } from './finding';
import type { Primitives } from './primitives';
import { isRetired, trustEndorsed, type TrustedKeys } from './trusted-keys';

export const bundleFormat = 'beforehand-export/1';

/** What a bundle says of itself; signed, over the bytes of manifest.json. */
export interface Manifest {
  readonly format: typeof bundleFormat;
  readonly clinic: { readonly id: string };
  readonly chainHead: { readonly sequence: number; readonly hash: string };
  readonly files: readonly { readonly name: string; readonly sha256: string; readonly bytes: number }[];
  readonly createdAt: string;
  readonly keyId: string;
}

const isManifest = (value: unknown): value is Manifest =>
  isObject(value) &&
  value['format'] === bundleFormat &&
  isObject(value['clinic']) &&
  isObject(value['chainHead']) &&
  Number.isSafeInteger(value['chainHead']['sequence']) &&
  isHash(value['chainHead']['hash']) &&
  typeof value['createdAt'] === 'string' &&
  isHash(value['keyId']) &&
  Array.isArray(value['files']) &&
  value['files'].every(
    (file) =>
      isObject(file) &&
      typeof file['name'] === 'string' &&
      isHash(file['sha256']) &&
      Number.isSafeInteger(file['bytes']),
  );

/** Of a file that is read whole. A manifest names every file of an export of a hundred thousand records. */
const mostAtOnce = 64 * 1024 * 1024;

class TooLong extends Error {
  override readonly name = 'TooLong';
}

/** What is in an entry, in pieces, and not more of it than it may be: an entry can claim any size. */
async function* piecesOf(entry: FileEntry, most: number): AsyncGenerator<Uint8Array, void, undefined> {
  let fail: (error: unknown) => void = () => undefined;
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
    start: (controller) => {
      fail = (error) => controller.error(error);
    },
  });
  const writing = entry.getData(writable);
  // What goes wrong before the first byte would otherwise never be heard of here.
  writing.catch(fail);
  const reader = readable.getReader();
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > most) throw new TooLong();
      yield value;
    }
    await writing;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

const wholeOf = async (entry: FileEntry): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of piecesOf(entry, mostAtOnce)) pieces.push(piece);
  return new Uint8Array(await new Blob(pieces as BlobPart[]).arrayBuffer());
};

const manifestOf = async (
  entries: ReadonlyMap<string, FileEntry>,
  keys: TrustedKeys,
  primitives: Primitives,
  findings: Findings,
): Promise<Manifest | null> => {
  const [file, signed] = [entries.get('manifest.json'), entries.get('manifest.sig')];
  const subject = { what: 'manifest', name: 'manifest.json' } as const;
  if (!file || !signed) {
    findings.add(
      'unreadable',
      subject,
      'The bundle has no signed manifest: it is no export of this program.',
    );
    return null;
  }
  const bytes = await wholeOf(file);
  const manifest = parseJson(textOf(bytes) ?? '');
  const signature = fromBase64((textOf(await wholeOf(signed)) ?? '').trim());
  if (!isManifest(manifest)) {
    const format = isObject(manifest) ? manifest['format'] : undefined;
    if (typeof format === 'string' && /^beforehand-export\/\d+$/.test(format) && format !== bundleFormat)
      findings.add('newer', subject, 'It was made by a newer release; check it with that one.');
    else findings.add('edited', subject, 'It is not what a manifest says.');
    return null;
  }
  const listed = entries.get('keys.json');
  const text = listed && textOf(await wholeOf(listed));
  if (text) await trustEndorsed(keys, text, primitives);
  const key = keys.get(manifest.keyId);
  if (!key)
    findings.add(
      'unknown-key',
      subject,
      `It was signed by a key that is not trusted here (${manifest.keyId}).`,
    );
  else if (signature?.length !== 64 || !(await primitives.verify(key.key, bytes, signature)))
    findings.add('edited', subject, 'It is not what was signed.');
  else if (isRetired(key, manifest.createdAt))
    findings.add('wrong-key', subject, 'It was signed with a key that had been retired before.');
  else return manifest;
  return null;
};

/** The entries by name. The library refuses names that lead out of a folder, and archives that can be unpacked in two ways. */
const open = async (
  blob: Blob,
  { DecompressionStream }: Primitives,
  findings: Findings,
): Promise<Map<string, FileEntry> | null> => {
  configure({ useWebWorkers: false, ...(DecompressionStream && { DecompressionStream }) });
  const entries = new Map<string, FileEntry>();
  try {
    const reader = new ZipReader(new BlobReader(blob), {
      checkOverlappingEntry: true,
      checkAmbiguity: true,
      filenameValidation: 'balanced',
    });
    for await (const entry of reader.getEntriesGenerator()) {
      const { filename } = entry;
      const subject = { what: 'file', name: filename.slice(0, 200) } as const;
      if (filename.length > 200 || !/^[\w][\w.-]*(\/[\w][\w.-]*)*\/?$/.test(filename)) {
        findings.add('inserted', subject, 'No export has a file of such a name.');
        continue;
      }
      if (entry.directory) continue;
      entries.set(filename, entry);
    }
    return entries;
  } catch (error) {
    const { message = '', filename = '' } = error as { message?: string; filename?: string };
    if (/unsafe/i.test(message))
      findings.add(
        'inserted',
        { what: 'file', name: String(filename).slice(0, 200) },
        'No export has a file of such a name: it leads out of its folder.',
      );
    else if (/ambiguous/i.test(message))
      findings.add('edited', { what: 'file' }, 'Two programs would unpack this ZIP in two ways.');
    else findings.add('unreadable', { what: 'file' }, 'The ZIP cannot be read; it may be cut off.');
    return null;
  }
};

const lineFiles = ['chain.ndjson', 'records.ndjson'];

/** Reads a file of the bundle once: its hash, and the records in it. */
const checkEntry = async (
  { name, sha256, bytes }: Manifest['files'][number],
  entry: FileEntry,
  hashes: ReadonlyMap<string, string>,
  walk: Walk,
  keys: TrustedKeys,
  primitives: Primitives,
  findings: Findings,
): Promise<'read' | 'broken-off'> => {
  const subject = { what: 'file', name } as const;
  const hasher = primitives.startSha256();
  let size = 0;
  const hashed = async function* (): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const piece of piecesOf(entry, bytes)) {
      hasher.add(piece);
      size += piece.length;
      yield piece;
    }
  };
  try {
    if (lineFiles.includes(name)) await walkLines(walk, name, hashed(), keys, primitives, findings);
    else for await (const _ of hashed());
  } catch (error) {
    if (error instanceof PlatformFailed) throw error;
    findings.add('edited', subject, 'It cannot be unpacked as the manifest says.');
    return 'broken-off';
  }
  const hash = hasher.end();
  if (hash === sha256 && size === bytes) return 'read';
  const other = hashes.get(hash);
  findings.add(
    'edited',
    subject,
    other === undefined ? 'It is not the file that the manifest names.' : `It is the file ${other}.`,
  );
  return 'read';
};

/** The statements about people whose records are in the chain by their headers alone. */
const erasuresIn = async (
  entry: FileEntry | undefined,
  { clinic }: Manifest,
  keys: TrustedKeys,
  primitives: Primitives,
  findings: Findings,
): Promise<readonly ErasureStatement[]> => {
  const statements: ErasureStatement[] = [];
  const text = entry && textOf(await wholeOf(entry).catch(() => new Uint8Array()));
  for (const [index, line] of (text ?? '').split('\n').entries()) {
    if (line === '') continue;
    const where = { what: 'line', sequence: index + 1, name: erasuresFile } as const;
    const statement = await checkErasure(line, { clinicId: clinic.id, where }, keys, primitives, findings);
    if (statement) statements.push(statement);
  }
  return statements;
};

/**
 * Checks a bundle: the manifest's signature, every file against it, and every record in it. Answers what the manifest says,
 * or null where nothing in the bundle can be relied on.
 */
export const checkBundle = async (
  blob: Blob,
  walk: Walk,
  keys: TrustedKeys,
  primitives: Primitives,
  findings: Findings,
): Promise<{
  readonly manifest: Manifest;
  readonly heads: readonly KnownHead[];
  readonly erased: Erased;
} | null> => {
  const entries = await open(blob, primitives, findings);
  if (!entries) return null;
  const manifest = await manifestOf(entries, keys, primitives, findings).catch(() => {
    findings.add('edited', { what: 'manifest', name: 'manifest.json' }, 'It cannot be unpacked.');
    return null;
  });
  if (!manifest) return null;
  const hashes = new Map(manifest.files.map(({ name, sha256 }) => [sha256, name]));
  const named = new Set(['manifest.json', 'manifest.sig', ...manifest.files.map(({ name }) => name)]);
  for (const name of entries.keys())
    if (!named.has(name)) findings.add('inserted', { what: 'file', name }, 'The manifest does not name it.');
  let whole = true;
  for (const file of manifest.files) {
    const entry = entries.get(file.name);
    if (!entry)
      findings.add(
        'deleted',
        { what: 'file', name: file.name },
        'The manifest names it, and it is not there.',
      );
    else if ((await checkEntry(file, entry, hashes, walk, keys, primitives, findings)) !== 'read')
      // What could not be read to its end says nothing of where the chain ends.
      whole &&= !lineFiles.includes(file.name);
  }
  const head = { ...manifest.chainHead, by: 'the manifest', kind: 'truncated' } as const;
  const statements = await erasuresIn(entries.get(erasuresFile), manifest, keys, primitives, findings);
  return { manifest, heads: whole ? [head] : [], erased: erasedBy(statements) };
};
