import { expect, test } from 'vitest';
import { outcomeOf } from '@/app/(patient)/screening/result/outcome';
import { patientWords } from '@/lib/phrasebook/patient';
import { aSnapshot } from '../support/a-snapshot';

const words = patientWords.result;
const arm = { lymphoedema: 'yes', 'lymphoedema.limbs': ['left-arm'] } as const;
const fear = { 'needle-fear': 'yes', 'needle-fear.score': 9, 'needle-fear.avoids-care': 'yes' } as const;

test('a plan of which nothing is left is said about the plan, with why, and asks for no signature', () => {
  const outcome = outcomeOf(aSnapshot(arm, ['forearm-left']));
  expect(outcome).toMatchObject({
    title: words.stopTitle,
    text: words.closedText,
    points: { title: words.closedWhy },
    goesOn: 'wait',
  });
  expect(outcome.points?.texts).not.toEqual([]);
});

test('one area left of the plan is not a closed plan', () => {
  expect(outcomeOf(aSnapshot(arm, ['forearm-left', 'lower-leg-right'])).text).not.toBe(words.closedText);
});

test('with a finding about the person as well, the areas are not given as the reason', () => {
  const outcome = outcomeOf(aSnapshot({ ...arm, ...fear }, ['forearm-left']));
  expect(outcome).toMatchObject({ text: words.stopText, points: { title: undefined } });
});

test('the override of a closed plan asks for the signature, and says nothing against what was agreed', () => {
  const outcome = outcomeOf(aSnapshot(arm, ['forearm-left'], { review: { override: true } }));
  expect(outcome).toMatchObject({ goesOn: 'sign', text: words.talkedText });
  const closing = outcomeOf(aSnapshot(arm, ['forearm-left'])).points?.texts ?? [];
  expect(
    [...(outcome.points?.texts ?? []), ...(outcome.talk ?? [])].filter((text) => closing.includes(text)),
  ).toEqual([]);
});

test('an override leaves what else is to be talked about, and not what was overridden', () => {
  const answers = { ...fear, 'anticoagulant-therapy': 'yes' } as const;
  const thinner =
    'Your blood thinner can make you bruise or bleed more, so your physio will talk with you first.';
  const stopped = outcomeOf(aSnapshot(answers, ['lower-leg-right']));
  const outcome = outcomeOf(aSnapshot(answers, ['lower-leg-right'], { review: { override: true } }));
  expect(outcome).toMatchObject({ goesOn: 'sign' });
  expect(outcome.talk).toContain(thinner);
  expect(outcome.talk?.filter((text) => stopped.points?.texts.includes(text))).toEqual([]);
});
