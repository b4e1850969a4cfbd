import { expect, test } from 'vitest';
import {
  asked,
  facts,
  ruleSet,
  type Answer,
  type Condition,
  type FactId,
  type ScreeningInput,
} from '@/rules';

const factsIn = (condition: Condition): FactId[] => {
  if (condition.op === 'all' || condition.op === 'any') return condition.of.flatMap(factsIn);
  return condition.op === 'not' ? factsIn(condition.of) : [condition.fact];
};

const healthyAdult: ScreeningInput = {
  age: 40,
  answers: Object.fromEntries(
    facts
      .filter(({ from, kind, askedWhen }) => from === 'patient' && kind === 'yes-no' && !askedWhen)
      .map(({ id }) => [id, 'no' as Answer]),
  ),
  plan: { regions: ['lower-leg-right'], technique: 'deep' },
  medicines: ['none'],
};

test('a healthy adult is asked 34 questions in 8 sections, and no follow-up', () => {
  const asking = facts.filter(
    ({ from, id }) => from === 'patient' && asked(healthyAdult).get(id) !== 'unasked',
  );
  expect(asking).toHaveLength(34);
  expect(asking.filter(({ askedWhen }) => askedWhen)).toEqual([]);
  expect(new Set(asking.map(({ section }) => section)).size).toBe(8);
});

/** No rule reads these: a person does. */
const forThePhysiotherapist: Readonly<Partial<Record<FactId, string>>> = {
  'language-communication-barrier.language': 'to book an interpreter',
  'other-health-problem.details': 'free text is read by a person, and any yes is reviewed',
};

test('every question is read by some rule, or is there for the physiotherapist', () => {
  const read = new Set<string>([
    ...ruleSet.contraindications.flatMap(({ cases }) =>
      cases.flatMap(({ when, blocksMarkedIn }) => [
        ...factsIn(when),
        ...(blocksMarkedIn ? [blocksMarkedIn] : []),
      ]),
    ),
    ...facts.flatMap(({ askedWhen }) => (askedWhen ? factsIn(askedWhen) : [])),
    ...facts.flatMap(({ derive }) => (derive ? Object.values(derive) : [])),
    // Read by the disposition itself (semantics §9).
    'medicines.unrecognised',
  ]);
  expect(facts.map(({ id }) => id).filter((id) => !read.has(id))).toEqual(Object.keys(forThePhysiotherapist));
});
