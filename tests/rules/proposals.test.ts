import { expect, test } from 'vitest';
import { factById, ruleSet, type Condition } from '@/rules';
import { disagreements } from '@/rules/catalogue/disagreements';
import { knownLimits } from '@/rules/catalogue/known-limits';
import { projectProposals } from '@/rules/catalogue/project-proposals';
import { referenceText } from './support/reference';

const section = (number: number): string =>
  referenceText('decisions-and-disagreements.md').split(`\n## ${number}. `)[1]!.split('\n## ')[0]!;

const rowsOf = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('**', '')),
    );

const plain = (text: string): string =>
  text.replaceAll('*', '').replace('see section 4', 'see the disagreements');

test('the project proposals are those of the reference, in order', () => {
  const rows = rowsOf(section(3));
  expect(projectProposals.map(({ number, remark }) => [number, remark])).toEqual(
    rows.map(([number, , remark]) => [number, remark]),
  );
  let last: readonly string[] = [];
  rows.forEach(([number, where], at) => {
    const named = where === 'same' ? last : where!.split(', ').map((word) => word.replaceAll(' ', '-'));
    const found = projectProposals[at]!.contraindications;
    if (where === 'hint only') expect([number, found]).toEqual([number, []]);
    else for (const word of named) expect(found.some((id) => id.includes(word))).toBe(true);
    last = named;
  });
});

test('the disagreements are those of the reference, in order', () => {
  expect(disagreements.map(({ topic, said, here }) => [topic, said, here])).toEqual(rowsOf(section(4)));
});

test('the known limits are those of the reference, in order', () => {
  const bullets = section(7)
    .split('\n')
    .filter((line) => line.startsWith('- '));
  expect(knownLimits).toEqual(bullets.map((line) => plain(line.slice(2).trim())));
});

const numbersIn = (condition: Condition): [string, number][] => {
  if (condition.op === 'all' || condition.op === 'any') return condition.of.flatMap(numbersIn);
  if (condition.op === 'not') return numbersIn(condition.of);
  return condition.op === 'at-least' || condition.op === 'below' ? [[condition.fact, condition.value]] : [];
};

test('every number that a rule compares with is a declared proposal, and no proposal is left over', () => {
  const compared = ruleSet.contraindications.flatMap(({ cases }) =>
    cases.flatMap(({ when }) => numbersIn(when).map((pair) => pair.join(' '))),
  );
  const proposed = projectProposals.flatMap(({ compares = [] }) =>
    compares.flatMap(({ fact, values }) => values.map((value) => `${fact} ${value}`)),
  );
  expect([...new Set(compared)].sort()).toEqual([...proposed].sort());
});

test('a number that stands only in a question does stand there', () => {
  for (const { number, asks = [] } of projectProposals)
    for (const id of asks) {
      const { question, hint = '', options = [] } = factById(id);
      const said = [question, hint, ...options.map(({ label }) => label)].join(' ');
      for (const digits of number.match(/\d+/g) ?? []) expect(said).toContain(digits);
    }
});
