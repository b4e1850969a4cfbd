import { describe, expect, test } from 'vitest';
import { ruleSet, type Case, type Contraindication, type RuleSet, type ScreeningInput } from '@/rules';
import { compile, type Judge, type Verdict } from '@/rules/engine/compile';
import { all, atLeast, includesAny, no, yes } from '@/rules/language/build';
import { properties, type Property } from '@/rules/proof/failure';
import { prove } from '@/rules/proof/prove';
import { proveOrder } from '@/rules/proof/prove-order';
import { readingOf } from '@/rules/proof/reading';
import { spaceOf } from '@/rules/proof/space';

/* A proof that cannot fail proves nothing: each property is broken once, by a rule or by the evaluator. */

const base: Case = {
  id: 'only',
  when: yes('diabetes'),
  severity: 'precaution',
  advice: ['Look.'],
  patientText: 'We will look.',
  evidence: ['BACKGROUND'],
  confidence: 'project-proposal',
};

const group = (id: Contraindication['id'], ...cases: readonly Partial<Case>[]): Contraindication => ({
  id,
  title: 'x',
  category: 'other',
  cases: cases.map((change) => ({ ...base, ...change })),
});

const rulesOf = (...contraindications: readonly Contraindication[]): RuleSet => ({
  ...ruleSet,
  contraindications,
});

const sound = rulesOf(
  group(
    'diabetes',
    { id: 'stop', when: atLeast('diabetes.hba1c', 75, 'mmol/mol'), severity: 'absolute' },
    {
      id: 'feet',
      when: includesAny('diabetes.signs', ['numb-feet']),
      severity: 'relative',
      blocksRegions: ['feet'],
    },
    { id: 'told' },
  ),
  group('pregnancy', { when: no('pregnancy'), severity: 'note' }),
);

const failing = (rules: RuleSet, evaluator?: (rules: RuleSet) => Judge) =>
  prove(rules, evaluator).failures.map(({ property, contraindication, case: rule }) =>
    [property, contraindication, rule].filter(Boolean).join(' '),
  );

/** An evaluator with a slip: something is done to what goes in, or to what comes out. */
const slipping =
  (
    out: (verdict: Verdict, input: ScreeningInput, rules: RuleSet) => Verdict,
    into: (input: ScreeningInput) => ScreeningInput = (input) => input,
  ) =>
  (rules: RuleSet): Judge => {
    const judge = compile(rules);
    return (input, list) => out(judge(into(input), list), input, rules);
  };

const unsureIsNo = (input: ScreeningInput): ScreeningInput => ({
  ...input,
  answers: Object.fromEntries(
    Object.entries(input.answers).map(([id, answer]) => [
      id,
      answer === 'not-sure' && ruleSet.facts.find((fact) => fact.id === id)?.kind === 'yes-no'
        ? 'no'
        : answer,
    ]),
  ),
});

test('nothing is wrong with sound rules', () => {
  const { proven, failures } = prove(sound);
  expect(failures).toEqual([]);
  expect(proven).toEqual([
    { contraindication: 'diabetes', cases: 3, facts: 4, combinations: 3 * 4 * 4 * 4, how: 'jointly' },
    { contraindication: 'pregnancy', cases: 1, facts: 1, combinations: 3, how: 'jointly' },
  ]);
});

describe('by a rule', () => {
  test('that nobody can meet', () => {
    const rules = rulesOf(group('diabetes', { when: all(yes('diabetes'), no('diabetes')) }));
    expect(failing(rules)).toEqual(['reachable diabetes only']);
  });

  test('whose question is asked of nobody whom it concerns', () => {
    const rules = rulesOf(group('diabetes', { when: all(no('diabetes'), yes('diabetes.uses-insulin')) }));
    expect(failing(rules)).toEqual(['reachable diabetes only']);
  });

  test('that a worse one covers everywhere', () => {
    const rules = rulesOf(
      group(
        'diabetes',
        { id: 'told', severity: 'relative' },
        { id: 'both', when: all(yes('diabetes'), yes('pregnancy')) },
      ),
    );
    expect(failing(rules)).toEqual(['not-shadowed diabetes both']);
  });
});

