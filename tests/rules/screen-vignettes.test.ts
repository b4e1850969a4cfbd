import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { expectVignette, type VignetteResult } from './support/expect-vignette';
import { vignettes } from './support/reference';

/* The people of the clinical reference, judged by `npm run screen`. */

type Printed = VignetteResult & { readonly id: string };

const root = fileURLToPath(new URL('../../', import.meta.url));

/** One process for all of them: starting it is what takes the time. */
const screened = new Promise<readonly Printed[]>((resolve, reject) => {
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
            .map((line) => JSON.parse(line) as Printed),
        );
    },
  );
  child.stdin?.end(vignettes.map(({ id, input }) => JSON.stringify({ id, ...input })).join('\n'));
});

test.each(vignettes.map((vignette, index) => [vignette.id, index, vignette] as const))(
  '%s',
  async (id, index, vignette) => {
    const result = (await screened)[index]!;
    expect(result.id).toBe(id);
    expectVignette(vignette, result);
  },
  30_000,
);
