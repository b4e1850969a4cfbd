import { describe, expect, test } from 'vitest';
import { evaluate, readMedicines, ruleSet, type Case, type RuleSet, type ScreeningInput } from '@/rules';
import { compile, type Verdict } from '@/rules/engine/compile';
import { all, any, atLeast, below, includesAny, is, no, not, oneOf, yes } from '@/rules/language/build';
import { canonicalJson } from '@/rules/canonical-json';
import { people, peopleOf, randomFrom } from './support/patients';
import { aCase, withCases } from './support/small-rules';
import { vignettes } from './support/reference';

/* The compiled rules against the interpreter, which is the one that decides for a person. */

const interpreted = (input: ScreeningInput, rules: RuleSet): Verdict => {
  const { trace: _trace, ...verdict } = evaluate(input, rules);
  return verdict;
};

/** Compares as text first: a hundred thousand deep comparisons would take longer than what they compare. */
const expectAgreement = (rules: RuleSet, everyone: Iterable<ScreeningInput>): void => {
  const judge = compile(rules);
  for (const someone of everyone) {
    const ours = judge(someone);
    const theirs = interpreted(someone, rules);
    if (JSON.stringify(ours) !== JSON.stringify(theirs))
      expect({ someone, ...ours }).toEqual({ someone, ...theirs });
  }
};

function* some(count: number, seed: number, rules: RuleSet): Generator<ScreeningInput> {
  const next = peopleOf(randomFrom(seed), rules);
  for (let made = 0; made < count; made += 1) yield next();
}

/** As a clinic's policy would: every case one step more severe, and one more case for each contraindication. */
const tightened: RuleSet = {
  ...ruleSet,
  contraindications: ruleSet.contraindications.map((contraindication) => ({
    ...contraindication,
    cases: [
      ...contraindication.cases.map((rule) => ({
        ...rule,
        severity:
          rule.severity === 'note' ? 'precaution' : rule.severity === 'precaution' ? 'relative' : 'absolute',
      })),
      {
        ...aCase,
        id: 'clinic-policy',
        when: any(...contraindication.cases.map(({ when }) => when)),
        severity: 'relative',
        blocksRegions: ['limb-upper'],
      },
    ],
  })) as RuleSet['contraindications'],
};

test(
  'the compiled rules say what the interpreter says, of a hundred thousand people',
  () => expectAgreement(ruleSet, some(people(100_000), 20261201, ruleSet)),
  240_000,
);

test('and of the given people', () =>
  expectAgreement(
    ruleSet,
    vignettes.map(({ input }) => input as unknown as ScreeningInput),
  ));

describe('and under other rules', () => {
  const others: readonly [string, RuleSet][] = [
    ['tightened, with cases of a clinic', tightened],
    ['read back from their stored JSON', JSON.parse(canonicalJson(ruleSet)) as RuleSet],
    ['none', { ...ruleSet, contraindications: [] }],
    ['that close a region', withCases({ blocksRegions: ['hand-left'] })],
    [
      'that close what is marked',
      withCases({ blocksMarkedIn: 'implants.where' }, { blocksRegions: ['trunk', 'hand-left'] }),
    ],
    [
      'that negate',
      withCases(
        { when: not(yes('diabetes.uses-insulin')), severity: 'relative' },
        {
          when: not(all(no('diabetes'), not(yes('pregnancy')))),
          severity: 'precaution',
          blocksMarkedIn: 'implants.where',
        },
        { when: all(), severity: 'note', blocksRegions: ['neck'] },
        { when: any(), severity: 'absolute' },
      ),
    ],
    [
      'of every comparison',
      withCases(
        { when: is('pregnancy.status', 'maybe'), severity: 'precaution' },
        { when: oneOf('diabetes', ['yes', 'no']), severity: 'note' },
        { when: oneOf('plan.technique', ['deep', 'electrical']), severity: 'relative' },
        { when: includesAny('diabetes.signs', ['none-of-these']), severity: 'note' },
        { when: includesAny('medicines.classes', ['none']), severity: 'note' },
        { when: all(atLeast('age', 18, 'years'), below('age', 75, 'years')), severity: 'precaution' },
        { when: atLeast('thorax-shape-or-very-thin.bmi', 18.5, 'kg/m2'), severity: 'relative' },
      ),
    ],
    [
      'with a number that has neither bounds nor steps',
      {
        ...withCases({ when: atLeast('needle-fear.score', 4, 'points') }),
        facts: ruleSet.facts.map((fact) => {
          const { min: _min, max: _max, step: _step, unit: _unit, ...bare } = fact;
          return fact.id === 'needle-fear.score' ? bare : fact;
        }),
      },
    ],
    [
      'with facts, regions and contraindications in another order',
      {
        ...ruleSet,
        facts: ruleSet.facts.toReversed(),
        regions: ruleSet.regions.toReversed(),
        contraindications: ruleSet.contraindications.toReversed(),
      },
    ],
    [
      'with more regions than fit a word',
      {
        ...ruleSet,
        regions: [
          ...ruleSet.regions,
          ...ruleSet.regions.map((region) => ({ ...region, id: `other-${region.id}` })),
        ] as RuleSet['regions'],
      },
    ],
  ];
  test.each(others)('%s', (_name, rules) =>
    expectAgreement(rules, [{ answers: {}, plan: {} }, ...some(people(3_000), 20261202, rules)]),
  );
});

