import { mkdtempSync, rmSync, statSync, writeFileSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { TextWriter, Uint8ArrayReader, ZipReader, type FileEntry } from '@zip.js/zip.js';
import { afterAll, expect, test } from 'vitest';
import { writeZip, type ZipEntry } from '@/lib/export/bundle/zip-writer';

const folder = mkdtempSync(join(tmpdir(), 'beforehand-zip-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = new Date('2026-11-22T10:11:12Z');
const stored = (name: string, text: string): ZipEntry => {
  const data = Buffer.from(text, 'utf8');
  return { name, method: 'stored', crc32: crc32(data), bytes: data.length, stored: data.length, data };
};
const read = async (path: string): Promise<FileEntry[]> =>
  (await new ZipReader(new Uint8ArrayReader(readFileSync(path))).getEntries()).filter(
    (entry) => !entry.directory,
  );
const textOf = (entry: FileEntry | undefined) =>
  entry?.getData(new TextWriter(), { checkSignature: true, useWebWorkers: false });

test('another reader finds what was written: names in any script, empty files, pieces of a file', async () => {
  const path = join(folder, 'some.zip');
  const text = 'Ελληνικά 日本語\n'.repeat(1000);
  const deflated = deflateRawSync(text);
  writeFileSync(join(folder, 'blob'), Buffer.concat([Buffer.from('before'), deflated]));
  const length = await writeZip(
    path,
    [
      stored('größe/日本.txt', 'one'),
      stored('empty', ''),
      {
        name: 'deflated',
        method: 'deflated',
        crc32: crc32(text),
        bytes: Buffer.byteLength(text),
        stored: deflated.length,
        data: { path: join(folder, 'blob'), start: 6 },
      },
    ],
    at,
  );
  expect(statSync(path)).toMatchObject({ size: length });
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const entries = await read(path);
  expect(entries.map(({ filename }) => filename)).toEqual(['größe/日本.txt', 'empty', 'deflated']);
  expect([await textOf(entries[0]), await textOf(entries[1]), await textOf(entries[2])]).toEqual([
    'one',
    '',
    text,
  ]);
});

test('more files than a plain ZIP can count', { timeout: 60_000 }, async () => {
  const path = join(folder, 'many.zip');
  await writeZip(
    path,
    Array.from({ length: 66_000 }, (_, index) => stored(`${index}`, `${index}`)),
    at,
  );
  const entries = await read(path);
  expect(entries).toHaveLength(66_000);
  expect(await textOf(entries[65_999])).toBe('65999');
});

test('a file that is shorter than it was is no bundle', async () => {
  writeFileSync(join(folder, 'short'), 'abc');
  const entry = { ...stored('short', 'abcdef'), data: { path: join(folder, 'short'), start: 0 } };
  await expect(writeZip(join(folder, 'short.zip'), [entry], at)).rejects.toThrow('shorter');
});
