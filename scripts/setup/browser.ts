import { existsSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { aptGet, canInstall } from './apt-get.ts';
import { SetUpProblem } from './set-up-problem.ts';

/** Chromium without a window: the same engine at half the processor time, so it is the first choice. */
const headlessShell = 'chromium-headless-shell';

const names = [
  headlessShell,
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];

const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** A browser of the Chromium family on this machine: the one in `BEFOREHAND_BROWSER`, or the lightest installed. */
export const findBrowser = (): string | undefined => {
  const wanted = process.env['BEFOREHAND_BROWSER'];
  if (wanted) {
    if (existsSync(wanted)) return wanted;
    throw new SetUpProblem(`There is no browser at ${wanted}: correct BEFOREHAND_BROWSER, or leave it out.`);
  }
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/snap/bin'];
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere].find(
    (path) => existsSync(path),
  );
};

/** Finds a browser, and installs Debian's headless Chromium where that can be done. */
export const ensureBrowser = async (): Promise<string> => {
  const found = findBrowser();
  if (found && isChosen(found)) return found;

  if (canInstall()) {
    console.log(`   Installing ${headlessShell} …`);
    // Beside a heavier browser it is a convenience, and not worth waiting for package lists.
    if (!found) await aptGet('update');
    await aptGet('install', '--yes', '--no-install-recommends', headlessShell);
  }
  const browser = findBrowser();
  if (browser) return browser;
  throw new SetUpProblem(
    'The journeys need a browser and there is none: install Chromium or Chrome (on Debian and Ubuntu: sudo apt-get install chromium), or name one in BEFOREHAND_BROWSER.',
  );
};

const isChosen = (path: string): boolean =>
  process.env['BEFOREHAND_BROWSER'] !== undefined || basename(path) === headlessShell;
