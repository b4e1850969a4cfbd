import { expect, test } from 'vitest';
import { asked, ruleSet, shown, type RuleSet, type ScreeningInput } from '@/rules';
import { below } from '@/rules/language/build';

const seen = (input: Partial<ScreeningInput>): Record<string, string> =>
  Object.fromEntries(shown({ answers: {}, plan: {}, ...input }));

test('a patient who has answered nothing sees the 34 questions that are always asked', () => {
  const questions = seen({});
  expect(Object.keys(questions)).toHaveLength(34);
  expect(new Set(Object.values(questions))).toEqual(new Set(['required']));
});

test('a follow-up appears after yes, as optional after "not sure", and not after no', () => {
  expect(seen({ answers: { 'needle-fear': 'yes' } })['needle-fear.score']).toBe('required');
  expect(seen({ answers: { 'needle-fear': 'not-sure' } })['needle-fear.score']).toBe('optional');
  expect(seen({ answers: { 'needle-fear': 'no' } })['needle-fear.score']).toBeUndefined();
});

test('a follow-up that one of two answers calls for is optional while the patient is not sure of one', () => {
  const answers = { 'anticoagulant-therapy': 'yes', 'anticoagulant-therapy.type': 'not-sure' } as const;
  expect(seen({ answers, medicines: ['none'] })['anticoagulant-therapy.inr']).toBe('optional');
});

test('a follow-up of a follow-up after "not sure" waits for the answer that calls for it', () => {
  const answers = { 'bleeding-disorder': 'not-sure' } as const;
  const told = { ...answers, 'bleeding-disorder.kinds': ['told-by-doctor'] };
  const normal = { ...answers, 'bleeding-disorder.kinds': ['checked-and-normal'] };
  expect(seen({ answers })['bleeding-disorder.severity']).toBeUndefined();
  expect(seen({ answers: told })['bleeding-disorder.severity']).toBe('optional');
  expect(seen({ answers: normal })['bleeding-disorder.severity']).toBeUndefined();
});

test('an answer left from before calls for nothing', () => {
  const stale = { 'bleeding-disorder.kinds': ['told-by-doctor'] };
  expect(seen({ answers: stale })['bleeding-disorder.severity']).toBeUndefined();
  expect(
    seen({ answers: { ...stale, 'bleeding-disorder': 'no' } })['bleeding-disorder.severity'],
  ).toBeUndefined();
});

test('questions that hang on the medicine list or the age follow what is known of them', () => {
  expect(seen({ medicines: ['ramipril'] })['antiplatelet-therapy']).toBe('required');
  expect(seen({ medicines: ['none'] })['antiplatelet-therapy']).toBeUndefined();
  expect(seen({ medicines: [] })['antiplatelet-therapy']).toBeUndefined();
  expect(seen({ medicines: 'not-sure' })['antiplatelet-therapy']).toBe('optional');
  expect(seen({ medicines: ['warfarin'] })['anticoagulant-therapy.inr']).toBe('required');
  expect(seen({ age: 17 })['minor-under-18.young-person-objects']).toBe('required');
  expect(seen({ age: 18 })['minor-under-18.young-person-objects']).toBeUndefined();
});

test('a question that hangs on what is worked out stays away until all of that is answered', () => {
  const askedWhen = below('thorax-shape-or-very-thin.bmi', 20, 'kg/m2');
  const rules: RuleSet = {
    ...ruleSet,
    facts: ruleSet.facts.map((fact) => (fact.id === 'needle-fear' ? { ...fact, askedWhen } : fact)),
  };
  const need = (answers: ScreeningInput['answers']) =>
    shown(
      {
        answers: {
          'thorax-shape-or-very-thin': 'yes',
          'thorax-shape-or-very-thin.kinds': ['very-slim'],
          'thorax-shape-or-very-thin.height': 175,
          ...answers,
        },
        plan: {},
      },
      rules,
    ).get('needle-fear');
  expect(need({})).toBeUndefined();
  expect(need({ 'thorax-shape-or-very-thin.weight': 'not-sure' })).toBe('optional');
  expect(need({ 'thorax-shape-or-very-thin.weight': 55 })).toBe('required');
});

test('never shows what is for the physiotherapist or worked out', () => {
  const questions = seen({ age: 12, answers: { 'capacity-lacking': 'yes' } });
  for (const id of ['age', 'plan.regions', 'minor-under-18.lawful-consent', 'medicines.any'])
    expect(questions[id]).toBeUndefined();
});

test('asked tells the three apart: asked, not asked, not settled', () => {
  const states = asked({ answers: { diabetes: 'not-sure', pregnancy: 'no' }, plan: {} });
  expect(states.get('diabetes')).toBe('asked');
  expect(states.get('diabetes.hba1c')).toBe('unknown');
  expect(states.get('pregnancy.status')).toBe('unasked');
  expect(states.size).toBe(115);
});
