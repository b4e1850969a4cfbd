import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { contentHash } from './content-hash.ts';
import { inRoot } from './paths.ts';
import { SetUpProblem } from './set-up-problem.ts';

const folder = 'lib/db/generated';
const stamp = inRoot(folder, '.stamp');

/** What the generated client depends on: the schema, and Prisma's own version. */
const wanted = (): string => contentHash(['prisma/schema.prisma', 'node_modules/prisma/package.json']);

export const prismaClientIsStale = (): boolean =>
  !existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted();

/**
 * Writes the typed client. Prisma's command line insists on a schema engine binary that it would download, and
 * never runs it for this: any file that exists will do.
 */
export const generatePrismaClient = (): void => {
  const hash = wanted();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [inRoot('node_modules/prisma/build/index.js'), 'generate', '--no-hints'],
    {
      cwd: inRoot(),
      encoding: 'utf8',
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      },
    },
  );
  if (status !== 0)
    throw new SetUpProblem(`Prisma could not generate its client.\n${stdout}${stderr}`.trim());
  writeFileSync(stamp, hash);
};
