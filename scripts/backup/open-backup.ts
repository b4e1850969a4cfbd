import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { createGunzip } from 'node:zlib';
import type { Decrypter } from 'age-encryption';
import { extract, type ExtractEvents } from 'tar-stream';
import { SetUpProblem } from '../setup/set-up-problem.ts';

/** A file of the archive, as a stream. */
export type Entry = ExtractEvents['entry'][1];

type Bytes = globalThis.ReadableStream<Uint8Array>;

/** Only what a data folder has. Whoever knows the public key can write a backup, and it must not reach any further. */
const isPlaced = (name: string): boolean =>
  /^(backup\.json$|secrets\.json$|keys\/|anchors\/|postgres\/)/.test(name) &&
  !/[\\\0:]/.test(name) &&
  name
    .replace(/\/$/, '')
    .split('/')
    .every((part) => part !== '' && part !== '.' && part !== '..');

const refused = (file: string): SetUpProblem =>
  new SetUpProblem(`${file} was changed or cut off, or is no backup: nothing of it is used.`);

/** What is in a backup, file after file, in constant memory. `each` has to read a file to its end. */
export const openBackup = async (
  file: string,
  key: Decrypter,
  each: (entry: Entry, name: string) => Promise<void>,
): Promise<void> => {
  let opened: Bytes;
  try {
    opened = await key.decrypt(Readable.toWeb(createReadStream(file)) as Bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new SetUpProblem(`There is no file ${file}.`);
    throw new SetUpProblem(
      `${file} cannot be opened: this is not its passphrase or key, or it is no whole backup.`,
    );
  }

  const files = extract();
  const reading = pipeline(
    Readable.fromWeb(opened as unknown as ReadableStream),
    createGunzip(),
    files,
  ).catch(() => {
    throw refused(file);
  });
  // Asked for below, once nobody reads any more.
  reading.catch(() => undefined);
  try {
    for await (const entry of files) {
      const { name, type } = entry.header;
      if (!isPlaced(name) || (type !== 'file' && type !== 'directory')) throw refused(file);
      await each(entry, name.replace(/\/$/, ''));
    }
  } catch (error) {
    files.destroy();
    await reading.catch(() => undefined);
    throw error instanceof SetUpProblem || 'syscall' in (error as object) ? error : refused(file);
  }
  await reading;
};
