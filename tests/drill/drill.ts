/**
 * Tries on a running app what should not work, and counts:
 *
 *   npm run -s drill -- authz|fuzz [--requests 10000] [--seed 20261122] [--json]
 *
 * `authz` asks every page, route and action as everybody; `fuzz` sends them what no page of ours sends. The app is started for it on an empty folder, as a clinic starts
 * it. Exit code 0 when everything is as it should be, 1 when not, 2 when it could not be tried.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { inRoot } from '../../scripts/setup/paths.ts';
import { databaseUrlOf, freePort, newDataFolder, removeDataFolder, start } from '../support/installation.ts';

const drills = ['authz', 'fuzz'];

const { values, positionals } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    requests: { type: 'string', default: '' },
    seed: { type: 'string', default: '' },
  },
  allowPositionals: true,
});
const [drill = ''] = positionals;
if (
  positionals.length !== 1 ||
  !drills.includes(drill) ||
  !/^\d{0,9}$/.test(values.requests) ||
  !/^\d{0,9}$/.test(values.seed)
) {
  console.error(
    `Usage: npm run -s drill -- ${drills.join('|')} [--requests <number>] [--seed <number>] [--json]`,
  );
  process.exit(2);
}

const dataFolder = newDataFolder();
const port = await freePort();
const app = start({ dataFolder, port });
try {
  await app.ready;
  const running = { baseUrl: `http://localhost:${port}`, databaseUrl: databaseUrlOf(dataFolder), dataFolder };
  const { status } = spawnSync(
    process.execPath,
    [
      '--conditions=react-server',
      '--import',
      'tsx',
      inRoot('tests/drill/run.ts'),
      drill,
      JSON.stringify(running),
      values.json ? 'json' : 'words',
      values.requests,
      values.seed,
    ],
    { stdio: 'inherit', cwd: inRoot() },
  );
  process.exitCode = status ?? 2;
  // What the app itself did not expect, it says on its output.
  const trouble = app
    .output()
    .split('\n')
    .filter((line) => /unhandled|uncaught|error/i.test(line));
  if (trouble.length > 0) {
    console.error(`The app reported:\n${trouble.join('\n')}`);
    process.exitCode ||= 1;
  }
} finally {
  app.process.kill('SIGTERM');
  await app.exit;
  removeDataFolder(dataFolder);
}
