import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inRoot } from '../../scripts/setup/paths.ts';
import { filesBelow, isTypeScript, textOf } from '../support/source-files.ts';

const folders = ['app', 'components', 'docs', 'lib', 'prisma', 'public', 'rules', 'scripts', 'tests'];
const code = filesBelow('app', 'components', 'lib', 'rules', 'scripts', 'tests', 'prisma').filter(
  isTypeScript,
);

/** Folders that version control or a tool makes, and that no commit carries. */
const isOurs = (name: string): boolean =>
  !name.startsWith('.') &&
  (!existsSync(inRoot('.git')) ||
    spawnSync('git', ['check-ignore', '--quiet', name], { cwd: inRoot() }).status !== 0);

test('the top level has the folders it is meant to have', () => {
  const found = readdirSync(inRoot(), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isOurs(entry.name))
    .map(({ name }) => name);
  expect(found.filter((name) => !folders.includes(name))).toEqual([]);
});

test('files are named in lower case, with hyphens', () => {
  const misnamed = code.filter((name) => !/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(name.split('/').at(-1) ?? ''));
  expect(misnamed).toEqual([]);
});

test('no folder is a drawer for anything', () => {
  const drawers = /(^|\/)(utils?|helpers?|types|hooks|constants|misc|common)\//;
  expect(code.filter((name) => drawers.test(name))).toEqual([]);
});

test('a file is short enough to read at once', () => {
  const long = code
    .filter((name) => !name.startsWith('rules/') && !name.startsWith('tests/'))
    .filter((name) => textOf(name).split('\n').length > 300);
  expect(long).toEqual([]);
});

test('what reads or writes rows cannot end up in a browser', () => {
  const unmarked = code
    .filter((name) => /\.repository\.ts$/.test(name) || name.startsWith('lib/db/'))
    .filter((name) => !/^import 'server-only';$/m.test(textOf(name)));
  expect(unmarked).toEqual([]);
});

test('no two migrations have the same number', () => {
  const numbers = readdirSync(inRoot('prisma/migrations'))
    .filter((name) => /^\d/.test(name))
    .map((name) => name.split('_')[0] ?? '');
  expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([]);
});

test('no test is left out or run alone', () => {
  const marked = code
    .filter((name) => name.startsWith('tests/') && !name.startsWith('tests/architecture/'))
    .filter((name) => /\b(test|it|describe)\.(only|skip|todo)\b/.test(textOf(name)));
  expect(marked).toEqual([]);
});
