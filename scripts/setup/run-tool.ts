import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { inRoot } from './paths.ts';
import { SetUpProblem } from './set-up-problem.ts';

/** The package of a tool whose name differs from its command. */
const packages: Readonly<Record<string, string>> = { tsc: 'typescript', depcruise: 'dependency-cruiser' };

const entryOf = (tool: string): string => {
  const folder = inRoot('node_modules', packages[tool] ?? tool);
  const { bin } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const file = typeof bin === 'string' ? bin : bin[tool];
  if (!file) throw new Error(`${folder} has no command ${tool}.`);
  return `${folder}/${file}`;
};

const running = new Set<ChildProcess>();

/** Ends every tool that still runs. */
export const stopTools = (): void => running.forEach((child) => child.kill());

/**
 * Runs a development tool of this project on the Node that runs now.
 *
 * @param quiet shows what it says only when it fails
 */
export const runTool = (
  tool: string,
  args: readonly string[],
  { quiet = false }: { quiet?: boolean } = {},
): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [entryOf(tool), ...args], {
      cwd: inRoot(),
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
    });
    running.add(child);
    child.once('close', () => running.delete(child));
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => (said += chunk));
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new SetUpProblem(`${said.trim()}\n${tool} failed.`.trim())),
    );
  });
