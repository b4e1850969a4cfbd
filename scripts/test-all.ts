import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp, buildIsStale } from './setup/app-build.ts';
import { ensureBrowser } from './setup/browser.ts';
import { inRoot } from './setup/paths.ts';
import { ensurePdfReaders } from './setup/pdf-readers.ts';
import { generatePrismaClient, prismaClientIsStale } from './setup/prisma-client.ts';
import { runTool, stopTools } from './setup/run-tool.ts';
import { SetUpProblem } from './setup/set-up-problem.ts';

/** `--fast`: what a developer runs before every commit. Otherwise everything, on this machine as it is. */
const fast = process.argv.includes('--fast');

const reports = mkdtempSync(join(tmpdir(), 'beforehand-tests-'));
const total = { passed: 0, failed: 0, skipped: [] as string[] };

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

const count = (file: string): void => {
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  total.passed += report.numPassedTests;
  total.failed += report.numFailedTests;
  for (const { assertionResults } of report.testResults)
    for (const { status, fullName } of assertionResults)
      if (status !== 'passed' && status !== 'failed') total.skipped.push(fullName);
};

const titled = async (title: string, work: () => Promise<void> | void): Promise<void> => {
  const began = Date.now();
  console.log(`\n── ${title}`);
  await work();
  console.log(`   ${title}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
};

/** Waits for all of them, so that one failure does not hide what the others have to say. */
const together = async (...works: readonly Promise<void>[]): Promise<void> => {
  const failed = (await Promise.allSettled(works)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
};

const tests = (title: string, projects: readonly string[]): Promise<void> =>
  titled(title, async () => {
    const report = join(reports, `${projects.join('-')}.json`);
    const failed = await runTool('vitest', [
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--passWithNoTests=false',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]).then(
      () => undefined,
      (error: unknown) => error,
    );
    try {
      count(report);
    } catch {
      // It ended before there was anything to report; the failure below says so.
    }
    if (failed) throw failed;
  });

const layers = (config: string, ...folders: readonly string[]): Promise<void> =>
  runTool('depcruise', ['--config', config, ...folders], { quiet: true });

const shipped = ['app', 'components', 'lib', 'rules'];

/** Between commits only files that changed are formatted again; what continuous integration sees is always whole. */
const cached = (tool: string): readonly string[] =>
  fast ? ['--cache', '--cache-strategy=content', `--cache-location=node_modules/.cache/${tool}-check`] : [];

const checkCode = async (): Promise<void> => {
  // One core each.
  await together(
    titled('Types', async () => {
      await runTool('next', ['typegen'], { quiet: true });
      await runTool('tsc', ['--project', '.'], { quiet: true });
      await runTool('tsc', ['--project', 'rules'], { quiet: true });
    }),
    titled('Format, lint and layers', async () => {
      await runTool('prettier', ['--check', '--log-level=warn', '.', ...cached('prettier')], { quiet: true });
      await runTool('oxlint', [], { quiet: true });
      await layers('.dependency-cruiser.mjs', ...shipped, 'prisma', 'scripts', 'tests');
      await layers('.dependency-cruiser.shipped.mjs', ...shipped);
    }),
  );
};

const testEverything = async (): Promise<void> => {
  if (prismaClientIsStale()) await titled('Database client', generatePrismaClient);
  // First of all, so that a machine without a browser or a reader of PDF hears of it now and not in five minutes.
  if (!fast)
    await titled('Browser', async () => {
      process.env['BEFOREHAND_BROWSER'] = await ensureBrowser();
      console.log(`   ${process.env['BEFOREHAND_BROWSER']}`);
    });
  if (!fast) await titled('Readers of PDF', ensurePdfReaders);
  await checkCode();
  await tests('Unit tests', ['rules', 'lib', 'components', 'architecture']);
  if (fast) return;
  await tests('Proofs about the rules, and integration tests on PostgreSQL', ['proofs', 'integration']);
  if (buildIsStale()) await titled('Build', () => buildApp());
  // Starting and stopping is half waiting: the journeys use that time.
  await together(tests('Journeys, in a browser', ['e2e']), tests('Start and stop', ['start']));
};

let exitCode = 0;
const began = Date.now();
try {
  process.chdir(inRoot());
  await testEverything();
} catch (error) {
  exitCode = 1;
  console.error(error instanceof SetUpProblem ? error.message : error);
} finally {
  stopTools();
  rmSync(reports, { recursive: true, force: true });
}

console.log(
  `\n${exitCode === 0 ? 'All of it' : 'Stopped'} after ${Math.round((Date.now() - began) / 1000)} s.`,
);
if (total.skipped.length > 0)
  console.log(`${total.skipped.length} skipped:\n${total.skipped.map((name) => `  ${name}`).join('\n')}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = exitCode;