test('and where rules ask whether what is worked out is so, or is not', () => {
  const rules = withCases(
    ...(
      ['medicines.any', 'medicines.unrecognised', 'joint-replacement-or-metalwork.near-plan'] as const
    ).flatMap((fact) => [{ when: yes(fact) }, { when: no(fact) }]),
  );
  const answers = { implants: 'yes', 'implants.kinds': ['new-joint'] } as const;
  expectAgreement(
    rules,
    ['neck', 'thigh-left'].flatMap((where) =>
      ['none', 'aspirin', 'xyzzy'].map((medicine) => ({
        answers: { ...answers, 'joint-replacement-or-metalwork.where': [where] },
        plan: { regions: ['neck'] },
        medicines: [medicine],
      })),
    ),
  );
});

test('and of what is worked out from answers that are missing', () =>
  expectAgreement(ruleSet, [
    { answers: { 'date-of-birth': '1980-02-29' }, plan: {} },
    {
      age: 40,
      answers: {
        'thorax-shape-or-very-thin': 'yes',
        'thorax-shape-or-very-thin.kinds': ['very-slim'],
        'thorax-shape-or-very-thin.weight': 45,
      },
      plan: { regions: ['upper-back'] },
      medicines: ['none'],
    },
  ]));

test('and of marks that are missing, where the plan is closed anyway', () =>
  expectAgreement(withCases({ blocksMarkedIn: 'implants.where' }, { blocksRegions: ['neck'] }), [
    {
      answers: { diabetes: 'yes', implants: 'yes', 'implants.kinds': ['stimulator'] },
      plan: { regions: ['neck'] },
      medicines: ['none'],
    },
  ]));

describe('of one person after another', () => {
  const rules = withCases({ blocksMarkedIn: 'implants.where' }, { when: yes('pregnancy') });
  const withImplant = { implants: 'yes', 'implants.kinds': ['stimulator'] } as const;
  const person = (answers: ScreeningInput['answers']): ScreeningInput => ({
    answers,
    plan: { regions: ['neck'] },
    medicines: ['none'],
  });

  test('what the first left open is not asked of the second', () =>
    expectAgreement(rules, [
      person({ ...withImplant, diabetes: 'yes', pregnancy: 'no' }),
      person({ ...withImplant, diabetes: 'no', pregnancy: 'yes' }),
    ]));

  test('what the first marked is not closed for the second', () =>
    expectAgreement(rules, [
      person({ ...withImplant, 'implants.where': ['neck'], diabetes: 'yes' }),
      person({ implants: 'no', diabetes: 'yes' }),
    ]));
});

