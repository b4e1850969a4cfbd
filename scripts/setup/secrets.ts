import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
  chmodSync,
} from 'node:fs';
import { join } from 'node:path';
import { SetUpProblem } from './set-up-problem.ts';

const names = [
  'NEXTAUTH_SECRET',
  'INVITATION_PEPPER',
  'DATABASE_PASSWORD',
  'DATABASE_APP_PASSWORD',
  'DATABASE_SUPERUSER_PASSWORD',
] as const;

export type Secrets = Readonly<Record<(typeof names)[number], string>>;

export const secretsFile = (folder: string): string => join(folder, 'secrets.json');

/**
 * The secrets of this installation, made on the first run and kept. A database without them is not given new ones:
 * links and sessions depend on them, and so does the way in.
 */
export const ensureSecrets = (folder: string, { embedded }: { embedded: boolean }): Secrets => {
  const file = secretsFile(folder);
  const kept = readSecrets(file);
  if (!kept && embedded && existsSync(join(folder, 'postgres')))
    throw new SetUpProblem(
      `${file} is missing, and the database beside it cannot be opened without it: put it back.`,
    );

  const secrets = Object.fromEntries(
    names.map((name) => [name, kept?.[name] ?? randomBytes(32).toString('base64url')]),
  ) as Secrets;
  if (names.some((name) => !kept?.[name])) write(file, secrets);
  else chmodSync(file, 0o600);
  return secrets;
};

export const readSecrets = (file: string): Partial<Secrets> | undefined => {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>;
  } catch {
    throw new SetUpProblem(`${file} cannot be read: put back the file that belongs to this installation.`);
  }
};

/** In one step and down to the disk: half a file of secrets would lock everybody out. */
const write = (file: string, secrets: Secrets): void => {
  const making = `${file}.new`;
  const handle = openSync(making, 'w', 0o600);
  writeSync(handle, `${JSON.stringify(secrets, null, 2)}\n`);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(making, file);
};
