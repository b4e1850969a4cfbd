/**
 * Changes the rules' engine and language one small thing at a time and sees whether a test notices:
 *
 *   npm run mutation
 *
 * Its tools are installed on first use. A single file takes minutes: `npm run mutation -- --mutate rules/engine/shown.ts`.
 * Exit code 0 from a score of 90 %.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { installOwnPackages } from '../support/own-packages';

const here = new URL('./', import.meta.url);
installOwnPackages(here);
const stryker = new URL('node_modules/@stryker-mutator/core/bin/stryker.js', here);
const run = spawnSync(
  process.execPath,
  [fileURLToPath(stryker), 'run', 'tests/mutation/stryker.config.json', ...process.argv.slice(2)],
  { cwd: fileURLToPath(new URL('../../', here)), stdio: 'inherit' },
);
process.exitCode = run.status ?? 1;
