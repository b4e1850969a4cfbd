import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Evaluation } from '@/rules';
import { judge } from './support/judge';
import { vignettes, type Vignette } from './support/reference';

type Result = Pick<Evaluation, 'disposition' | 'findings' | 'blockedRegions' | 'unknown'>;

const check = ({ expected }: Vignette, result: Result): void => {
  const flagged: readonly string[] = result.findings.filter((one) => one.flagged).map(({ id }) => id);
  expect(result.disposition).toBe(expected.disposition);
  expect(flagged).toEqual(expect.arrayContaining(expected.mustFlag));
  for (const id of expected.mustNotFlag) expect(flagged).not.toContain(id);
  if (expected.blockedRegions) expect(result.blockedRegions).toEqual(expected.blockedRegions);
  if (expected.unknown) expect(result.unknown).toEqual(expected.unknown);
};

describe('judged by evaluate', () => {
  test.each(vignettes.map((vignette) => [vignette.id, vignette.narrative, vignette] as const))(
    '%s: %s',
    (_id, _narrative, vignette) => check(vignette, judge(vignette.input)),
  );
});

const root = fileURLToPath(new URL('../../', import.meta.url));

/** One process for all of them: starting it is what takes the time. */
const screened = new Promise<readonly (Result & { id: string })[]>((resolve, reject) => {
  const child = execFile(
    process.execPath,
    ['--import', 'tsx', 'scripts/screen.ts', '-'],
    { cwd: root, maxBuffer: 64 * 1024 * 1024 },
    (error, stdout) => {
      if (error) reject(error);
      else
        resolve(
          stdout
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line) as Result & { id: string }),
        );
    },
  );
  child.stdin?.end(vignettes.map(({ id, input }) => JSON.stringify({ id, ...input })).join('\n'));
});

describe('judged by the command', () => {
  test.each(vignettes.map((vignette, index) => [vignette.id, index, vignette] as const))(
    '%s',
    async (id, index, vignette) => {
      const result = (await screened)[index]!;
      expect(result.id).toBe(id);
      check(vignette, result);
    },
    30_000,
  );
});
