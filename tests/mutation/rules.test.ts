/// <reference types="vite/types/importMeta.d.ts" />

/*
 * The tests of the rules as one file: it runs once for each of thousands of mutants, and loading the rules once for each
 * file of tests would take ten times as long as the tests themselves.
 */
import.meta.glob(
  [
    '../rules/**/*.test.ts',
    // They run whole programs, or look at what neither the engine nor the language has a part in.
    '!../rules/{screen*,differential,prove*,check-rule-set,book,catalogue,risks*,proposals}.test.ts',
    '!../rules/{medicines,medicine-*,read-medicines,suggest-medicines,conversions,units}.test.ts',
    '!../rules/{policy,tables}/*.test.ts',
  ],
  { eager: true },
);
