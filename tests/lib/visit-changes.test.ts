import { expect, test } from 'vitest';
import { facts, type Answer, type FactId } from '@/rules';
import { visitChanges } from '@/lib/screening/visit-changes';
import { aSnapshot } from '../support/a-snapshot';

type Said = Readonly<Partial<Record<FactId, Answer>>>;

/** Somebody with nothing to report. */
const plain: Said = {
  ...Object.fromEntries(
    facts
      .filter(({ from, kind, askedWhen }) => from === 'patient' && kind === 'yes-no' && !askedWhen)
      .map(({ id }) => [id, 'no']),
  ),
  'medicines.list': ['none'],
};
const leg = ['lower-leg-right'];

const changesOf = (was: Said, is: Said, { areas = leg, technique = 'deep' } = {}) => {
  const { answers, plan, findings } = visitChanges(aSnapshot(was, leg), aSnapshot(is, areas, { technique }));
  return {
    answers: answers.map(({ factId, was: before, is: after }) => [
      factId,
      before?.value ?? before?.state,
      after?.value ?? after?.state,
    ]),
    plan: plan.map(({ factId }) => factId),
    findings: (findings ?? []).map(({ id, how }) => `${how}: ${id}`),
  };
};

test.each<[what: string, was: Said, is: Said, expected: { answers: unknown[]; findings: string[] }]>([
  ['nothing changed', plain, plain, { answers: [], findings: [] }],
  [
    'a fever today',
    plain,
    { ...plain, 'systemic-infection-or-fever': 'yes' },
    {
      answers: [['systemic-infection-or-fever', 'no', 'yes']],
      findings: ['new: systemic-infection-or-fever'],
    },
  ],
  [
    'a fever last time',
    {
      ...plain,
      'systemic-infection-or-fever': 'yes',
      'systemic-infection-or-fever.kinds': ['ill-or-fever-now'],
    },
    plain,
    {
      answers: [
        ['systemic-infection-or-fever', 'yes', 'no'],
        ['systemic-infection-or-fever.kinds', ['ill-or-fever-now'], undefined],
      ],
      findings: ['gone: systemic-infection-or-fever'],
    },
  ],
  [
    'a cold last time, a fever today',
    {
      ...plain,
      'systemic-infection-or-fever': 'yes',
      'systemic-infection-or-fever.kinds': ['cold-without-fever'],
    },
    {
      ...plain,
      'systemic-infection-or-fever': 'yes',
      'systemic-infection-or-fever.kinds': ['ill-or-fever-now'],
    },
    {
      answers: [['systemic-infection-or-fever.kinds', ['cold-without-fever'], ['ill-or-fever-now']]],
      findings: ['graver: systemic-infection-or-fever'],
    },
  ],
  [
    'a fever last time, a cold today',
    {
      ...plain,
      'systemic-infection-or-fever': 'yes',
      'systemic-infection-or-fever.kinds': ['ill-or-fever-now'],
    },
    {
      ...plain,
      'systemic-infection-or-fever': 'yes',
      'systemic-infection-or-fever.kinds': ['cold-without-fever'],
    },
    {
      answers: [['systemic-infection-or-fever.kinds', ['ill-or-fever-now'], ['cold-without-fever']]],
      findings: ['milder: systemic-infection-or-fever'],
    },
  ],
  [
    '“not sure” now, “no” then',
    plain,
    { ...plain, diabetes: 'not-sure' },
    { answers: [['diabetes', 'no', 'not-sure']], findings: ['new: diabetes'] },
  ],
  [
    'an answer that stayed behind, to a question that does not apply',
    { ...plain, 'pregnancy.weeks': 8 },
    { ...plain, 'pregnancy.weeks': 20 },
    { answers: [], findings: [] },
  ],
  [
    'ticks in another order',
    { ...plain, diabetes: 'yes', 'diabetes.signs': ['numb-feet', 'numb-hands'] },
    { ...plain, diabetes: 'yes', 'diabetes.signs': ['numb-hands', 'numb-feet'] },
    { answers: [], findings: [] },
  ],
  [
    'a medicine more',
    plain,
    { ...plain, 'medicines.list': ['Eliquis 5mg'] },
    {
      answers: [['medicines.list', ['none'], ['Eliquis 5mg']]],
      findings: ['new: anticoagulant-therapy', 'new: antiplatelet-therapy'],
    },
  ],
])('%s', (_what, was, is, expected) => {
  expect(changesOf(was, is)).toEqual({ ...expected, plan: [] });
});

test('the plan stands by itself', () => {
  expect(changesOf(plain, plain, { areas: [...leg, 'lower-leg-left'] }).plan).toEqual(['plan.regions']);
  expect(changesOf(plain, plain, { technique: 'superficial' })).toMatchObject({
    answers: [],
    plan: ['plan.technique'],
  });
});

test('how often and until when are part of the plan', () => {
  const before = aSnapshot(plain, leg);
  const now = {
    ...before,
    events: [
      {
        kind: 'extent-planned' as const,
        detail: { times: 4, until: null },
        sequence: 1n,
        at: new Date(),
        staffId: null,
      },
    ],
  };
  expect(visitChanges(before, now).extent).toEqual({
    was: { times: 1, until: null },
    is: { times: 4, until: null },
  });
  expect(visitChanges(now, now).extent).toBeNull();
});
