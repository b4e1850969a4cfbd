// Runs before anything is installed, on whatever Node the machine has (18 or newer): no dependencies, no TypeScript.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isAtLeast, oldestToRun } from './check-node.mjs';

export const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** Ends the process with one sentence for the person at the keyboard. */
export const giveUp = (sentence) => {
  console.error(sentence);
  process.exit(1);
};

/** The Node that comes with the dependencies; where there is none for this machine, the one running now. */
export const appNode = () => {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const own = join(root, 'node_modules', `node-${system}-${process.arch}`, 'bin', file);
  if (existsSync(own)) return realpathSync(own);
  if (!isAtLeast(process.version, oldestToRun))
    giveUp(
      `The Node.js that comes with Beforehand is missing and this one (${process.version}) is too old to stand in: remove node_modules and start again, or install Node.js 22.18 or newer.`,
    );
  return process.execPath;
};

const packagesOf = (file) => {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
};

/** There from before an install until after it: what was cut off in between is not trusted. */
const unfinished = join(root, 'node_modules', '.beforehand-installing');

/**
 * Whether node_modules is what package-lock.json asks for. npm leaves its own account of what it installed, written
 * last: an install that was cut off has none.
 */
export const dependenciesAreStale = () => {
  if (existsSync(unfinished)) return true;
  const wanted = packagesOf('package-lock.json');
  const installed = packagesOf('node_modules/.package-lock.json');
  if (!wanted || !installed) return true;
  return Object.entries(wanted).some(([path, { version, integrity, optional, devOptional, peer }]) => {
    if (path === '') return false;
    const found = installed[path];
    if (!found) return !(optional || devOptional || peer);
    return found.version !== version || (integrity !== undefined && found.integrity !== integrity);
  });
};

const seconds = (since) => `${Math.round((Date.now() - since) / 1000)} s`;

/**
 * Installs what package-lock.json says when node_modules differs, showing that something happens. Not with npm ci:
 * that insists on every platform's optional packages, which a registry behind a firewall may not have.
 */
export const ensureDependencies = async () => {
  if (!dependenciesAreStale()) return;
  const began = Date.now();
  console.log('Installing the dependencies (a minute or two, only after a change) …');
  const reminder = setInterval(() => console.log(`  still installing (${seconds(began)})`), 15_000);

  const modules = join(root, 'node_modules');
  if (existsSync(unfinished) || !existsSync(join(modules, '.package-lock.json')))
    rmSync(modules, { recursive: true, force: true });
  try {
    mkdirSync(modules, { recursive: true });
    writeFileSync(unfinished, '');
  } catch (error) {
    giveUp(`The dependencies have to be installed and ${modules} cannot be written (${error.code}).`);
  }

  const args = [
    'install',
    '--no-save',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
  ];
  const npm = process.env.npm_execpath?.endsWith('.js')
    ? [process.execPath, [process.env.npm_execpath, ...args, '--loglevel=error']]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm', [...args, '--loglevel=error']];
  const child = spawn(npm[0], npm[1], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: npm[0].endsWith('.cmd'),
    env: { ...process.env, NODE_ENV: 'development' },
  });
  let said = '';
  child.stderr.on('data', (chunk) => (said += chunk));
  const stop = (signal) => {
    child.kill(signal);
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);

  const code = await new Promise((done) => {
    child.once('error', (error) => {
      said += error.message;
      done(1);
    });
    child.once('close', done);
  });
  clearInterval(reminder);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeListener(signal, stop);

  if (code !== 0) giveUp(`npm could not install the dependencies.\n${said.trim()}`);
  rmSync(unfinished, { force: true });
  console.log(`  installed in ${seconds(began)}`);
};
