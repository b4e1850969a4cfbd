import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Outside Next there is no boundary to guard: the marker becomes an empty module. */
const alias = [
  { find: /^server-only$/, replacement: here('./tests/support/server-only.ts') },
  { find: /^@\//, replacement: here('./') },
];

/** Statements about the whole rule set that take a minute of searching: too long between two commits. */
const proofs = ['tests/rules/compile.test.ts', 'tests/rules/prove-all.test.ts'];

// These files share their workers (`isolate: false`): starting one for each took half of the time, and what they test keeps
// nothing between two calls.
const plain = (name: string, timeout = 10_000) => ({
  resolve: { alias },
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    exclude: proofs,
    environment: 'node' as const,
    testTimeout: timeout,
    hookTimeout: 60_000,
    isolate: false,
  },
});

export default defineConfig({
  test: {
    passWithNoTests: false,
    allowOnly: false,
    // Left alone, one core of two would stay idle.
    maxWorkers: '100%',
    projects: [
      plain('rules', 30_000),
      {
        resolve: { alias },
        test: { name: 'proofs', include: proofs, environment: 'node', testTimeout: 120_000 },
      },
      plain('lib'),
      plain('architecture', 30_000),
      {
        plugins: [react()],
        resolve: { alias },
        test: {
          name: 'components',
          include: ['tests/components/**/*.test.tsx'],
          environment: 'jsdom',
          isolate: false,
          setupFiles: ['tests/support/component-test.ts'],
          testTimeout: 15_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          // tests/support/own-database.ts gives each file a database and an environment of its own.
          isolate: false,
          include: ['tests/integration/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/support/template-database.ts'],
          setupFiles: ['tests/support/own-database.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'start',
          include: ['tests/start/**/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/support/running-app.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          // A page may take its time on a busy machine; what is waited for is what the test says.
          expect: { poll: { timeout: 10_000 } },
          // Half of the time a journey waits: for a page, or for something that is asked every few seconds.
          maxWorkers: 3,
          // The use cases that prepare a journey, and the browser, are loaded once a worker.
          isolate: false,
        },
      },
    ],
  },
});
