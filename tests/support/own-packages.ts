import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Installs what a tool needs that has a package.json of its own, once, so that nobody who starts or tests Beforehand has
 * to wait for it. Not with npm ci, which insists on the optional packages of every platform.
 */
export const installOwnPackages = (folder: URL): void => {
  if (read(new URL('node_modules/.wanted', folder)) === read(new URL('package-lock.json', folder))) return;
  console.error('Installing what this alone needs …');
  const done = spawnSync(
    process.platform === 'win32' ? 'npm.cmd' : 'npm',
    [
      'install',
      '--no-save',
      '--ignore-scripts',
      '--legacy-peer-deps',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ],
    {
      cwd: fileURLToPath(folder),
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    },
  );
  if (done.status !== 0) throw new Error(`npm could not install what ${fileURLToPath(folder)} needs.`);
  writeFileSync(new URL('node_modules/.wanted', folder), read(new URL('package-lock.json', folder)) ?? '');
};

const read = (file: URL): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};