describe('input', () => {
  const outcome = (run: () => unknown): unknown => {
    try {
      return run();
    } catch (error) {
      return (error as Error).message;
    }
  };

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a list', []],
    ['an unknown part', { answers: {}, plan: {}, mood: 'fine' }],
    ['answers that are a list', { answers: [], plan: {} }],
    ['answers that are null', { answers: null, plan: {} }],
    ['no answers', { plan: {} }],
    ['a plan that is null', { answers: {}, plan: null }],
    ['a plan that is a text', { answers: {}, plan: 'neck' }],
    ['no plan', { answers: {} }],
    ['an unknown part of the plan', { answers: {}, plan: { day: 'today' } }],
    ['an unknown fact', { answers: { mood: 'fine' }, plan: {} }],
    ['an unknown fact without a value', { answers: { mood: undefined }, plan: {} }],
    ['a derived fact', { answers: { age: 40 }, plan: {} }],
    ['a derived fact without a value', { answers: { age: undefined }, plan: {} }],
    ['the plan among the answers', { answers: { 'plan.regions': ['neck'] }, plan: {} }],
    ['the technique among the answers', { answers: { 'plan.technique': 'deep' }, plan: {} }],
    ['the list among the answers', { answers: { 'medicines.list': ['none'] }, plan: {} }],
    ['a yes-no of another word', { answers: { diabetes: 'maybe' }, plan: {} }],
    ['a number for a yes-no', { answers: { diabetes: 1 }, plan: {} }],
    ['an answer without a value', { answers: { diabetes: undefined }, plan: {} }],
    ['another option', { answers: { 'pregnancy.status': 'yes' }, plan: {} }],
    ['another option in a tick list', { answers: { 'diabetes.signs': ['numb-feet', 'x'] }, plan: {} }],
    [
      'an option twice',
      { answers: { diabetes: 'yes', 'diabetes.signs': ['numb-feet', 'numb-feet'] }, plan: {} },
    ],
    ['none beside another', { answers: { 'diabetes.signs': ['none-of-these', 'numb-feet'] }, plan: {} }],
    [
      'none twice',
      { answers: { diabetes: 'yes', 'diabetes.signs': ['none-of-these', 'none-of-these'] }, plan: {} },
    ],
    ['a text for a tick list', { answers: { 'diabetes.signs': 'numb-feet' }, plan: {} }],
    ['a number for a tick list', { answers: { 'diabetes.signs': 5 }, plan: {} }],
    // oxlint-disable-next-line eslint/no-sparse-arrays
    ['a gap in a list', { answers: { 'diabetes.signs': [, 'numb-feet'] }, plan: {} }],
    ['an empty list', { answers: { diabetes: 'yes', 'diabetes.signs': [] }, plan: { regions: [] } }],
    ['nowhere beside a region', { answers: { 'implants.where': ['nowhere', 'neck'] }, plan: {} }],
    ['nowhere in the plan', { answers: {}, plan: { regions: ['nowhere'] } }],
    ['a group in the plan', { answers: {}, plan: { regions: ['trunk'] } }],
    ['a technique of another name', { answers: {}, plan: { technique: 'gentle' } }],
    ['a plan nobody is sure of', { answers: {}, plan: { regions: 'not-sure' } }],
    ['an age below the least', { age: -1, answers: {}, plan: {} }],
    ['an age above the greatest', { age: 121, answers: {}, plan: {} }],
    ['half a year', { age: 17.5, answers: {}, plan: {} }],
    ['an age as text', { age: '40', answers: {}, plan: {} }],
    ['an age nobody is sure of', { age: 'not-sure', answers: {}, plan: {} }],
    ['an age without a value', { age: undefined, answers: {}, plan: {} }],
    ['no number', { answers: { 'needle-fear': 'yes', 'needle-fear.score': NaN }, plan: {} }],
    ['without end', { answers: { 'needle-fear.score': Infinity }, plan: {} }],
    [
      'a number by a hair',
      {
        answers: {
          'anticoagulant-therapy': 'yes',
          'anticoagulant-therapy.type': 'warfarin-type',
          'anticoagulant-therapy.inr': 3.5999999999999996,
        },
        plan: {},
      },
    ],
    ['a number between steps', { answers: { 'anticoagulant-therapy.inr': 3.55 }, plan: {} }],
    ['a text that is a number', { answers: { 'other-health-problem.details': 5 }, plan: {} }],
    ['lines that are no texts', { answers: {}, plan: {}, medicines: [5] }],
    ['lines that are a text', { answers: {}, plan: {}, medicines: 'none' }],
    ['no lines', { answers: {}, plan: {}, medicines: [] }],
    ['lines that say nothing', { answers: {}, plan: {}, medicines: ['twice daily'] }],
    ['lines nobody is sure of', { answers: {}, plan: {}, medicines: 'not-sure' }],
  ])('that is %s is refused or taken as the interpreter does', (_name, raw) => {
    const input = raw as ScreeningInput;
    expect(outcome(() => compile(ruleSet)(input))).toEqual(outcome(() => interpreted(input, ruleSet)));
  });

  test('refused leaves no trace in what comes after', () => {
    const judge = compile(ruleSet);
    const well: ScreeningInput = {
      answers: { diabetes: 'no' },
      plan: { regions: ['neck'] },
      medicines: ['none'],
    };
    const before = judge(well);
    expect(() => judge({ answers: { diabetes: 'yes', pregnancy: 'maybe' }, plan: {} })).toThrow(
      'answers["pregnancy"]',
    );
    expect(judge(well)).toEqual(before);
  });

  test('may come with its medicine list read already', () => {
    const judge = compile(ruleSet);
    const someone: ScreeningInput = { answers: {}, plan: {}, medicines: ['eliquis', 'xyzzy'] };
    expect(judge(someone, readMedicines(['eliquis', 'xyzzy'], ruleSet.medicines))).toEqual(judge(someone));
  });
});

describe('rules that cannot be compiled', () => {
  test('because a question hangs on itself', () => {
    const facts = ruleSet.facts.map((fact) =>
      fact.id === 'diabetes' ? { ...fact, askedWhen: includesAny('diabetes.signs', ['numb-feet']) } : fact,
    );
    expect(() => compile({ ...ruleSet, facts })).toThrow(
      'Whether "diabetes" is asked depends on itself: diabetes → diabetes.signs → diabetes.',
    );
  });

  test('because they compare what cannot be compared', () => {
    const when = { op: 'at-least', fact: 'diabetes', value: 3, unit: 'weeks' } as unknown as Case['when'];
    expect(() => compile(withCases({ when }))).toThrow('compares "diabetes" by "at-least"');
  });
});
