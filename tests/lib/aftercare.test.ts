import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { aftercare } from '@/lib/phrasebook/aftercare';

const reference = readFileSync(
  new URL('../reference/clinical/risks-and-aftercare.md', import.meta.url),
  'utf8',
)
  .split('\n## 7. ')[1]!
  .split('\n## ')[0]!;

/** Each piece of advice of the reference (§7), and where a patient reads it. */
test.each<[said: string, told: { readonly points: readonly string[] }, words: RegExp]>([
  ['sore like after sport 24-48 h', aftercare.normal, /sore muscles for one or two days, like after sport/i],
  ['small bruise', aftercare.normal, /bruise/],
  ['tired', aftercare.normal, /tired/],
  ['light movement', aftercare.helps, /move gently/i],
  ['drink as usual', aftercare.helps, /drink as usual/],
  ['ice or heat as comfortable', aftercare.helps, /ice or heat/],
  ['gentle stretch', aftercare.helps, /stretch a little/],
  ['food', aftercare.helps, /eat/i],
  ['no driving if drowsy', aftercare.helps, /do not drive if you feel sleepy/i],
  ['heavy training and alcohol', aftercare.helps, /hard sport, alcohol/],
  ['deep massage on spot', aftercare.helps, /strong massage of the spot/],
  ['redness spreading', aftercare.callUs, /redness that spreads/i],
  ['swelling, heat, pus', aftercare.callUs, /swelling, heat, or pus/],
  ['more pain after day 2', aftercare.callUs, /more pain after the second day/i],
  ['fever above 38 °C', aftercare.callUs, /fever above 38 °C/],
  ['feeling flu-ish', aftercare.callUs, /flu/],
  ['call at the first sign', aftercare.infectionCard, /very first sign/],
  [
    'short of breath or chest/shoulder-tip pain (even hours later)',
    aftercare.emergency,
    /short of breath.*shoulder.*hours later/i,
  ],
  ['coughing blood, blue lips, collapse', aftercare.emergency, /cough up blood.*blue.*collapse/],
  [
    'sudden weakness, numbness or loss of balance/bladder control',
    aftercare.emergency,
    /weakness, numbness.*balance.*pee/i,
  ],
  ['severe sudden headache', aftercare.emergency, /sudden very strong headache/],
  ['after 10 minutes of firm pressure', aftercare.emergency, /10 minutes of firm pressure/],
  ['limb tight, pale or numb', aftercare.emergency, /tight, pale or numb/],
  ['fainting again', aftercare.emergency, /faint again/],
  ['bleeding, cramps, fluid, no movement', aftercare.pregnancyCard, /bleeding, cramps, fluid.*does not move/],
  [
    'no flying, diving or high altitude for 24-48 h unless well',
    aftercare.lungCard,
    /two days, do not fly, dive or climb/,
  ],
  ['no extra doses', aftercare.bleedCard, /no extra/i],
])('“%s” is told', (said, { points }, words) => {
  expect(reference).toContain(said);
  expect(points.some((point) => words.test(point))).toBe(true);
});

test('whoever calls for help says what was done', () => {
  expect(reference).toContain('say "I had dry needling."'.slice(0, -2));
  expect(aftercare.emergency.lead('112')).toContain('I had dry needling');
});
