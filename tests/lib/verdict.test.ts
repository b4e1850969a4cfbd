import { expect, test } from 'vitest';
import { contraindications, untilPrescriberAsked } from '@/rules';
import { nextStepWords } from '@/components/review/next-step-words';
import { whatFollows } from '@/components/review/verdict-words';
import { verdictOf } from '@/lib/screening/verdict';
import type { ScreeningStatus } from '@/lib/screening/status';
import { aSnapshot } from '../support/a-snapshot';

const signing: readonly ScreeningStatus[] = ['awaiting-signature', 'needs-countersignature', 'complete'];
const waiting = /before anybody signs|No signature is asked for|no signature now/;
const fear = { 'needle-fear': 'yes', 'needle-fear.score': 9, 'needle-fear.avoids-care': 'yes' } as const;
const arm = { lymphoedema: 'yes', 'lymphoedema.limbs': ['left-arm'] } as const;

/** Where the patient has finished, and the rules stop, ask for a review, or find nothing. */
const screenings = [
  aSnapshot(fear, ['lower-leg-right']),
  aSnapshot(fear, ['lower-leg-right'], { review: { override: true } }),
  aSnapshot(fear, ['lower-leg-right'], { review: { decision: 'decline' } }),
  aSnapshot({ 'anticoagulant-therapy': 'not-sure' }, ['lower-leg-right']),
  aSnapshot({ 'anticoagulant-therapy': 'not-sure' }, ['lower-leg-right'], { review: {} }),
  aSnapshot(arm, ['forearm-left']),
  aSnapshot(arm, ['forearm-left'], { review: { override: true } }),
];

test.each(signing)('what stands beside "%s" never says that nothing is signed', (status) => {
  for (const screening of screenings) {
    const verdict = { ...verdictOf(screening), status };
    expect(whatFollows(verdict)).not.toMatch(waiting);
  }
});

test.each(['do-not-needle', 'needs-review', 'delayed', 'referred', 'declined'] as const)(
  'what stands beside "%s" never says that it may be signed',
  (status) => {
    for (const screening of screenings)
      expect(whatFollows({ ...verdictOf(screening), status })).not.toMatch(/may sign|is signed/);
  },
);

test('a plan of which nothing is left says so, names what closes it, and asks for another one', () => {
  const verdict = { ...verdictOf(aSnapshot(arm, ['forearm-left'])), status: 'do-not-needle' as const };
  expect(verdict.rules).toMatchObject({
    isWholePlanClosed: true,
    closed: [{ region: 'forearm-left', findings: ['lymphoedema'] }],
  });
  expect(nextStepWords(verdict, true).title).toBe('Every planned area is closed: change the plan');
  expect(verdictOf(aSnapshot(arm, ['forearm-left', 'lower-leg-right'])).rules?.isWholePlanClosed).toBe(false);
});

test('only the override of a whole closed plan opens areas', () => {
  expect(verdictOf(aSnapshot(arm, ['forearm-left'], { review: { override: true } })).opened).toEqual([
    'forearm-left',
  ]);
  expect(
    verdictOf(
      aSnapshot({ ...arm, ...fear }, ['forearm-left', 'lower-leg-right'], { review: { override: true } }),
    ).opened,
  ).toEqual([]);
});

test('what holds until the prescriber was asked is a do-not-needle of the rules', () => {
  const absolute = contraindications.flatMap(({ id, cases }) =>
    cases.filter(({ severity }) => severity === 'absolute').map((one) => `${id}/${one.id}`),
  );
  expect(untilPrescriberAsked.filter((id) => !absolute.includes(id))).toEqual([]);
});
