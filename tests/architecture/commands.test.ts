import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const text = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

/** The names of the commands that a table lists in its first column. */
const listedIn = (table: string): readonly string[] =>
  [...table.matchAll(/^\| `npm (?:run (?:-s )?)?([a-z:-]+)/gm)].map(([, name]) => name!);

const commands = Object.keys((JSON.parse(text('package.json')) as { scripts: object }).scripts);

test('docs/operations.md lists every command once, and none that there is not', () => {
  expect(listedIn(text('docs/operations.md')).toSorted()).toEqual(commands.toSorted());
});

test('what docs/contract.md promises is there', () => {
  const promised = listedIn(text('docs/contract.md'));
  expect(promised.length).toBeGreaterThan(10);
  expect(commands).toEqual(expect.arrayContaining([...promised]));
});
