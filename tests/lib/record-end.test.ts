import { expect, test } from 'vitest';
import { endOf } from '@/lib/consent/record-end';
import type { ScreeningSnapshot, StoredConsent } from '@/lib/screening/screening-snapshot';
import { aSnapshot } from '../support/a-snapshot';

const kinds = (...all: readonly StoredConsent['kind'][]): StoredConsent[] =>
  all.map((kind, index) => ({
    id: `${kind}-${index + 1}`,
    sequence: index + 1,
    kind,
    assessmentId: 'assessment',
    reviewId: null,
    statementHash: '',
    hash: '',
    signedAt: new Date('2026-03-02T09:10:00Z'),
    underId: null,
    course: null,
    signatures: [],
  }));

const open = aSnapshot({ 'needle-fear': 'no' }, ['lower-leg-right'], { review: {} });
const after = (consents: readonly StoredConsent[], change: Partial<ScreeningSnapshot> = {}) => ({
  ...open,
  consents,
  ...change,
});

const standing = kinds('given').map((one) => ({ ...one, reviewId: 'review' }));

test.each([
  ['taken back', kinds('given', 'withdrawn'), 'given-1', 'withdrawn', 'withdrawn-2'],
  ['said no since', kinds('given', 'refused'), 'given-1', 'refused', 'refused-2'],
  ['signed again', kinds('given', 'given'), 'given-1', 'given-again', 'given-2'],
  ['a "no", and a signature after it', kinds('refused', 'given'), 'refused-1', 'given-again', 'given-2'],
  [
    'taken back, and signed later',
    kinds('given', 'withdrawn', 'given'),
    'withdrawn-2',
    'given-again',
    'given-3',
  ],
] as const)('%s: it ended, and by which record', (_what, consents, id, because, later) => {
  expect(endOf(after(consents), id)).toMatchObject({ because, later: { id: later } });
});

test('what stands has not ended, nor has the last "no"', () => {
  expect(endOf(after(standing), 'given-1')).toBeNull();
  expect(endOf(after(kinds('given', 'withdrawn')), 'withdrawn-2')).toBeNull();
});

test('a signature that no longer counts says what changed after it', () => {
  expect(endOf(after(kinds('given')), 'given-1')).toEqual({
    because: 'decision',
    later: null,
    wasComplete: false,
  });
  const judgedAgain = (reason: string) => ({
    assessment: open.assessment && { ...open.assessment, id: 'next', reason },
  });
  expect(endOf(after(standing, judgedAgain('changed-plan')), 'given-1')).toMatchObject({ because: 'plan' });
  expect(endOf(after(standing, judgedAgain('changed-answer')), 'given-1')).toMatchObject({
    because: 'answers',
  });
  expect(endOf(after(standing, judgedAgain('rules-changed')), 'given-1')).toMatchObject({ because: 'rules' });
});
