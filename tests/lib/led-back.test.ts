import { expect, test } from 'vitest';
import { whyBack } from '@/lib/screening/journey';
import type { ScreeningEvent } from '@/lib/screening/screening-event.schema';
import type { ScreeningSnapshot } from '@/lib/screening/screening-snapshot';
import { aSnapshot } from '../support/a-snapshot';

const at = new Date('2026-03-02T09:00:00Z');
const happened = (...events: readonly Pick<ScreeningEvent, 'kind' | 'detail'>[]): readonly ScreeningEvent[] =>
  events.map(
    (event, index) => ({ ...event, sequence: BigInt(index + 1), at, staffId: null }) as ScreeningEvent,
  );

const begun = [
  { kind: 'respondent-given', detail: { respondent: 'self' } },
  { kind: 'identity-confirmed', detail: {} },
  { kind: 'about-read', detail: { textVersion: 'about-1' } },
] as const;
const declared = (through: number) =>
  ({ kind: 'declared-true', detail: { answersThrough: String(through) } }) as const;
const placed = { kind: 'complaint-given' as const, detail: { regions: ['lower-leg-right'] } };

const judged = (answers: Parameters<typeof aSnapshot>[0]): ScreeningSnapshot =>
  aSnapshot(answers, ['lower-leg-right']);
const withEvents = (
  snapshot: ScreeningSnapshot,
  ...events: readonly Pick<ScreeningEvent, 'kind' | 'detail'>[]
): ScreeningSnapshot => ({ ...snapshot, events: happened(...events) });

const open = judged({ 'needle-fear': 'no' });
const stop = judged({ 'needle-fear': 'yes', 'needle-fear.score': 9, 'needle-fear.avoids-care': 'yes' });

test('whoever opens a later page before its time hears that this part comes first', () => {
  expect(whyBack(withEvents(open, ...begun), 'consent')).toBe('first');
  expect(whyBack(withEvents(open), 'check')).toBe('first');
});

test('whoever declared, and has other answers by now, hears that they were changed', () => {
  expect(whyBack(withEvents(open, ...begun, placed, declared(0)), 'consent')).toBe('answers-changed');
  expect(whyBack(withEvents(open, ...begun, placed, declared(0)), 'result')).toBe('answers-changed');
});

test('where there is nothing to sign, the consent says that it is not open', () => {
  expect(whyBack(withEvents(stop, ...begun, placed, declared(99)), 'consent')).toBe('not-to-sign');
});

test('a page that may be opened, and one that says by itself what happened, give no reason', () => {
  expect(whyBack(withEvents(open, ...begun), 'about')).toBeNull();
  expect(
    whyBack(withEvents(open, { kind: 'identity-mismatch', detail: { what: 'name' } }), 'consent'),
  ).toBeNull();
  // Declared on another day: the check page asks by itself whether all is still so.
  const cleared = aSnapshot({ 'needle-fear': 'no' }, ['lower-leg-right'], { review: {} });
  const later = { ...withEvents(cleared, ...begun, placed, declared(99)), today: '2026-03-03' };
  expect(whyBack(later, 'consent')).toBeNull();
});
