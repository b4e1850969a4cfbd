import { announce } from './setup/announce.ts';
import { buildApp, buildIsStale } from './setup/app-build.ts';
import { checkEnvironment } from './setup/check-environment.ts';
import { checkMasterKey } from './setup/check-master-key.ts';
import { seedOnFirstRun } from './setup/demo-clinic.ts';
import { portProblem } from './setup/free-port.ts';
import { openDatabase, takeDataFolder } from './setup/installation.ts';
import { generatePrismaClient, prismaClientIsStale } from './setup/prisma-client.ts';
import { step } from './setup/progress.ts';
import { serveApp } from './setup/serve-app.ts';
import { readSettings, type Settings } from './setup/settings.ts';
import { SetUpProblem } from './setup/set-up-problem.ts';
import { superviseDatabase } from './setup/supervise-database.ts';
import { bringUpToDate } from './setup/up-to-date.ts';

/** What has to be undone when this process ends, last first. */
const undo: (() => Promise<void> | void)[] = [];
const ending = new AbortController();

const stopWithin = 60_000;
let exitCode = 0;

const end = (code: number): void => {
  if (ending.signal.aborted) return;
  exitCode = code;
  ending.abort();
  setTimeout(() => process.exit(1), stopWithin).unref();
};

const untilEnding = (): Promise<unknown> =>
  new Promise((resolve) => ending.signal.addEventListener('abort', resolve, { once: true }));

const report = (error: unknown): void => {
  if (ending.signal.aborted && error instanceof Error && error.name === 'AbortError') return;
  console.error(error instanceof SetUpProblem ? error.message : error);
};

const listenForTheEnd = (): void => {
  // Once whoever read our output is gone, writing to it must not end the process before the database is stopped.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);

  const stop = (): void => end(0);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  process.on('message', stop);
  process.on('disconnect', stop);
};

const checkPort = async ({ port }: Settings): Promise<void> => {
  const problem = await portProblem(port);
  if (problem?.code === 'EADDRINUSE')
    throw new SetUpProblem(
      `Port ${port} is in use: stop what listens there, or choose another, as in PORT=${port === 65_535 ? 3000 : port + 1} npm start.`,
    );
  if (problem)
    throw new SetUpProblem(`Port ${port} cannot be used (${problem.code}): choose another with PORT.`);
};

const start = async (settings: Settings): Promise<void> => {
  const { dataFolder, databaseUrl, dev, port } = settings;
  const lock = await takeDataFolder(settings);
  undo.push(lock.release);
  await checkPort(settings);

  const { server, ownerUrl } = await step(
    databaseUrl ? 'Reaching the database' : 'Starting the database',
    () => openDatabase(settings),
  );
  if (server) undo.push(superviseDatabase(settings, server, () => end(1)));
  lock.note({ port, databasePort: server?.port ?? 0 });
  ending.signal.throwIfAborted();

  checkEnvironment();
  await checkMasterKey(ownerUrl, dataFolder);
  await step('Bringing the database up to date', () =>
    bringUpToDate(ownerUrl, process.env['DATABASE_URL'] ?? ''),
  );
  if (prismaClientIsStale()) await step('Generating the database client', generatePrismaClient);
  ending.signal.throwIfAborted();

  if (!databaseUrl || settings.seedForeignDatabase) await seedOnFirstRun(dataFolder, ownerUrl);
  ending.signal.throwIfAborted();

  if (!dev && buildIsStale())
    await step('Building the app (about a minute, only after a change)', () => buildApp(ending.signal));
  ending.signal.throwIfAborted();

  undo.push(await step('Starting the app', () => serveApp(settings)));
  await announce(settings, ownerUrl);
};

listenForTheEnd();
try {
  const ended = untilEnding();
  await start(readSettings());
  await ended;
} catch (error) {
  report(error);
  end(1);
}
for (const action of undo.toReversed()) await Promise.resolve(action()).catch(report);
process.exit(exitCode);
