import { describe, expect, test } from 'vitest';
import { evaluate, explain, ruleSet, type Case, type RuleSet, type ScreeningInput } from '@/rules';
import { all, atLeast, below, includesAny, is, not, yes } from '@/rules/language/build';
import { withCases } from './support/small-rules';

/* Words for what the rules of today never bring about, but a rule of tomorrow or of a clinic may. */

const explained = (changes: Partial<ScreeningInput>, rules: RuleSet) => {
  const input: ScreeningInput = { answers: {}, plan: { regions: ['neck'] }, medicines: ['none'], ...changes };
  const [finding] = explain(evaluate(input, rules), input, { ruleSet: rules }).findings;
  return {
    reasons: finding?.because.map(({ sentence }) => sentence),
    counterfactuals: finding?.counterfactuals.map(({ sentence }) => sentence),
  };
};

describe('a rule that negates gives as its reason', () => {
  test('that a question does not apply', () => {
    expect(
      explained({ answers: { diabetes: 'no' } }, withCases({ when: not(yes('diabetes.uses-insulin')) })),
    ).toEqual({
      reasons: ['because “Do you use insulin, or a pill that can make your sugar too low?” does not apply'],
      counterfactuals: [],
    });
  });

  test('and says that it was not asked, in place of an answer', () => {
    const rules = withCases({ when: not(yes('diabetes.uses-insulin')) });
    const input: ScreeningInput = { answers: { diabetes: 'no' }, plan: {} };
    const [finding] = explain(evaluate(input, rules), input, { ruleSet: rules }).findings;
    expect(finding?.because).toMatchObject([
      { factId: 'diabetes.uses-insulin', origin: 'not-asked', answer: 'Not asked' },
    ]);
  });

  test('all that was ticked instead', () => {
    const when = not(includesAny('diabetes.signs', ['numb-feet']));
    const answers = { diabetes: 'yes', 'diabetes.signs': ['numb-hands'] };
    expect(explained({ answers }, withCases({ when }))).toEqual({
      reasons: ['because you told us “My hands are numb or tingle” when asked “Which of these fit you?”'],
      counterfactuals: [],
    });
  });

  test('that no such medicine is in the list', () => {
    expect(
      explained({}, withCases({ when: not(includesAny('medicines.classes', ['nsaids'])) })).reasons,
    ).toEqual(['because the medicine list names nothing of that kind']);
  });
});

describe('the reasons of a finding', () => {
  const might = { when: all(yes('pregnancy'), yes('needle-fear')) };
  const answers = { pregnancy: 'yes', diabetes: 'yes' };
  const pregnant =
    'because you told us “Yes” when asked “Are you pregnant, could you be, or are you trying?”';
  const diabetic = 'because you told us “Yes” when asked “Do you have diabetes?”';

  test('are those of the cases that hold, each once', () => {
    const rules = withCases({ when: yes('diabetes') }, might, {
      when: yes('diabetes'),
      severity: 'relative',
    });
    expect(explained({ answers }, rules).reasons).toEqual([diabetic]);
  });

  test('are those of the cases that might, where none holds', () => {
    expect(explained({ answers }, withCases(might)).reasons).toEqual([pregnant]);
  });
});

test('a reason says where it comes from', () => {
  const origin = (when: Case['when'], changes: Partial<ScreeningInput>) => {
    const rules = withCases({ when });
    const input: ScreeningInput = { answers: {}, plan: {}, ...changes };
    const [finding] = explain(evaluate(input, rules), input, { ruleSet: rules }).findings;
    return finding?.because.map((reason) => reason.origin).join();
  };
  expect(origin(yes('diabetes'), { answers: { diabetes: 'yes' } })).toBe('patient');
  expect(origin(is('plan.technique', 'deep'), { plan: { technique: 'deep' } })).toBe('plan');
  expect(origin(yes('medicines.any'), { medicines: ['aspirin'] })).toBe('medicines');
  expect(origin(atLeast('age', 18, 'years'), { age: 40 })).toBe('age');
  expect(
    origin(below('thorax-shape-or-very-thin.bmi', 20, 'kg/m2'), {
      answers: {
        'thorax-shape-or-very-thin': 'yes',
        'thorax-shape-or-very-thin.kinds': ['very-slim'],
        'thorax-shape-or-very-thin.height': 175,
        'thorax-shape-or-very-thin.weight': 55,
      },
    }),
  ).toBe('worked-out');
});

