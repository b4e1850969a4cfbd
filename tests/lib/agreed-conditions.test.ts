import { expect, test } from 'vitest';
import { facts, regionById, regions } from '@/rules';
import { statementFor, type Statement } from '@/lib/consent/statement';
import { contradictionOf, readyConditions } from '@/lib/phrasebook/agreed-conditions';
import { clearanceOf } from '@/lib/screening/clearance';
import { plannedInWords } from '@/lib/screening/planned-in-words';
import { aReview, aSnapshot } from '../support/a-snapshot';

const techniques = facts.find(({ id }) => id === 'plan.technique')?.options?.map(({ id }) => id) ?? [];

/** Every region alone, and beside one more. */
const plans = regions.flatMap(({ id }) => [[id], [id, id === 'neck' ? 'forearm-left' : 'neck']]);

/** What one consent must not say beside its plan, written apart from how the app finds it. */
const speaksAgainst = ({ plan, precautions, risks }: Statement, technique: string): readonly string[] =>
  [...precautions, ...risks.map(({ text }) => text)].filter(
    (line) =>
      (/shallow|superficial/i.test(line) && technique !== 'superficial') ||
      (/\bdeep needles/i.test(line) && technique === 'superficial') ||
      (/\b(no|without)\b.*\bcurrent/i.test(line) && technique === 'electrical') ||
      (/press on each spot/i.test(line) &&
        technique !== 'superficial' &&
        plan.regionIds.some((id) => regionById(id).groups.includes('non-compressible'))),
  );

const claimsOf = (line: string) => ({
  review: { decision: 'proceed-with-modifications', conditions: [line], override: true } as const,
});

test('no plan and nothing that is offered beside it speak against each other in one consent', () => {
  let told = 0;
  for (const technique of techniques)
    for (const planned of plans) {
      const judged = aSnapshot({}, planned, { technique });
      expect(speaksAgainst(statementFor(judged), technique)).toEqual([]);
      for (const line of readyConditions) {
        const decided = { ...judged, reviews: [aReview(claimsOf(line).review)] };
        if (clearanceOf(decided).kind !== 'may-sign') continue;
        expect(speaksAgainst(statementFor(decided), technique), `${line} ${technique} ${planned}`).toEqual(
          [],
        );
        told += 1;
      }
    }
  expect(told).toBeGreaterThan(400);
});

test('every precaution is offered beside some plan, and none is refused that goes with it', () => {
  const judged = (technique: string) =>
    plannedInWords(aSnapshot({}, ['forearm-left'], { technique }).assessment!);
  for (const line of readyConditions)
    expect(techniques.some((technique) => contradictionOf(line, judged(technique)) === null)).toBe(true);
  expect(readyConditions.filter((line) => contradictionOf(line, judged('deep')) !== null)).toEqual([
    'Shallow needles only.',
  ]);
  expect(readyConditions.filter((line) => contradictionOf(line, judged('superficial')) !== null)).toEqual([]);
  expect(readyConditions.filter((line) => contradictionOf(line, judged('electrical')) !== null)).toEqual([
    'Shallow needles only.',
    'No electrical current.',
  ]);
});

test.each([
  ['deep', 'shallow needles only', true],
  ['deep', 'Only superficial needling!', true],
  ['deep', 'Shallow needles over the ribs only.', false],
  ['deep', 'We begin with the calf.', false],
  ['superficial', 'Deep needles.', true],
  ['electrical', 'Without any current', true],
  ['deep', 'With electrical stimulation', true],
])('%s: “%s”', (technique, line, isRefused) => {
  const plan = plannedInWords(aSnapshot({}, ['forearm-left'], { technique }).assessment!);
  expect(contradictionOf(line, plan) !== null).toBe(isRefused);
});

test('a decision of before this was refused lets nobody sign', () => {
  const judged = aSnapshot({ 'anticoagulant-therapy': 'not-sure' }, ['forearm-left']);
  const decided = { ...judged, reviews: [aReview(claimsOf('Shallow needles only.').review)] };
  expect(clearanceOf(decided).kind).toBe('needs-review');
});
