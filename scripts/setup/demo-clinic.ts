import { spawn } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { queryOnce } from './database.ts';
import { inRoot } from './paths.ts';
import { step } from './progress.ts';
import { SetUpProblem } from './set-up-problem.ts';

/** Two processes that start at once seed one after the other, and the second finds it done. */
const advisoryLock = 82_033_419;

/** Seeds a database that holds no clinic yet; one that a crash left half seeded is finished. */
export const seedOnFirstRun = async (dataFolder: string, databaseUrl: string): Promise<void> => {
  const lock = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [advisoryLock]);
    await seedWhereEmpty(dataFolder, databaseUrl);
  } finally {
    await lock.end();
  }
};

const seedWhereEmpty = async (dataFolder: string, databaseUrl: string): Promise<void> => {
  const unfinished = join(dataFolder, 'seeding');
  if (!existsSync(unfinished)) {
    const [clinics] = await queryOnce<{ some: boolean }>(
      databaseUrl,
      'SELECT EXISTS (SELECT FROM clinic) AS some',
    );
    if (clinics?.some) return;
  }
  writeFileSync(unfinished, '', { mode: 0o600 });
  await step('Putting the demo clinic there', seedDemoClinic);
  rmSync(unfinished);
};

/** Whether its sign-ins work: as lib/clinics/demo-door.ts has it. */
export const demoIsOpen = async (databaseUrl: string, dev: boolean): Promise<boolean> => {
  const sql = 'SELECT bool_or(demo) AS demo, bool_or(NOT demo) AS real FROM clinic';
  const [clinics] = await queryOnce<{ demo: boolean | null; real: boolean | null }>(databaseUrl, sql);
  return clinics?.demo === true && (dev || !clinics.real || process.env['BEFOREHAND_KEEP_DEMO'] === 'yes');
};

/**
 * Runs the seed with the environment of this process. It goes through the app's own use cases, which are written for
 * a server bundle: hence a process of its own, that reads them as one.
 */
export const seedDemoClinic = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--conditions=react-server', '--import', 'tsx', inRoot('scripts/run-seed.ts')],
      { cwd: inRoot(), stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0
        ? resolve()
        : reject(new SetUpProblem(`The demo clinic could not be seeded.\n${said.trim()}`)),
    );
  });
