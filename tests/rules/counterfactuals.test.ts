import { describe, expect, test } from 'vitest';
import {
  evaluate,
  explain,
  isSeverityAbove,
  ruleSet,
  type Answer,
  type FactId,
  type ScreeningInput,
} from '@/rules';
import { people, peopleOf, randomFrom } from './support/patients';

/* "With an INR below 3.6 this would be relative": what one other answer would have made of a finding. */

const explained = (input: ScreeningInput) => explain(evaluate(input), input).findings;

const sentences = (input: ScreeningInput, id: string) =>
  explained(input)
    .find(({ finding }) => finding.id === id)
    ?.counterfactuals.map(({ sentence }) => sentence);

const allNo = Object.fromEntries(
  ruleSet.facts
    .filter(({ kind, from, askedWhen }) => kind === 'yes-no' && from === 'patient' && !askedWhen)
    .map(({ id }) => [id, 'no']),
);

const someone = (
  answers: Partial<Record<FactId, Answer>>,
  changes: Partial<ScreeningInput> = {},
): ScreeningInput => ({
  age: 40,
  answers: { ...allNo, ...answers },
  plan: { regions: ['lower-leg-right'], technique: 'superficial' },
  medicines: ['none'],
  ...changes,
});

const onWarfarin = {
  'anticoagulant-therapy': 'yes',
  'anticoagulant-therapy.type': 'warfarin-type',
  'anticoagulant-therapy.inr': 4.2,
  'anticoagulant-therapy.inr-weeks-ago': 1,
  'anticoagulant-therapy.bleeds': 'no',
} as const;

describe('in words', () => {
  test.each<[string, ScreeningInput, string, string]>([
    [
      'a number',
      someone(onWarfarin),
      'anticoagulant-therapy',
      'with less than 3.6 INR for “What was your last INR?” this would be relative',
    ],
    [
      'a number the other way',
      someone({
        implants: 'yes',
        'implants.kinds': ['new-joint'],
        'joint-replacement-or-metalwork.where': ['lower-leg-right'],
        'joint-replacement-or-metalwork.weeks-since': 25,
      }),
      'joint-replacement-or-metalwork',
      'with 26 weeks or more for “How many weeks ago was the latest of these operations?” this would be a precaution',
    ],
    [
      'a number, while other questions are open',
      { answers: onWarfarin, plan: {} },
      'anticoagulant-therapy',
      'with less than 3.6 INR for “What was your last INR?” this would be relative, as far as is known',
    ],
    [
      'the plan',
      someone({}, { plan: { regions: ['chest', 'neck', 'hand-left'], technique: 'deep' } }),
      'prohibited-or-high-risk-site-planned',
      'without Front and side of the chest in the plan this would not be a finding',
    ],
    [
      'a line of the medicine list',
      someone({}, { medicines: ['eliquis 5mg', 'paracetamol'] }),
      'anticoagulant-therapy',
      'without “eliquis 5mg” in the medicine list this would not be a finding',
    ],
    [
      'a weight, through the body mass index',
      someone(
        {
          'thorax-shape-or-very-thin': 'yes',
          'thorax-shape-or-very-thin.kinds': ['very-slim'],
          'thorax-shape-or-very-thin.height': 175,
          'thorax-shape-or-very-thin.weight': 50,
        },
        { plan: { regions: ['upper-back'], technique: 'superficial' } },
      ),
      'thorax-shape-or-very-thin',
      'with 61.1 kg or more for “How much do you weigh?” this would be a note',
    ],
    [
      'the age',
      someone({ 'minor-under-18.young-person-objects': 'no' }, { age: 11 }),
      'minor-under-18',
      'at 18 years or more of age this would not be a finding',
    ],
  ])('%s', (_name, input, id, expected) => {
    expect(sentences(input, id)).toContain(expected);
  });

  test('the smallest change comes first', () => {
    expect(sentences(someone(onWarfarin), 'anticoagulant-therapy')?.[0]).toMatch(/^with less than 3.6 INR/);
  });

  test('none where it would take two other answers', () => {
    const twice = someone(
      { ...onWarfarin, 'anticoagulant-therapy.bleeds': 'yes' },
      { medicines: ['warfarin'] },
    );
    expect(sentences(twice, 'anticoagulant-therapy')).toEqual([]);
  });
});

describe('of many people', () => {
  const many = Array.from({ length: people(400) }, peopleOf(randomFrom(20261204)));

  test('each is true: with that answer and nothing else changed, the finding is what it says', () => {
    let tried = 0;
    for (const input of many)
      for (const { finding, counterfactuals } of explained(input))
        for (const { factId, would, asFarAsIsKnown, sentence, input: changed } of counterfactuals) {
          tried += 1;
          expect(changesIn(input, changed)).toEqual([factId]);
          const after = evaluate(changed).findings.find(({ id }) => id === finding.id);
          expect((asFarAsIsKnown ? after?.certain : after?.possible) ?? 'none').toBe(would);
          expect(isSeverityAbove(finding.certain, would)).toBe(true);
          expect(sentence).toMatch(
            /^(with|without|at) .+ this would (be (a note|a precaution|relative)(, as far as is known)?|not be a finding)$/,
          );
          expect(sentence).not.toMatch(/undefined|NaN|\[object/);
        }
    expect(tried).toBeGreaterThan(many.length);
  });

  test('a finding has one whenever some single yes, no or option would lower it', () => {
    for (const input of many.slice(0, many.length / 4))
      for (const { finding, counterfactuals, because } of explained(input)) {
        if (finding.certain === 'none' || counterfactuals.length > 0) continue;
        for (const { factId } of because)
          for (const answer of choicesOf(factId)) {
            const changed = { ...input, answers: { ...input.answers, [factId]: answer } };
            const after = evaluate(changed).findings.find(({ id }) => id === finding.id);
            expect(isSeverityAbove(finding.certain, after?.possible ?? 'none')).toBe(false);
          }
      }
  });

  test('what speaks of "less" or "more" is true of every such number', () => {
    const fact = ruleSet.facts.find(({ id }) => id === 'anticoagulant-therapy.inr')!;
    for (let tenths = 36; tenths <= 150; tenths += 19) {
      const input = someone({ ...onWarfarin, [fact.id]: tenths / 10 });
      expect(sentences(input, 'anticoagulant-therapy')?.[0]).toContain('less than 3.6 INR');
    }
    for (let tenths = 5; tenths < 36; tenths += 1) {
      const after = evaluate(someone({ ...onWarfarin, [fact.id]: tenths / 10 }));
      expect(after.findings.find(({ id }) => id === 'anticoagulant-therapy')?.possible).toBe('relative');
    }
  });
});

const choicesOf = (id: FactId): readonly string[] => {
  const fact = ruleSet.facts.find((one) => one.id === id)!;
  if (fact.from === 'derived' || id.startsWith('plan.')) return [];
  if (fact.kind === 'yes-no') return ['yes', 'no'];
  return fact.kind === 'choice' ? (fact.options ?? []).map((option) => option.id) : [];
};

const changesIn = (before: ScreeningInput, after: ScreeningInput): readonly string[] => {
  const flat = ({ age, answers, plan, medicines }: ScreeningInput): Record<string, unknown> => ({
    ...answers,
    age,
    'plan.regions': plan.regions,
    'plan.technique': plan.technique,
    'medicines.list': medicines,
  });
  const [was, is] = [flat(before), flat(after)];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (key) => JSON.stringify(was[key]) !== JSON.stringify(is[key]),
  );
};
