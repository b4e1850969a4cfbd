import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { bornAt, isAlive } from './process-identity.ts';

export interface Holder {
  readonly pid: number;
  readonly born: string;
}

export interface Lock<T> {
  /** Adds to what others can read about the holder. */
  readonly note: (details: Partial<T>) => void;
  readonly release: () => void;
}

/**
 * Takes a lock that dies with its process: a file naming a process that no longer lives, or another one under the
 * same number, counts for nothing. Waits a little, because the holder may just be going.
 *
 * @returns the lock, or who holds it
 */
export const takeLock = async <T extends object>(
  file: string,
  patience: number,
): Promise<{ lock: Lock<T> } | { holder: Holder & Partial<T> }> => {
  const end = Date.now() + patience;
  const mine = `${file}.${process.pid}`;
  let content: Holder & Partial<T> = { pid: process.pid, born: bornAt(process.pid) } as Holder & Partial<T>;

  for (;;) {
    writeFileSync(mine, JSON.stringify(content), { mode: 0o600 });
    if (links(mine, file)) break;
    const found = lockHolder<T>(file);
    if (found && Date.now() > end) {
      rmSync(mine, { force: true });
      return { holder: found };
    }
    if (found) await new Promise((resolve) => setTimeout(resolve, 100));
    else dropStale(file);
  }
  rmSync(mine, { force: true });

  return {
    lock: {
      note: (details) => {
        content = { ...content, ...details };
        writeFileSync(mine, JSON.stringify(content), { mode: 0o600 });
        renameSync(mine, file);
      },
      release: () => rmSync(file, { force: true }),
    },
  };
};

/** Who holds the lock and lives, if anybody. */
export const lockHolder = <T>(file: string): (Holder & Partial<T>) | undefined => {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8')) as Holder & Partial<T>;
    return isAlive(holder.pid) && bornAt(holder.pid) === holder.born ? holder : undefined;
  } catch {
    return undefined;
  }
};

/** Only one can link a name that does not exist: this is what makes the lock exclusive. */
const links = (from: string, to: string): boolean => {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
};

/** Takes a stale file out of the way; if a live holder slipped in meanwhile, theirs is put back. */
const dropStale = (file: string): void => {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (lockHolder(aside)) links(aside, file);
  rmSync(aside, { force: true });
};
