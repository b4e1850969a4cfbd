import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  evaluate,
  explain,
  isSeverityAbove,
  isSeverityAtLeast,
  ruleSet,
  type FactId,
  type ScreeningInput,
} from '@/rules';
import { people, peopleOf, randomFrom } from './support/patients';
import { person } from './support/people';

const reasons = (input: ScreeningInput, id: string, enteredByClinician?: ReadonlySet<FactId>) =>
  explain(evaluate(input), input, enteredByClinician && { enteredByClinician })
    .findings.find(({ finding }) => finding.id === id)
    ?.because.map(({ sentence }) => sentence);

const someone: ScreeningInput = {
  age: 80,
  answers: {
    'capacity-lacking': 'yes',
    'capacity-lacking.help-kinds': ['language', 'hearing-or-speaking'],
    'language-communication-barrier.interpreting': 'child',
    'thorax-shape-or-very-thin': 'yes',
    'thorax-shape-or-very-thin.kinds': ['very-slim'],
    'thorax-shape-or-very-thin.height': 175,
    'thorax-shape-or-very-thin.weight': 55,
    'needle-fear': 'yes',
    'needle-fear.score': 8,
    'cancer-active-or-treatment': 'no',
  },
  plan: { regions: ['chest', 'neck'], technique: 'deep' },
  medicines: ['Eliquis 5 mg', 'chemo'],
};

test('says what the patient told us, and only the part that counts', () => {
  expect(reasons(someone, 'needle-fear')).toContain(
    'because you told us “8 points” when asked “How strong is the fear, from 0 (none) to 10 (the worst)?”',
  );
  expect(reasons(someone, 'language-communication-barrier')).toEqual([
    'because you told us “This is not my best language” when asked “What kind of help would be good for you?”',
    'because a clinician recorded “A child” for “Who interprets today?”',
  ]);
});

