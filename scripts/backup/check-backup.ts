import { text } from 'node:stream/consumers';
import type { Decrypter } from 'age-encryption';
import { SetUpProblem } from '../setup/set-up-problem.ts';
import { aboutFile, readAbout, type AboutBackup } from './about-backup.ts';
import { openBackup } from './open-backup.ts';

const needed = ['secrets.json', 'postgres/PG_VERSION', 'postgres/backup_label', 'postgres/global/pg_control'];
const longestAbout = 1_000_000;

/** Reads a backup to its end, so that nothing is written of one that turns out to be broken. */
export const checkBackup = async (file: string, key: Decrypter): Promise<AboutBackup> => {
  let about: AboutBackup | undefined;
  const missing = new Set(needed);
  await openBackup(file, key, async (entry, name) => {
    if (!about) {
      if (name !== aboutFile || (entry.header.size ?? 0) > longestAbout)
        throw new SetUpProblem(`${file} is no backup of Beforehand.`);
      about = readAbout(await text(entry));
      return;
    }
    missing.delete(name);
    for await (const _ of entry);
  });
  if (!about || missing.size > 0) throw new SetUpProblem(`${file} is no backup of Beforehand.`);
  return about;
};
