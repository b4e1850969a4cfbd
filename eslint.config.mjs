import next from 'eslint-config-next/core-web-vitals';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

/** Files in which Next itself looks for a default export, and configurations whose tool does. */
const defaultExported = [
  'app/**/{page,layout,template,loading,error,global-error,not-found,default,icon,apple-icon,opengraph-image,manifest,robots,sitemap}.{ts,tsx}',
  '*.config.{ts,mjs}',
  'tests/mutation/vitest.config.ts',
  '.dependency-cruiser*.mjs',
  'instrumentation.ts',
  'proxy.ts',
  'tests/support/{template-database,running-app}.ts',
  '**/*.d.ts',
];

const rulesOfReact = next
  .flatMap(({ rules = {} }) => Object.keys(rules))
  .filter((name) => /^(react|react-hooks|jsx-a11y|@next\/next)\//.test(name));

export default defineConfig(
  globalIgnores([
    '.next/**',
    'data/**',
    'coverage/**',
    'lib/db/generated/**',
    'next-env.d.ts',
    'tests/reference/**',
    'tests/mutation/{.stryker-tmp,reports}/**',
    'tests/bench/.written/**',
    '.claude/**',
  ]),
  next,
  typescript.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // Both assume React's compiler, which is not used, and take what they cannot know: a field of react-hook-form is
      // handed on with its ref like any other property, and a text box is emptied through the element it is.
      'react-hooks/refs': 'off',
      'react-hooks/immutability': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export it by name.' },
        { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
        { selector: 'ExportAllDeclaration', message: 'Import from the file that defines it: no barrels.' },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Such an import would still load the file: only `import type` vanishes as a whole.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, allowDefaultCaseForExhaustiveSwitch: true },
      ],
    },
  },
  {
    // React is nowhere here, and its compiler reads every file it is asked about: a third of the time, for nothing.
    files: ['**/*.{ts,mjs}'],
    ignores: ['app/**', 'components/**'],
    rules: Object.fromEntries(rulesOfReact.map((name) => [name, 'off'])),
  },
  {
    files: defaultExported,
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
      ],
    },
  },
  // What runs in a terminal talks to it.
  { files: ['scripts/**', 'tests/**'], rules: { 'no-console': 'off' } },
  { files: ['rules/index.ts'], rules: { 'no-restricted-syntax': 'off' } },
);
