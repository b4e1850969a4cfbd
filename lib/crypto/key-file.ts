import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** Where the secret keys of this installation are, one a file, readable by nobody else. */
export const keyFolder = (dataFolder: string): string => join(dataFolder, 'keys');

/** Null where there is nothing of this name, or not any more. */
const ifThere = <T>(read: () => T): T | null => {
  try {
    return read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};

/** The names of the files in the folder that are like this, in order. */
export const keyFileNames = (dataFolder: string, name: RegExp): string[] =>
  (ifThere(() => readdirSync(keyFolder(dataFolder))) ?? []).filter((each) => name.test(each)).sort();

/** What stands in the file of this name, or null where there is none. */
export const readKeyFile = (dataFolder: string, name: string): string | null =>
  ifThere(() => readFileSync(join(keyFolder(dataFolder), name), 'utf8'));

/** What stands in every file of the folder whose name is like this, by name; nothing where there is no folder yet. */
export const readKeyFiles = (dataFolder: string, name: RegExp): string[] =>
  keyFileNames(dataFolder, name).flatMap((each) => readKeyFile(dataFolder, each) ?? []);

/** Keeps a key, down to the disk: what a key that is lost was used for is lost with it. */
export const keepKeyFile = (dataFolder: string, name: string, content: string): void => {
  const folder = keyFolder(dataFolder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const making = join(folder, `.${randomUUID()}.new`);
  const handle = openSync(making, 'wx', 0o600);
  try {
    writeSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  try {
    // A link, unlike a rename, never takes the place of a file that is there.
    linkSync(making, join(folder, name));
  } finally {
    rmSync(making);
  }
};

/** Keeps a key where none is kept under this name; else the one that is, which another process may have just made. */
export const keepKeyFileOnce = (dataFolder: string, name: string, content: string): string => {
  try {
    keepKeyFile(dataFolder, name, content);
    return content;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return readFileSync(join(keyFolder(dataFolder), name), 'utf8');
  }
};

/** Gives a key that is followed by another a name of its own. */
export const renameKeyFile = (dataFolder: string, from: string, to: string): void => {
  renameSync(join(keyFolder(dataFolder), from), join(keyFolder(dataFolder), to));
};

/** Destroys a key. Nobody finds half of one: the name is gone first, and then what stood in it. */
export const destroyKeyFile = (dataFolder: string, name: string): void => {
  const going = join(keyFolder(dataFolder), `.${randomUUID()}.gone`);
  renameSync(join(keyFolder(dataFolder), name), going);
  const handle = openSync(going, 'r+');
  try {
    writeSync(handle, Buffer.alloc(fstatSync(handle).size));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  rmSync(going);
};
