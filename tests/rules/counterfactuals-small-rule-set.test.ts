import { describe, expect, test } from 'vitest';
import { evaluate, explain, type Case, type ScreeningInput } from '@/rules';
import { all, atLeast, below, includesAny, is, yes } from '@/rules/language/build';
import { withCases } from './support/small-rules';

/* Under rules made for it, so that a change of the real ones cannot take the example away. */

const explained = (changes: Partial<ScreeningInput>, ...cases: readonly Partial<Case>[]) => {
  const rules = withCases(...cases);
  const input: ScreeningInput = { answers: {}, plan: { regions: ['neck'] }, medicines: ['none'], ...changes };
  return explain(evaluate(input, rules), input, { ruleSet: rules }).findings[0]!.counterfactuals;
};

const counterfactuals = (...given: Parameters<typeof explained>): readonly string[] =>
  explained(...given).map(({ sentence }) => sentence);

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
  expect(counterfactuals(given, { when }).map((sentence) => sentence.split(' this would')[0])).toEqual([
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
    expect(counterfactuals(afraid(9), ...cases)[0]).toBe(
      `with less than 8 points for “${question}” this would be a precaution`,
    );
  });

  test('by itself where far below comes to something milder', () => {
    const cases = [
      { when: score(4), severity: 'precaution' },
      { when: score(8), severity: 'absolute' },
    ] as const;
    expect(counterfactuals(afraid(9), ...cases)).toEqual([
      `with 7 points for “${question}” this would be a precaution`,
      `with less than 4 points for “${question}” this would not be a finding`,
    ]);
  });

  test('by itself where far above comes to something milder', () => {
    const cases = [
      { when: below('needle-fear.score', 6, 'points'), severity: 'precaution' },
      { when: below('needle-fear.score', 3, 'points'), severity: 'absolute' },
    ] as const;
    expect(counterfactuals(afraid(1), ...cases)).toEqual([
      `with 3 points for “${question}” this would be a precaution`,
      `with 6 points or more for “${question}” this would not be a finding`,
    ]);
  });

  test('up to the least and the greatest there is, and not beyond', () => {
    expect(counterfactuals(afraid(5), { when: score(1) })).toHaveLength(1);
    expect(counterfactuals(afraid(5), { when: score(0) })).toEqual([]);
    const below10 = below('needle-fear.score', 10, 'points');
    expect(counterfactuals(afraid(5), { when: below10 })).toHaveLength(1);
    const below11 = below('needle-fear.score', 11, 'points');
    expect(counterfactuals(afraid(5), { when: below11 })).toEqual([]);
  });

  test('of the weight, where the body mass index counts, and not of the height', () => {
    const body = (height: number, weight: number, mass: number) =>
      counterfactuals(
        {
          answers: {
            'thorax-shape-or-very-thin': 'yes',
            'thorax-shape-or-very-thin.kinds': ['very-slim'],
            'thorax-shape-or-very-thin.height': height,
            'thorax-shape-or-very-thin.weight': weight,
          },
        },
        { when: below('thorax-shape-or-very-thin.bmi', mass, 'kg/m2') },
      );
    expect(body(175, 50, 35)).toEqual([
      'with 107.1 kg or more for “How much do you weigh?” this would not be a finding',
    ]);
    expect(body(100, 200, 300)).toEqual([
      'with 300 kg or more for “How much do you weigh?” this would not be a finding',
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
    expect(counterfactuals(afraid(9), ...cases).slice(0, 2)).toEqual([
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
  expect(counterfactuals({ answers }, ...cases)[0]).toMatch(
    /^without “My feet or toes are numb or tingle” in /,
  );
});

test('the lines of medicines that count are thought away, and the others kept', () => {
  const when = includesAny('medicines.classes', ['nsaids']);
  const without = (...medicines: readonly string[]) =>
    explained({ medicines }, { when }).map(({ sentence, input }) => [
      sentence.split(' this would')[0],
      input.medicines,
    ]);
  expect(without('ibuprofen')).toEqual([['without “ibuprofen” in the medicine list', ['none']]]);
  expect(without('ibuprofen', 'ramipril', 'naproxen')).toEqual([
    ['without “ibuprofen” and “naproxen” in the medicine list', ['ramipril']],
  ]);
});

describe('of a list', () => {
  /** What the sentences say would be left, beside them. */
  const left = (answers: ScreeningInput['answers'], plan: readonly string[], when: Case['when']) =>
    explained({ answers, plan: { regions: plan } }, { when }).map(({ sentence, input }) => [
      sentence.split(' this would')[0],
      input.plan.regions,
      input.answers['implants.where'] ?? input.answers['joint-replacement-or-metalwork.where'],
    ]);
  const implant = { implants: 'yes', 'implants.kinds': ['stimulator'] } as const;

  test('only what is looked for in it is thought away', () => {
    const when = all(includesAny('plan.regions', ['chest']), includesAny('implants.where', ['neck']));
    const answers = { ...implant, 'implants.where': ['chest', 'neck'] };
    expect(left(answers, ['chest', 'neck'], when)).toEqual([
      ['without Front and side of the chest in the plan', ['neck'], ['chest', 'neck']],
      [
        'without “Back and sides of the neck” in “Where is it, and where do wires or tubes run? Tap the body map.”',
        ['chest', 'neck'],
        ['chest'],
      ],
    ]);
  });

  test('of marks none are left where all count, and in place of the whole plan there is another area', () => {
    const when = all(includesAny('plan.regions', ['chest']), includesAny('implants.where', ['neck']));
    expect(left({ ...implant, 'implants.where': ['neck'] }, ['chest'], when)).toEqual([
      ['with only Right ankle and foot in the plan', ['foot-right'], ['neck']],
      [
        'without “Back and sides of the neck” in “Where is it, and where do wires or tubes run? Tap the body map.”',
        ['chest'],
        ['nowhere'],
      ],
    ]);
  });

  test('the other area is not one that was planned', () => {
    expect(left({}, ['foot-right'], includesAny('plan.regions', ['foot-right']))).toEqual([
      ['with only Right calf and shin in the plan', ['lower-leg-right'], undefined],
    ]);
  });

  test('what it has in common with the plan is thought away where that is what counts', () => {
    const answers = {
      implants: 'yes',
      'implants.kinds': ['new-joint'],
      'joint-replacement-or-metalwork.where': ['neck', 'thigh-left'],
    };
    expect(left(answers, ['chest', 'neck'], yes('joint-replacement-or-metalwork.near-plan'))).toEqual([
      ['without Back and sides of the neck in the plan', ['chest'], ['neck', 'thigh-left']],
      [
        'without “Back and sides of the neck” in “Where is the new joint or metal? Tap the body map.”',
        ['chest', 'neck'],
        ['thigh-left'],
      ],
    ]);
  });
});
