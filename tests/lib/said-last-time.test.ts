import { describe, expect, test } from 'vitest';
import { ruleSet, type Answer, type FactId, type RuleSet, type SectionId } from '@/rules';
import { heardLastTime, saidLastTime } from '@/lib/screening/said-last-time';
import type { ScreeningSnapshot } from '@/lib/screening/screening-snapshot';
import { aSnapshot } from '../support/a-snapshot';

type Said = Readonly<Partial<Record<FactId, Answer>>>;

const declared = (through: number) => ({
  kind: 'declared-true' as const,
  detail: { answersThrough: String(through) },
  sequence: 1n,
  at: new Date(),
  staffId: null,
});

/** A visit whose answers the patient has declared. */
const visit = (answers: Said, rules?: RuleSet): ScreeningSnapshot => ({
  ...aSnapshot(answers, ['lower-leg-right'], rules ? { rules } : {}),
  events: [declared(100)],
});
/** The next one, with nothing in it but what is said here. */
const today = (answers: Said = {}): ScreeningSnapshot => ({
  ...aSnapshot(answers, ['lower-leg-right']),
  assessment: null,
  rules: null,
});

const keptOf = (last: ScreeningSnapshot, section: SectionId, now = today()): readonly string[] =>
  saidLastTime(now, last, section)?.kept.map(({ factId }) => factId) ?? [];

const needles = { 'needle-fear': 'no', 'fainting-history': 'no', 'prior-adverse-reaction': 'no' } as const;

const withFact = (id: FactId, change: object): RuleSet => ({
  ...ruleSet,
  facts: ruleSet.facts.map((fact) => (fact.id === id ? { ...fact, ...change } : fact)),
});

describe('one tap says again', () => {
  test.each<[what: string, section: SectionId, last: ScreeningSnapshot, kept: readonly string[]]>([
    ['a whole section', 'needles', visit(needles), Object.keys(needles)],
    [
      'follow-ups, after what they hang on',
      'needles',
      visit({ ...needles, 'needle-fear': 'yes', 'needle-fear.score': 4, 'needle-fear.avoids-care': 'no' }),
      [
        'needle-fear',
        'needle-fear.score',
        'needle-fear.avoids-care',
        'fainting-history',
        'prior-adverse-reaction',
      ],
    ],
    [
      'the lines of the medicine list',
      'medicines',
      visit({ 'medicines.list': ['Eliquis 5mg', 'vitamin d'], 'anticoagulant-therapy': 'yes' }),
      ['medicines.list', 'anticoagulant-therapy'],
    ],
    [
      'nothing about today',
      'today',
      visit({ 'systemic-infection-or-fever': 'no', 'not-eaten-or-exhausted': 'no' }),
      [],
    ],
    [
      'no “not sure”, and nothing that hangs on it',
      'needles',
      visit({ ...needles, 'needle-fear': 'not-sure', 'needle-fear.score': 4 }),
      ['fainting-history', 'prior-adverse-reaction'],
    ],
    [
      'no number of weeks, which goes on by itself',
      'last-questions',
      visit({
        pregnancy: 'yes',
        'pregnancy.status': 'pregnant',
        'pregnancy.weeks': 20,
        'frail-or-older-adult': 'no',
      }),
      ['pregnancy', 'pregnancy.status', 'frail-or-older-adult'],
    ],
    [
      'nothing that may call staff at once',
      'heart-and-lungs',
      visit({
        'vascular-disease': 'yes',
        'vascular-disease.kinds': ['varicose-veins'],
        'thorax-shape-or-very-thin': 'no',
      }),
      ['thorax-shape-or-very-thin', 'vascular-disease'],
    ],
    [
      'no stale answer to a question that did not apply',
      'needles',
      visit({ ...needles, 'needle-fear.score': 9 }),
      Object.keys(needles),
    ],
    [
      'nothing that was asked in other words',
      'needles',
      visit(needles, withFact('needle-fear', { question: 'Do needles scare you?' })),
      ['fainting-history', 'prior-adverse-reaction'],
    ],
    [
      'nothing that these rules cannot read',
      'needles',
      visit(
        { ...needles, 'prior-adverse-reaction': 'yes', 'prior-adverse-reaction.kinds': ['gone'] },
        withFact('prior-adverse-reaction.kinds', { options: [{ id: 'gone', label: 'Gone' }] }),
      ),
      ['needle-fear', 'fainting-history', 'prior-adverse-reaction'],
    ],
    [
      'nothing that was never declared',
      'needles',
      { ...visit(needles), events: [declared(1)] },
      ['needle-fear'],
    ],
    ['nothing of a visit that was never judged', 'needles', { ...visit(needles), rules: null }, []],
  ])('%s', (_what, section, last, kept) => {
    expect(keptOf(last, section)).toEqual(kept);
  });
});

test('a question of now that was not asked then is said to be asked', () => {
  const last = visit({ 'needle-fear': 'no' });
  expect(saidLastTime(today(), last, 'needles')).toMatchObject({ asksMore: true });
  expect(saidLastTime(today(), visit(needles), 'needles')).toMatchObject({ asksMore: false });
});

test('“not sure” is shown, and asked once more', () => {
  const said = saidLastTime(today(), visit({ ...needles, 'fainting-history': 'not-sure' }), 'needles');
  expect(said?.answers.map(({ factId, state }) => [factId, state])).toEqual([
    ['needle-fear', 'answered'],
    ['fainting-history', 'not-sure'],
    ['prior-adverse-reaction', 'answered'],
  ]);
  expect(said?.asksMore).toBe(false);
});

test('once anything of a section is answered today, nothing of it is said by one tap', () => {
  expect(keptOf(visit(needles), 'needles', today({ 'needle-fear': 'yes' }))).toEqual([]);
  // It is shown all the same, without what no longer applied then.
  expect(heardLastTime(visit({ ...needles, 'needle-fear.score': 9 }), 'needles')).toHaveLength(3);
});

test('what was agreed to is bound to what was on the page', () => {
  const seenOf = (answers: Said) => saidLastTime(today(), visit(answers), 'needles')?.seen;
  expect(seenOf(needles)).toBe(seenOf(needles));
  expect(seenOf({ ...needles, 'needle-fear': 'yes' })).not.toBe(seenOf(needles));
});
