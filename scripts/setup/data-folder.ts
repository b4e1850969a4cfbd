import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetUpProblem } from './set-up-problem.ts';

/** Makes the data folder, closed to everybody else when it is new, and makes sure that it can be written. */
export const prepareDataFolder = (folder: string): void => {
  const probe = join(folder, `.writable.${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(probe, '', { mode: 0o600 });
    rmSync(probe);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new SetUpProblem(
      `The data folder ${folder} cannot be written (${code ?? message}): give this account access to it, or choose another with DATA_DIR.`,
    );
  }
};
