import { chownSync, createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Decrypter } from 'age-encryption';
import { postgresAccount } from '../setup/postgres-account.ts';
import { postgresBinaries } from '../setup/postgres-binaries.ts';
import { aboutFile } from './about-backup.ts';
import { openBackup } from './open-backup.ts';

/** Writes what is in a backup into a new folder, the files of the database for the account that its server runs as. */
export const unpackBackup = async (file: string, key: Decrypter, folder: string): Promise<void> => {
  mkdirSync(folder, { mode: 0o700 });
  const { owner } = postgresAccount(join(folder, 'postgres'), {
    binary: postgresBinaries().postgres,
    folder,
  });
  await openBackup(file, key, async (entry, name) => {
    if (name === aboutFile) return void entry.resume();
    const path = join(folder, name);
    const isOfServer = name.startsWith('postgres/');
    const parent = entry.header.type === 'directory' ? path : dirname(path);
    const made = mkdirSync(parent, { recursive: true, mode: 0o700 });
    if (owner && made && isOfServer) chownSync(join(folder, 'postgres'), owner.uid, owner.gid);
    if (entry.header.type === 'directory') entry.resume();
    // The server brings its own files to the disk when it starts on them.
    else await pipeline(entry, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: !isOfServer }));
    if (owner && isOfServer) chownSync(path, owner.uid, owner.gid);
  });
};
