import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createInflateRaw, crc32 } from 'node:zlib';
import type { Document } from '../formats/format';
import type { FinishedPart, PartFile } from './part-file';

/** Work files: all documents one after the other, and what is known of each. Neither is in the bundle. */
export const blobFile = 'documents.blob';
export const listFile = 'documents.list';

export interface DocumentEntry {
  readonly name: string;
  readonly start: number;
  readonly bytes: number;
  readonly crc32: number;
  readonly sha256: string;
}

/** Writes documents behind those that are there. */
export const addDocuments = async (
  blob: PartFile,
  list: PartFile,
  documents: readonly Document[],
): Promise<void> => {
  const lines: string[] = [];
  for (const { name, bytes } of documents) {
    const entry: DocumentEntry = {
      name,
      start: blob.state().bytes,
      bytes: bytes.length,
      crc32: crc32(bytes),
      sha256: createHash('sha256').update(bytes).digest('hex'),
    };
    await blob.append(bytes);
    lines.push(`${JSON.stringify(entry)}\n`);
  }
  await list.append(lines.join(''));
};

/** Every document that was written, in order. */
export async function* documentsIn(list: FinishedPart): AsyncGenerator<DocumentEntry> {
  const text = createReadStream(list.path).pipe(createInflateRaw());
  for await (const line of createInterface({ input: text, crlfDelay: Infinity }))
    yield JSON.parse(line) as DocumentEntry;
}
