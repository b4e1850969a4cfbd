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
    include: ['tests/rules/**/*.test.ts'],
    // They run whole programs or, slowly, what the others show as well.
    exclude: ['tests/rules/{screen,differential,read-medicines,catalogue,risks,prove-all}*.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
    env: { BEFOREHAND_FEWER_PEOPLE: '50' },
  },
});
