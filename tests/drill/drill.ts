/**
 * Tries on a running app what should not work, and counts:
 *
 *   npm run -s drill -- authz|fuzz|faults|several|failover|recovery [--requests 10000] [--faults 200] [--seed 20261122] [--plant lost-ack] [--json]
 *
 * `authz` asks every page, route and action as everybody; `fuzz` sends them what no page of ours sends; `faults` kills, cuts
 * off, holds up, fills and doubles the installation while eight tablets use it, and then looks for all that was acknowledged.
 * `several` runs two processes behind nginx (TLS) and PgBouncer, by the files of docs/deploy; it needs those two programs.
 * `failover` runs them over three PostgreSQL members under Patroni, with etcd and HAProxy, and takes the leader away; it needs those.
 * `recovery` backs a server up by pgBackRest, and goes back to a moment before a table was destroyed; it needs that.
 * The app is started for it on an empty folder, as a clinic starts it. Exit code 0 when everything is as it should be, 1 when
 * not, 2 when it could not be tried.
 */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { inRoot } from '../../scripts/setup/paths.ts';
import { makeCertificate } from './behind-proxies.ts';
import { databaseUrlsOf, freePort, newDataFolder, removeDataFolder, start } from '../support/installation.ts';

const drills = ['authz', 'fuzz', 'faults', 'several', 'failover', 'recovery'];

const { values, positionals } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    requests: { type: 'string' },
    faults: { type: 'string' },
    seed: { type: 'string' },
    plant: { type: 'string' },
  },
  allowPositionals: true,
});
const [drill = ''] = positionals;
const numbers = [values.requests, values.faults, values.seed];
const isUnderstood =
  positionals.length === 1 &&
  drills.includes(drill) &&
  numbers.every((one) => one === undefined || /^\d{1,9}$/.test(one)) &&
  (values.plant === undefined || values.plant === 'lost-ack');
if (!isUnderstood) {
  console.error(
    `Usage: npm run -s drill -- ${drills.join('|')} [--requests <number>] [--faults <number>] [--seed <number>] [--plant lost-ack] [--json]`,
  );
  process.exit(2);
}

/**
 * In a process of its own, which reads the app's modules as a server does. This one must not sleep meanwhile: it reads what
 * the app says, which would have to wait for that, and everybody else for the app.
 */
const run = (app: unknown, tls?: ReturnType<typeof makeCertificate>): Promise<number> => {
  const child = spawn(
    process.execPath,
    [
      '--conditions=react-server',
      '--import',
      'tsx',
      inRoot('tests/drill/run.ts'),
      JSON.stringify({ drill, app, tls, ...values }),
    ],
    {
      stdio: 'inherit',
      cwd: inRoot(),
      env: { ...process.env, ...(tls && { NODE_EXTRA_CA_CERTS: tls.certificate }) },
    },
  );
  return new Promise((resolve) => child.once('close', (code) => resolve(code ?? 2)));
};

const runOnApp = async (): Promise<number> => {
  const dataFolder = newDataFolder();
  const port = await freePort();
  const app = start({ dataFolder, port, environment: { BEFOREHAND_KEEP_DEMO: 'yes' } });
  try {
    await app.ready;
    const urls = databaseUrlsOf(dataFolder);
    const status = await run({
      baseUrl: `http://localhost:${port}`,
      databaseUrl: urls.app,
      ownerUrl: urls.owner,
      dataFolder,
    });
    // What the app itself did not expect, it says on its output.
    const trouble = app
      .output()
      .split('\n')
      .filter((line) => /unhandled|uncaught|error/i.test(line));
    if (trouble.length > 0) console.error(`The app reported:\n${trouble.join('\n')}`);
    return status === 0 && trouble.length > 0 ? 1 : status;
  } finally {
    app.process.kill('SIGTERM');
    await app.exit;
    removeDataFolder(dataFolder);
  }
};

/** What makes the requests has to trust the certificate from its first moment on. */
const runBehindTls = async (): Promise<number> => {
  const folder = newDataFolder();
  try {
    return await run(null, makeCertificate(folder));
  } finally {
    removeDataFolder(folder);
  }
};

// These start the app themselves, and some of them again and again.
const own: Readonly<Record<string, () => Promise<number>>> = {
  faults: () => run(null),
  failover: () => run(null),
  recovery: () => run(null),
  several: runBehindTls,
};
process.exitCode = await (own[drill] ?? runOnApp)();
