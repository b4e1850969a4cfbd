import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { SetUpProblem } from './set-up-problem.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** A browser of the Chromium family on this machine: the one in `BEFOREHAND_BROWSER`, or one that is installed. */
export const findBrowser = (): string | undefined => {
  const wanted = process.env['BEFOREHAND_BROWSER'];
  if (wanted) {
    if (existsSync(wanted)) return wanted;
    throw new SetUpProblem(`There is no browser at ${wanted}: correct BEFOREHAND_BROWSER, or leave it out.`);
  }
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/snap/bin'];
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...elsewhere].find(
    (path) => existsSync(path),
  );
};

/** Finds a browser, and installs Debian's Chromium where there is none and that can be done. */
export const ensureBrowser = async (): Promise<string> => {
  const found = findBrowser();
  if (found) return found;

  const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (canInstall) {
    console.log('   No browser found: installing Chromium …');
    await aptGet('update');
    await aptGet('install', '--yes', '--no-install-recommends', 'chromium');
  }
  const installed = findBrowser();
  if (installed) return installed;
  throw new SetUpProblem(
    'The journeys need a browser and there is none: install Chromium or Chrome (on Debian and Ubuntu: sudo apt-get install chromium), or name one in BEFOREHAND_BROWSER.',
  );
};

/** Its outcome is judged by whether there is a browser afterwards. */
const aptGet = (...args: readonly string[]): Promise<void> =>
  new Promise((resolve) => {
    const child = spawn('apt-get', ['--quiet', '--quiet', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    child.once('error', () => resolve());
    child.once('close', () => resolve());
  });
