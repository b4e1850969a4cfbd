import { spawn, type ChildProcess } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedUrls, type DatabaseUrls } from '../../scripts/setup/database.ts';
import { freePort } from '../../scripts/setup/free-port.ts';
import type { Running } from '../../scripts/setup/installation.ts';
import { inRoot } from '../../scripts/setup/paths.ts';
import type { Secrets } from '../../scripts/setup/secrets.ts';

/** A running `npm start`, as a person at the keyboard has it. */
export interface Started {
  readonly process: ChildProcess;
  /** Everything it printed so far. */
  readonly output: () => string;
  /** The line that scripts wait for; rejects with the output when the start ends instead. */
  readonly ready: Promise<void>;
  readonly exit: Promise<number | NodeJS.Signals>;
}

export interface StartOptions {
  readonly dataFolder: string;
  readonly port: number | string;
  readonly environment?: Readonly<Record<string, string>>;
  /** A file that everything it prints goes into as well. */
  readonly log?: string;
  /** Put in front of the command, for example to run it as somebody else. */
  readonly as?: readonly string[];
}

/** Runs what `npm start` runs, on a folder and a port of its own. */
export const start = ({ dataFolder, port, environment = {}, log, as = [] }: StartOptions): Started => {
  const [command, ...args] = [...as, process.execPath, inRoot('scripts/start.mjs')];
  const child = spawn(command, args, {
    cwd: inRoot(),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...withoutOurOwn(), ...environment, DATA_DIR: dataFolder, PORT: String(port) },
  });
  let output = '';
  const exit = new Promise<number | NodeJS.Signals>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? signal ?? 1)),
  );
  const ready = new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      output += chunk;
      if (log) appendFileSync(log, chunk);
      if (/^ready http/m.test(output)) resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    void exit.then((code) => reject(new Error(`The start ended (${code}):\n${output}`)));
  });
  // A test that expects a refusal never asks whether it got ready.
  ready.catch(() => undefined);
  return { process: child, output: () => output, ready, exit };
};

/** Runs a script of this project to its end; what it printed on either stream, and its exit code. */
export const startCommand = (
  script: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly output: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [inRoot('scripts', script), ...args], {
      cwd: inRoot(),
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...withoutOurOwn(), ...environment },
    });
    let output = '';
    const listen = (chunk: Buffer): void => void (output += chunk);
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('close', (code) => resolve({ code, output }));
  });

/** What the test run set for itself would otherwise decide how the app starts. */
const withoutOurOwn = (): NodeJS.ProcessEnv => {
  const ours =
    /^(VITEST|DATABASE_|NEXTAUTH_|INVITATION_PEPPER|NODE_ENV|NODE_OPTIONS|PORT|DATA_DIR|RECORD_|BEFOREHAND_|npm_|TEST$|DEV$|PROD$|SSR$|MODE$|BASE_URL$)/;
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !ours.test(name)),
  ) as NodeJS.ProcessEnv;
};

export const newDataFolder = (): string => mkdtempSync(join(tmpdir(), 'beforehand-data-'));

export const removeDataFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** How the app that runs on this folder reaches its database, and how its owner does. */
export const databaseUrlsOf = (dataFolder: string): DatabaseUrls => {
  const read = <T>(name: string): T => JSON.parse(readFileSync(join(dataFolder, name), 'utf8')) as T;
  return embeddedUrls(read<Running>('running.json').databasePort, read<Secrets>('secrets.json'));
};

export { freePort };
