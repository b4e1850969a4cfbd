import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from '../../scripts/setup/paths.ts';

/** Something that a drill needs and that this machine has not: said, and nothing is tried. */
export class Missing extends Error {
  override readonly name = 'Missing';
}

/** Programs that only Debian's packages bring. */
export const needPrograms = (programs: Readonly<Record<string, string>>): void => {
  if (process.getuid?.() !== 0)
    throw new Missing('This drill starts servers as accounts of their own: run it as root.');
  const absent = Object.entries(programs).filter(
    ([path]) => !(path.startsWith('/') ? existsSync(path) : spawnSync('which', [path]).status === 0),
  );
  if (absent.length > 0)
    throw new Missing(
      `This drill needs ${absent.map(([path]) => path).join(', ')}: apt-get install ${[...new Set(absent.map(([, name]) => name))].join(' ')}`,
    );
};

/**
 * A file of docs/deploy with the addresses and folders of this drill in the place of those that are written in it. What is
 * to be replaced has to be there: the files that are tried are the ones that are shown.
 */
export const deployFile = (name: string, replaced: Readonly<Record<string, string>>): string => {
  const text = readFileSync(inRoot('docs/deploy', name), 'utf8');
  const absent = Object.keys(replaced).filter((one) => !text.includes(one));
  if (absent.length > 0) throw new Error(`docs/deploy/${name} says nothing of ${absent.join(', ')}.`);
  const longestFirst = Object.keys(replaced).toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(
    longestFirst.map((one) => one.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'),
    'g',
  );
  return text.replaceAll(pattern, (found) => replaced[found]!);
};

/** Of Debian's account `postgres`, which PostgreSQL and its companions run as. */
const idOf = (flag: '-u' | '-g'): number =>
  Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout.trim());
export const asPostgres = (): readonly string[] => [
  'setpriv',
  `--reuid=${idOf('-u')}`,
  `--regid=${idOf('-g')}`,
  '--clear-groups',
];

/** A folder of a drill, and of that account. */
export const newFolder = (): { readonly folder: string; readonly remove: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'beforehand-drill-'));
  chownSync(folder, idOf('-u'), idOf('-g'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

export const folderIn = (folder: string, name: string): string => {
  const made = join(folder, name);
  mkdirSync(made, { recursive: true, mode: 0o700 });
  chownSync(made, idOf('-u'), idOf('-g'));
  return made;
};

export const fileIn = (folder: string, name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text, { mode: 0o600 });
  chownSync(path, idOf('-u'), idOf('-g'));
  return path;
};

export interface Program {
  readonly process: ChildProcess;
  readonly output: () => string;
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>;
}

/** Starts a program in the foreground; whatever it says is kept for when something is wrong. */
export const startProgram = (
  [command = '', ...args]: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Program => {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { NODE_ENV: 'production', PATH: process.env['PATH'], ...environment },
  });
  let output = '';
  const listen = (chunk: Buffer): void => void (output = `${output}${chunk}`.slice(-20_000));
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  child.on('error', (error) => (output += error.message));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return {
    process: child,
    output: () => output,
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode !== null || child.signalCode !== null || !child.pid) return;
      child.kill(signal);
      const impatience = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(impatience);
    },
  };
};

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Asks until it is so. */
export const until = async (
  what: string,
  isSo: () => Promise<boolean>,
  within = 60_000,
  said: () => string = () => '',
): Promise<void> => {
  const end = performance.now() + within;
  while (!(await isSo().catch(() => false))) {
    if (performance.now() > end) throw new Error(`${what}: not within ${within / 1000} seconds.\n${said()}`);
    await pause(100);
  }
};

export const listensAt = (host: string, port: number) => (): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
