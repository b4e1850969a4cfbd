import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inRoot } from '../../scripts/setup/paths.ts';
import { textOf } from '../support/source-files.ts';

/** Pages that name tests as evidence: `tests/…`, and behind it the “words” of the tests that are meant. */
const pages = ['docs/security.md'];

interface Evidence {
  readonly file: string;
  readonly words: readonly string[];
}

const evidenceIn = (text: string): readonly Evidence[] =>
  [...text.matchAll(/`(tests\/[^`]+)`((?:,?\s“[^”]+”)*)/g)].map(([, file = '', quoted = '']) => ({
    file,
    words: [...quoted.matchAll(/“([^”]+)”/g)].map(([, words = '']) => words),
  }));

/** The rows of the tables under a heading, without their own headings. */
const rowsUnder = (page: string, heading: string): readonly string[] =>
  (page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .filter((line) => !line.startsWith('| ---'))
    .slice(1);

describe.each(pages)('%s', (name) => {
  const found = evidenceIn(textOf(name));

  test('names tests that are there', () => {
    expect(found.length).toBeGreaterThan(10);
    expect(found.filter(({ file }) => !existsSync(inRoot(file))).map(({ file }) => file)).toEqual([]);
  });

  test('names them by words that stand in them', () => {
    const gone = found
      .filter(({ file }) => existsSync(inRoot(file)))
      .flatMap(({ file, words }) =>
        words.filter((one) => !textOf(file).includes(one)).map((one) => [file, one]),
      );
    expect(gone).toEqual([]);
  });
});

test('every promise of docs/security.md names a test', () => {
  const page = textOf('docs/security.md');
  const groups = [...page.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading);
  const promises = groups.flatMap((heading) => rowsUnder(page, heading));
  expect(promises.length).toBeGreaterThan(30);
  expect(promises.filter((row) => evidenceIn(row).length === 0)).toEqual([]);
});