describe('by an evaluator', () => {
  const answered = (input: ScreeningInput): boolean => input.answers.diabetes !== 'not-sure';

  test.each<[Property, string, (rules: RuleSet) => Judge]>([
    [
      'throws-nothing',
      'that throws once',
      slipping((verdict, input) => {
        if (input.answers.diabetes === 'no') throw new Error('Oh.');
        return verdict;
      }),
    ],
    ['unknown-never-clears', 'that takes "not sure" for "no"', slipping((verdict) => verdict, unsureIsNo)],
    ['range', 'that takes "not sure" for "no"', slipping((verdict) => verdict, unsureIsNo)],
    [
      'stale-is-dead',
      'that reads what is not asked',
      (rules) => compile({ ...rules, facts: rules.facts.map(({ askedWhen: _askedWhen, ...fact }) => fact) }),
    ],
    [
      'absolute-stops',
      'that never stops',
      slipping((verdict) => ({ ...verdict, disposition: 'clinician-review' })),
    ],
    [
      'disposition',
      'that clears what is not known',
      slipping((verdict, input) =>
        answered(input) ? verdict : { ...verdict, disposition: 'no-contraindication-found' },
      ),
    ],
    [
      'regions',
      'that closes what an answer opens',
      slipping((verdict, input) =>
        answered(input) ? verdict : { ...verdict, blockedRegions: ['foot-left'] as never },
      ),
    ],
    [
      'same-as-interpreter',
      'that asks for more',
      slipping((verdict) => ({ ...verdict, unknown: ['diabetes', ...verdict.unknown] })),
    ],
    [
      'independent',
      'that forgets among many',
      slipping((verdict, _input, { contraindications }) =>
        contraindications.length > 1 ? { ...verdict, findings: [] } : verdict,
      ),
    ],
    [
      'independent',
      'that softens among many',
      slipping((verdict, _input, { contraindications }) =>
        contraindications.length > 1 ? { ...verdict, disposition: 'clinician-review' } : verdict,
      ),
    ],
  ])('%s: one %s', (property, _slip, evaluator) => {
    const { failures } = prove(sound, evaluator);
    const failure = failures.find((one) => one.property === property);
    expect(failure?.contraindication).toMatch(/^(diabetes|pregnancy)$/);
    // The counterexample is an input like any other, and shows what it should.
    expect(() => compile(sound)(failure!.counterexample!)).not.toThrow();
  });

  test('whose disposition goes the wrong way', () => {
    expect(proveOrder().failures).toEqual([]);
    for (const wrong of [
      // Unknown clears.
      ({ unread }: { unread: string }) => (unread === 'unknown' ? 0 : 3),
      // What was stopped starts again.
      ({ range }: { range: readonly number[] }) => (range[0] === 4 ? 0 : 3),
    ])
      expect(proveOrder(wrong).failures).toMatchObject([{ property: 'order' }]);
  });

  test('no property is left out', () => {
    expect(Object.keys(properties)).toHaveLength(12);
  });
});

describe('what is tried', () => {
  const answersTo = (id: string, ...cases: readonly Partial<Case>[]) =>
    spaceOf(readingOf(group('diabetes', ...cases), ruleSet)).dimensions.find(({ fact }) => fact.id === id)
      ?.answers;

  test('a number one step below, on and above each threshold', () => {
    expect(
      answersTo('anticoagulant-therapy.inr', { when: atLeast('anticoagulant-therapy.inr', 3.6, 'INR') }),
    ).toEqual([3.5, 3.6, 3.7]);
    expect(answersTo('diabetes.hba1c', { when: atLeast('diabetes.hba1c', 20, 'mmol/mol') })).toEqual([
      20, 21,
    ]);
  });

  test('options that are told apart, once each, and every mixture of them', () => {
    const feet = includesAny('diabetes.signs', ['numb-feet', 'sore-on-foot-or-leg']);
    const hands = includesAny('diabetes.signs', ['numb-hands']);
    const signs = answersTo('diabetes.signs', { when: feet }, { when: hands });
    expect(signs).toHaveLength(5);
    expect(signs).toEqual(expect.arrayContaining([['none-of-these'], ['numb-hands']]));
    expect(signs?.filter((answer) => (answer as readonly string[]).length === 2)).toHaveLength(1);
  });

  test('places that do not meet', () => {
    const [plan, where] = ['plan.regions', 'implants.where'].map((id) =>
      answersTo(id, { blocksMarkedIn: 'implants.where' }),
    );
    expect(where).toContainEqual(['nowhere']);
    expect(new Set([...plan!, ...where!].flat()).size).toBe(3);
  });

  test('two medicines that only together are of a class', () => {
    const lists = answersTo('medicines.list', {
      when: includesAny('medicines.classes', ['dual-antiplatelet']),
    });
    expect(lists?.some((list) => (list as readonly string[]).length === 2)).toBe(true);
  });
});
