import { describe, expect, test } from 'vitest';
import {
  contraindicationById,
  evaluate,
  facts,
  isFactId,
  factById,
  type Answer,
  type ContraindicationId,
  type ScreeningInput,
} from '@/rules';

/*
 * A table that a clinician can read and tick: what is so, in words | what that changes about a healthy adult |
 * certain severity | possible severity | the cases that hold.
 *
 * Changes are "fact value", separated by ";". ".follow-up" continues the fact before it; a list is separated by ",";
 * "-" takes the answer away; "(nothing)" stands for a person of whom nothing at all is known. Every value goes through
 * the same checks as a real answer, so that a slip in a table fails.
 */

type Said = Readonly<Record<string, Answer>>;

/** Forty years old, every question answered with no, no medicine, a calf by hand and superficially. */
const healthy: Said = {
  age: 40,
  'plan.regions': ['lower-leg-right'],
  'plan.technique': 'superficial',
  medicines: ['none'],
  ...Object.fromEntries(
    facts
      .filter(({ kind, from, askedWhen }) => kind === 'yes-no' && from === 'patient' && !askedWhen)
      .map(({ id }) => [id, 'no']),
  ),
};

const listKinds: ReadonlySet<string> = new Set(['choices', 'regions', 'medicines']);

const valueOf = (fact: string, written: string): Answer | undefined => {
  if (written === '-') return undefined;
  const id = fact === 'medicines' ? 'medicines.list' : fact;
  if (!isFactId(id)) throw new Error(`The table names a fact there is not: "${fact}".`);
  if (written === 'not-sure') return written;
  const { kind } = factById(id);
  if (listKinds.has(kind)) return written.split(',').map((entry) => entry.trim());
  return kind === 'quantity' ? Number(written) : written;
};

/** The healthy adult with these changes. */
export const inputFrom = (changes: string): ScreeningInput => {
  if (changes === '(nothing)') return { answers: {}, plan: {} };
  const said: Record<string, Answer | undefined> = { ...healthy };
  let stem = '';
  for (const change of changes.split(';')) {
    const [name = '', ...rest] = change.trim().split(' ');
    const fact = name.startsWith('.') ? stem + name : name;
    stem = fact.split('.')[0] ?? '';
    said[fact] = valueOf(fact, rest.join(' '));
  }
  const { age, medicines, 'plan.regions': regions, 'plan.technique': technique, ...answers } = said;
  return { age, answers, plan: { regions, technique }, medicines } as unknown as ScreeningInput;
};

export const ruleTable = (id: ContraindicationId, table: string): void => {
  const rows = table
    .trim()
    .split('\n')
    .map((row) => row.split('|').map((cell) => cell.trim()));

  describe(id, () => {
    test.each(rows)('%s', (_name, changes = '', certain, possible, cases) => {
      const finding = evaluate(inputFrom(changes)).findings.find((one) => one.id === id);
      expect([
        finding?.certain ?? 'none',
        finding?.possible ?? 'none',
        (finding?.cases ?? []).join(', '),
      ]).toEqual([certain, possible, cases]);
    });

    test('has a row for every case and one for nothing answered', () => {
      const reached = rows.flatMap(([, , , , cases = '']) => cases.split(', '));
      const cases = contraindicationById(id).cases.map((rule) => rule.id);
      expect(cases.filter((rule) => !reached.includes(rule))).toEqual([]);
      expect(rows.some(([, changes]) => changes === '(nothing)')).toBe(true);
      expect(rows.every((row) => row.length === 5)).toBe(true);
    });
  });
};
