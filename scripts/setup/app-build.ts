import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { contentHash } from './content-hash.ts';
import { takeLock } from './lock.ts';
import { inRoot } from './paths.ts';
import { runTool } from './run-tool.ts';
import { SetUpProblem } from './set-up-problem.ts';

const stamp = inRoot('.next/built-from');
const lockFile = inRoot('node_modules/.beforehand-build.lock');
const buildWithin = 15 * 60_000;

/** Everything a build is made from. The generated Prisma client follows from the schema and the lock file. */
const sources = [
  'app',
  'components',
  'lib',
  'rules',
  'public',
  'prisma/schema.prisma',
  'instrumentation.ts',
  'proxy.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
];

const wanted = (): string => contentHash(sources, (path) => path.startsWith('lib/db/generated'));

export const buildIsStale = (): boolean =>
  !existsSync(inRoot('.next/BUILD_ID')) || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted();

/** Builds the app. Two starts at once build one after the other, and the second finds the work done. */
export const buildApp = async (signal?: AbortSignal): Promise<void> => {
  checkWritable();
  const taken = await takeLock(lockFile, buildWithin);
  if ('holder' in taken) throw new SetUpProblem(`Another build (process ${taken.holder.pid}) does not end.`);
  try {
    if (!buildIsStale()) return;
    const hash = wanted();
    rmSync(stamp, { force: true });
    await checkRules();
    await runBuild(signal);
    writeFileSync(stamp, hash);
  } finally {
    taken.lock.release();
  }
};

const checkWritable = (): void => {
  try {
    accessSync(existsSync(inRoot('.next')) ? inRoot('.next') : inRoot(), constants.W_OK);
    accessSync(inRoot('node_modules'), constants.W_OK);
  } catch {
    throw new SetUpProblem(
      `The app has to be built and ${inRoot()} cannot be written: build it as the account that owns it (npm run build).`,
    );
  }
};

/** Rules that cannot be meant are not built: in a process of its own, because they are written for a bundler. */
const checkRules = async (): Promise<void> => {
  try {
    await runTool('tsx', ['scripts/check-rules.ts'], { quiet: true });
  } catch (error) {
    throw new SetUpProblem(`The rules are not in order.\n${(error as Error).message}`);
  }
};

const runBuild = (signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [inRoot('node_modules/next/dist/bin/next'), 'build'], {
      cwd: inRoot(),
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      ...(signal ? { signal } : {}),
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new SetUpProblem(`The app could not be built.\n${said.trim()}`)),
    );
  });
