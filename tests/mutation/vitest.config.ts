import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The tests of the rules, with few people each: a mutant lives as long as the slowest test that it passes. */
export default defineConfig({
  root,
  resolve: {
    alias: [
      { find: /^server-only$/, replacement: `${root}tests/support/server-only.ts` },
      { find: /^@\//, replacement: root },
    ],
  },
  test: {
    include: ['tests/mutation/rules.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
    env: { BEFOREHAND_AT_MOST_PEOPLE: '12' },
  },
});
