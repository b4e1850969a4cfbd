import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether packages of Debian or Ubuntu can be installed by this process. */
export const canInstall = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

const patience = ['-o', 'Acquire::http::Timeout=20', '-o', 'Acquire::Retries=0'];

/** Its outcome is judged by whether what was wanted is there afterwards. */
export const aptGet = (...args: readonly string[]): Promise<void> =>
  new Promise((resolve) => {
    const child = spawn('apt-get', ['--quiet', '--quiet', ...patience, ...args], {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    child.once('error', () => resolve());
    child.once('close', () => resolve());
  });
