import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** Where the secret keys of this installation are, one a file, readable by nobody else. */
export const keyFolder = (dataFolder: string): string => join(dataFolder, 'keys');

/** What stands in every file of the folder whose name is like this, by name; nothing where there is no folder yet. */
export const readKeyFiles = (dataFolder: string, name: RegExp): string[] => {
  const folder = keyFolder(dataFolder);
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return names
    .filter((each) => name.test(each))
    .sort()
    .map((each) => readFileSync(join(folder, each), 'utf8'));
};

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
  // A link, unlike a rename, never takes the place of a file that is there.
  linkSync(making, join(folder, name));
  rmSync(making);
};
