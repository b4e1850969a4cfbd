import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inRoot } from '../../scripts/setup/paths.ts';
import { textOf } from '../support/source-files.ts';

/** Pages that name tests as evidence: `tests/…`, and behind it the “words” of the tests that are meant. */
const pages = [
  'docs/security.md',
  'docs/safety/hazard-log.md',
  'docs/safety/threat-model.md',
  'docs/safety/asvs.md',
];

interface Evidence {
  readonly file: string;
  readonly words: readonly string[];
}

const evidenceIn = (text: string): readonly Evidence[] =>
  [...text.matchAll(/`(tests\/[^`]+)`((?:,?\s+“[^”]+”)*)/g)].map(([, file = '', quoted = '']) => ({
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

describe('docs/safety/hazard-log.md', () => {
  const page = textOf('docs/safety/hazard-log.md');
  const hazards = page.split('\n### ').slice(1);
  const cells = (line: string): readonly string[] => line.split('|').map((cell) => cell.trim());
  const summary = rowsUnder(page, 'Summary').map(cells);

  test('has a line in the summary for every hazard, and evidence for each', () => {
    expect(summary.map(([, id]) => id)).toEqual(hazards.map((hazard) => hazard.split(':')[0]));
    expect(hazards.length).toBeGreaterThan(20);
    expect(hazards.filter((hazard) => evidenceIn(hazard).length === 0)).toEqual([]);
  });

  test('rates each by its own scale', () => {
    const lines = page.split('\n| Risk |')[1]?.split('\n\n')[0]?.split('\n') ?? [];
    const [heading = [], , ...scale] = lines.map((line, index) =>
      cells(index === 0 ? `| Risk |${line}` : line),
    );
    const riskOf = (likelihood = '', severity = '') =>
      scale.find(([, name]) => name === likelihood)?.[heading.indexOf(severity)];
    for (const [, id, , severity, before, after, riskBefore, riskAfter] of summary)
      expect([id, riskOf(before, severity), riskOf(after, severity)]).toEqual([id, riskBefore, riskAfter]);
  });
});

/** How many requirements of levels 1 and 2 each section of ASVS 5.0.0 begins with; those of level 3 stand behind them. */
const asvsSections: readonly (readonly number[])[] = [
  [2, 9, 11, 3, 2],
  [3, 3, 4, 1],
  [0, 2, 4, 6, 5, 0, 2],
  [3, 1, 2, 4],
  [1, 3, 2, 3],
  [3, 12, 4, 4, 5, 3, 0, 4],
  [3, 4, 2, 5, 2, 2],
  [2, 3, 1, 1],
  [3, 4],
  [2, 2, 4, 11, 5, 2, 3],
  [2, 3, 3, 4, 1, 1],
  [3, 2, 4],
  [1, 5, 2, 5],
  [2, 4, 3],
  [3, 3, 7],
  [1, 5, 4, 3, 3],
  [1, 4, 2],
];

describe('docs/safety/asvs.md', () => {
  const page = textOf('docs/safety/asvs.md');
  const all = asvsSections.flatMap((sections, chapter) =>
    sections.flatMap((count, section) =>
      Array.from({ length: count }, (_, place) => `${chapter + 1}.${section + 1}.${place + 1}`),
    ),
  );
  const judged = [
    ...page.matchAll(/^\| (\d[\d.*, ]*) \| [^|]+ \| (met|partly|not|n\/a) \| (\S.*) \|$/gm),
  ].flatMap(([, ids = '', state = '']) =>
    ids
      .split(', ')
      .flatMap((id) => (id.endsWith('*') ? all.filter((one) => one.startsWith(id.slice(0, -1))) : [id]))
      .map((id) => ({ id, state })),
  );

  test('judges every requirement once', () => {
    expect(judged.map(({ id }) => id).toSorted()).toEqual(all.toSorted());
  });

  test('counts what it judged', () => {
    const counts = ['met', 'partly', 'not', 'n/a'].map(
      (state) => judged.filter((one) => one.state === state).length,
    );
    expect(page).toContain(`| ${[...counts, all.length].join(' | ')} |`);
  });
});