describe('of the medicine list', () => {
  test('a rule about any medicine names none', () => {
    expect(explained({ medicines: ['aspirin'] }, withCases({ when: yes('medicines.any') })).reasons).toEqual([
      'because of the medicine list',
    ]);
  });

  test('every line that counts is named', () => {
    const rules = withCases({ when: includesAny('medicines.classes', ['nsaids']) });
    expect(explained({ medicines: ['ibuprofen', 'ramipril', 'nurofen plus'] }, rules).reasons?.[0]).toContain(
      'because the medicine list has “ibuprofen”, “nurofen plus” (',
    );
  });

  test('no single line is blamed for what only two bring about, nor said to be better away', () => {
    const when = includesAny('medicines.classes', ['dual-antiplatelet']);
    expect(explained({ medicines: ['aspirin', 'clopidogrel'] }, withCases({ when }))).toEqual({
      reasons: ['because of the medicine list as a whole (Two different antiplatelet substances together)'],
      counterfactuals: [],
    });
  });
});

describe('no other answer is named', () => {
  test('where "none of these" is what counts', () => {
    const when = includesAny('diabetes.signs', ['none-of-these']);
    const answers = { diabetes: 'yes', 'diabetes.signs': ['none-of-these'] };
    expect(explained({ answers }, withCases({ when })).counterfactuals).toEqual([]);
  });

  test('where no weight there is would be enough', () => {
    const answers = {
      'thorax-shape-or-very-thin': 'yes',
      'thorax-shape-or-very-thin.kinds': ['very-slim'],
      'thorax-shape-or-very-thin.height': 230,
      'thorax-shape-or-very-thin.weight': 120,
    };
    const when = below('thorax-shape-or-very-thin.bmi', 90, 'kg/m2');
    expect(explained({ answers }, withCases({ when })).counterfactuals).toEqual([]);
  });
});

test('the other techniques are named as such', () => {
  const deep: ScreeningInput['plan'] = { regions: ['neck'], technique: 'deep' };
  expect(explained({ plan: deep }, withCases({ when: is('plan.technique', 'deep') }))).toEqual({
    reasons: ['because the planned technique is “Deep, by hand”'],
    counterfactuals: [
      'with the technique “Superficial, by hand” this would not be a finding',
      'with the technique “With electrical current” this would not be a finding',
    ],
  });
});

test('a number without unit or bounds is told without them', () => {
  const score = ruleSet.facts.find(({ id }) => id === 'needle-fear.score')!;
  const { min: _min, max: _max, step: _step, unit: _unit, ...bare } = score;
  const rules: RuleSet = {
    ...withCases(
      { when: atLeast('needle-fear.score', 4, 'points') },
      { when: atLeast('needle-fear.score', 900, 'points'), severity: 'relative' },
    ),
    facts: ruleSet.facts.map((fact) => (fact === score ? bare : fact)),
  };
  const answers = { 'needle-fear': 'yes', 'needle-fear.score': 1_234 };
  expect(explained({ answers }, rules)).toEqual({
    reasons: [`because you told us “1234” when asked “${score.question}”`],
    counterfactuals: [
      `with 899 for “${score.question}” this would be a note`,
      `with less than 4 for “${score.question}” this would not be a finding`,
    ],
  });
});

test('an evaluation by other rules cannot be put into the words of these', () => {
  const input: ScreeningInput = { answers: { diabetes: 'yes' }, plan: {} };
  const evaluation = evaluate(input, withCases({}));
  expect(() => explain(evaluation, input)).toThrow('The rule set has no case "diabetes/case-0".');
  expect(() => explain(evaluation, input, { ruleSet: { ...ruleSet, contraindications: [] } })).toThrow(
    'The rule set has no contraindication "diabetes".',
  );
});