test('names the line of the medicine list, the plan, the age and what was worked out', () => {
  expect(reasons(someone, 'anticoagulant-therapy')?.[0]).toMatch(
    /^because the medicine list has “eliquis 5 mg” \(/,
  );
  expect(reasons(someone, 'prohibited-or-high-risk-site-planned')).toEqual([
    'because the plan includes Front and side of the chest',
  ]);
  expect(reasons(someone, 'frail-or-older-adult')).toEqual(['because the patient is 80 years old']);
  expect(reasons(someone, 'thorax-shape-or-very-thin')?.join()).toContain(
    '18 kg/m2 (from “How tall are you?” 175 cm and “How much do you weigh?” 55 kg)',
  );
});

test('leaves out what could be otherwise: a "no" beside a blood thinner in the list is no reason', () => {
  const input: ScreeningInput = {
    answers: {
      'anticoagulant-therapy': 'no',
      'anticoagulant-therapy.bleeds': 'no',
      'bleeding-disorder': 'no',
    },
    plan: { regions: ['hand-left'] },
    medicines: ['eliquis'],
  };
  const sentences = reasons(input, 'anticoagulant-therapy');
  expect(sentences).toHaveLength(1);
  expect(sentences?.[0]).toMatch(/^because the medicine list has “eliquis” \(/);
});

test('does not say the patient told us what a clinician entered', () => {
  expect(reasons(someone, 'needle-fear', new Set<FactId>(['needle-fear', 'needle-fear.score']))).toEqual([
    'because a clinician recorded “8 points” for “How strong is the fear, from 0 (none) to 10 (the worst)?”',
    'because a clinician recorded “Yes” for “Are you afraid of needles?”',
  ]);
});

test('lists what is worth asking with its question', () => {
  const input: ScreeningInput = { ...someone, answers: { ...someone.answers, diabetes: 'not-sure' } };
  const { findings } = explain(evaluate(input), input);
  expect(findings.find(({ finding }) => finding.id === 'diabetes')?.worthAsking).toContainEqual({
    factId: 'diabetes',
    question: 'Do you have diabetes?',
  });
});

test('every finding of random people can be put into words, and what is worth asking adds up', () =>
  fc.assert(
    fc.property(person, (raw) => {
      const input = raw as unknown as ScreeningInput;
      const evaluation = evaluate(input);
      const explanation = explain(evaluation, input);
      expect(explanation.findings.map(({ finding }) => finding)).toEqual(evaluation.findings);
      for (const { finding, because, cases, worthAsking } of explanation.findings) {
        expect(cases.filter(({ holds }) => holds).map(({ id }) => id)).toEqual(finding.cases);
        if (finding.certain !== 'none') expect(because.length).toBeGreaterThan(0);
        if (
          finding.certain === finding.possible &&
          evaluation.maybeBlockedRegions.length === 0 &&
          input.plan.regions?.length
        )
          expect(worthAsking).toEqual([]);
        for (const { sentence } of because) expect(sentence).not.toMatch(/undefined|NaN|\[object/);
      }
      expect(explanation.worthAsking.map(({ factId }) => factId)).toEqual(evaluation.unknown);
    }),
    { numRuns: people(300), seed: 20261124 },
  ));

test('what is worth asking is empty exactly when the range is settled', () => {
  const next = peopleOf(randomFrom(20261205));
  const seen = { settled: 0, open: 0 };
  for (let made = 0; made < people(2_000); made += 1) {
    const input = next();
    const evaluation = evaluate(input);
    const { findings, maybeBlockedRegions, unknown, medicines } = evaluation;
    // A range that may only grow from nothing to a note changes nothing that anybody does.
    const isOpen = findings.some(
      ({ certain, possible }) =>
        isSeverityAbove(possible, certain) && isSeverityAtLeast(possible, 'precaution'),
    );
    const isPlanned = (input.plan.regions?.length ?? 0) > 0;
    const isSettled = !isOpen && isPlanned && medicines !== null && maybeBlockedRegions.length === 0;
    expect(unknown.length === 0).toBe(isSettled);
    seen[isSettled ? 'settled' : 'open'] += 1;

    for (const { finding, worthAsking } of explain(evaluation, input).findings)
      if (
        isSeverityAbove(finding.possible, finding.certain) &&
        isSeverityAtLeast(finding.possible, 'precaution')
      )
        expect(worthAsking.length).toBeGreaterThan(0);
  }
  expect(Math.min(seen.settled, seen.open)).toBeGreaterThan(0);
});

test('the reasons alone reproduce the certain severity: everything else may be taken away', () =>
  fc.assert(
    fc.property(person, (raw) => {
      const input = raw as unknown as ScreeningInput;
      for (const { finding, because } of explain(evaluate(input), input).findings) {
        if (finding.certain === 'none') continue;
        const kept = withAsking(because.map(({ factId }) => factId));
        const answers = Object.fromEntries(
          Object.entries(input.answers).filter(([id]) => kept.has(id as FactId)),
        );
        const { medicines, ...rest } = input;
        const alone = evaluate({
          ...rest,
          answers,
          ...(medicines && [...kept].some((id) => id.startsWith('medicines.')) && { medicines }),
        });
        expect(alone.findings.find(({ id }) => id === finding.id)?.certain).toBe(finding.certain);
      }
    }),
    { numRuns: people(150), seed: 20261125 },
  ));

/** A reason counts only if it was asked: with the facts its question, and what it is worked out from, hang on. */
const withAsking = (ids: readonly FactId[]): Set<FactId> => {
  const kept = new Set<FactId>();
  const keep = (id: FactId): void => {
    if (kept.has(id)) return;
    kept.add(id);
    const fact = ruleSet.facts.find((one) => one.id === id)!;
    const named = JSON.stringify([fact.askedWhen, fact.derive]);
    for (const { id: other } of ruleSet.facts) if (named.includes(`"${other}"`)) keep(other);
  };
  ids.forEach(keep);
  return kept;
};
