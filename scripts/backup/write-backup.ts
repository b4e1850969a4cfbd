import {
  closeSync,
  createWriteStream,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { createGzip } from 'node:zlib';
import type { Encrypter } from 'age-encryption';
import { extract, pack, type Pack } from 'tar-stream';
import { aboutFile, type AboutBackup } from './about-backup.ts';
import { takeBaseBackup } from './base-backup.ts';

export interface BackupSource {
  readonly dataFolder: string;
  readonly superuserUrl: string;
  readonly about: AboutBackup;
}

/** Every file below a folder of the data folder, but those that are just being written. */
const filesIn = (dataFolder: string, name: string): readonly string[] => {
  const folder = join(dataFolder, name);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !entry.name.endsWith('.new'))
    .map((entry) => relative(dataFolder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted();
};

const addFile = (archive: Pack, dataFolder: string, name: string): Promise<void> =>
  add(archive, name, readFileSync(join(dataFolder, name)));

const add = (archive: Pack, name: string, content: string | Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    archive.entry({ name, mode: 0o600 }, content, (error) => (error ? reject(error) : resolve()));
  });

/** The files of the server, one after another, below `postgres/`. */
const addDatabase = async (archive: Pack, superuserUrl: string): Promise<void> => {
  const { tar, close } = await takeBaseBackup(superuserUrl);
  try {
    const files = extract();
    const arriving = pipeline(tar, files);
    arriving.catch(() => undefined);
    for await (const file of files) {
      const { size, mode, mtime, type } = file.header;
      const name = posix.normalize(`postgres/${file.header.name}`);
      if (type === 'file') await pipeline(file, archive.entry({ name, size, mode, mtime }));
      else if (type === 'directory') {
        archive.entry({ name, mode, mtime, type }, () => undefined);
        file.resume();
      } else throw new Error(`The database holds a ${type}, which its backup cannot hold.`);
    }
    await arriving;
  } finally {
    await close();
  }
};

/**
 * Anchors first and keys last: an anchor must not say more than the database that comes after it knows, and whatever key the
 * database names must be there. A key that is given up while the database is copied may still be named by it.
 */
const fill = async (archive: Pack, { dataFolder, superuserUrl, about }: BackupSource): Promise<void> => {
  await add(archive, aboutFile, `${JSON.stringify(about, null, 2)}\n`);
  await addFile(archive, dataFolder, 'secrets.json');
  for (const name of filesIn(dataFolder, 'anchors')) await addFile(archive, dataFolder, name);
  const keysBefore = filesIn(dataFolder, 'keys').map(
    (name) => [name, readFileSync(join(dataFolder, name))] as const,
  );
  await addDatabase(archive, superuserUrl);
  const keys = filesIn(dataFolder, 'keys').map(
    (name) => [name, readFileSync(join(dataFolder, name))] as const,
  );
  for (const [name, key] of new Map([...keysBefore, ...keys])) await add(archive, name, key);
  archive.finalize();
};

/** Writes the backup beside its place, and moves it there when it is whole and on the disk. */
export const writeBackup = async (source: BackupSource, lock: Encrypter, file: string): Promise<void> => {
  const making = `${file}.part`;
  rmSync(making, { force: true });
  const archive = pack();
  // As fast as the encryption after it; a database becomes little smaller with more effort.
  const packed = createGzip({ level: 1 });
  try {
    const locked = await lock.encrypt(Readable.toWeb(packed) as globalThis.ReadableStream<Uint8Array>);
    await Promise.all([
      fill(archive, source).catch((error: unknown) => {
        archive.destroy(error as Error);
        throw error;
      }),
      pipeline(archive, packed),
      pipeline(
        Readable.fromWeb(locked as unknown as ReadableStream<Uint8Array>),
        createWriteStream(making, { flags: 'wx', mode: 0o600, flush: true }),
      ),
    ]);
    renameSync(making, file);
    syncFolder(dirname(file));
  } catch (error) {
    rmSync(making, { force: true });
    throw error;
  }
};

/** A name in a folder outlives a power cut when the folder is on the disk too. Windows cannot be asked for it. */
const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
};
