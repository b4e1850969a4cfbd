import { describe, expect, test } from 'vitest';
import { evaluate, explain, type Case, type ScreeningInput } from '@/rules';
import { all, atLeast, below, includesAny, is, yes } from '@/rules/language/build';
import { withCases } from './support/small-rules';

/* Under rules made for it, so that a change of the real ones cannot take the example away. */

const counterfactuals = (
  changes: Partial<ScreeningInput>,
  ...cases: readonly Partial<Case>[]
): readonly string[] | undefined => {
  const rules = withCases(...cases);
  const input: ScreeningInput = { answers: {}, plan: { regions: ['neck'] }, medicines: ['none'], ...changes };
  return explain(evaluate(input, rules), input, { ruleSet: rules }).findings[0]?.counterfactuals.map(
    ({ sentence }) => sentence,
  );
};

const question = 'How strong is the fear, from 0 (none) to 10 (the worst)?';
const afraid = (score: number): Partial<ScreeningInput> => ({
  answers: { 'needle-fear': 'yes', 'needle-fear.score': score },
});
const score = (from: number) => atLeast('needle-fear.score', from, 'points');

test('the smallest change comes first: a number, the plan, an option, a medicine, the age, a yes', () => {
  const when = all(
    yes('pregnancy'),
    atLeast('age', 18, 'years'),
    includesAny('medicines.classes', ['nsaids']),
    includesAny('diabetes.signs', ['numb-feet']),
    includesAny('plan.regions', ['chest']),
    is('plan.technique', 'deep'),
    score(4),
  );
  const given: Partial<ScreeningInput> = {
    age: 40,
    answers: {
      ...afraid(5).answers,
      pregnancy: 'yes',
      diabetes: 'yes',
      'diabetes.signs': ['numb-feet'],
    },
    plan: { regions: ['neck', 'chest'], technique: 'deep' },
    medicines: ['ibuprofen'],
  };
  expect(counterfactuals(given, { when })?.map((sentence) => sentence.split(' this would')[0])).toEqual([
    `with less than 4 points for “${question}”`,
    'without Front and side of the chest in the plan',
    'with the technique “Superficial, by hand”',
    'with the technique “With electrical current”',
    'without “My feet or toes are numb or tingle” in “Which of these fit you?”',
    'without “ibuprofen” in the medicine list',
    'at less than 18 years of age',
    'with “No” to “Are you pregnant, could you be, or are you trying?”',
  ]);
});

describe('a number across a threshold is told', () => {
  test('as "less than" where everything below comes to the same', () => {
    const cases = [
      { when: score(8), severity: 'absolute' },
      { when: score(4), severity: 'note' },
      { when: yes('needle-fear'), severity: 'precaution' },
    ] as const;
    expect(counterfactuals(afraid(9), ...cases)?.[0]).toBe(
      `with less than 8 points for “${question}” this would be a precaution`,
    );
  });

  test('by itself where far below comes to something milder', () => {
    const cases = [
      { when: score(8), severity: 'absolute' },
      { when: score(4), severity: 'precaution' },
    ] as const;
    expect(counterfactuals(afraid(9), ...cases)).toEqual([
      `with 7 points for “${question}” this would be a precaution`,
      `with less than 4 points for “${question}” this would not be a finding`,
    ]);
  });

  test('by itself where far below comes to something as bad', () => {
    const cases = [
      { when: score(8), severity: 'absolute' },
      { when: below('needle-fear.score', 4, 'points'), severity: 'absolute' },
    ] as const;
    expect(counterfactuals(afraid(9), ...cases)).toEqual([
      `with 7 points for “${question}” this would not be a finding`,
    ]);
  });

  test('by itself where far below is not settled', () => {
    const cases = [
      { when: score(8), severity: 'absolute' },
      { when: all(below('needle-fear.score', 4, 'points'), yes('diabetes')), severity: 'absolute' },
      { when: yes('needle-fear'), severity: 'note' },
    ] as const;
    expect(counterfactuals(afraid(9), ...cases)?.slice(0, 2)).toEqual([
      `with 7 points for “${question}” this would be a note`,
      `with less than 4 points for “${question}” this would be a note, as far as is known`,
    ]);
  });
});

test('nothing is said of an answer after which all would still be open', () => {
  const cases = [
    { when: score(8), severity: 'absolute' },
    { when: yes('diabetes'), severity: 'absolute' },
  ] as const;
  expect(counterfactuals(afraid(9), ...cases)).toEqual([]);
});

test('only what makes it certain is thought away, not what might make it worse', () => {
  const answers = { diabetes: 'yes', 'diabetes.signs': ['numb-feet', 'numb-hands'] };
  const cases = [
    { when: includesAny('diabetes.signs', ['numb-feet']), severity: 'relative' },
    { when: all(includesAny('diabetes.signs', ['numb-hands']), yes('pregnancy')), severity: 'precaution' },
  ] as const;
  expect(counterfactuals({ answers }, ...cases)?.[0]).toMatch(
    /^without “My feet or toes are numb or tingle” in /,
  );
});
