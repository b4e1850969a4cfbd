import { spawn } from 'node:child_process';
import { inRoot } from './paths.ts';

/**
 * Runs a script that uses the app's own use cases, with the environment and the output of this process. They are
 * written for a server bundle: a process of its own reads them as one. Answers its exit code.
 */
export const runServerScript = (
  script: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--conditions=react-server', '--import', 'tsx', inRoot('scripts', script), ...args],
      { cwd: inRoot(), stdio: 'inherit', env: { ...process.env, ...environment } },
    );
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
