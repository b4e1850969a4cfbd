import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filled } from '@/lib/phrasebook/filled';
import { shippedAftercare as aftercare } from '@/lib/texts/shipped/aftercare';

const reference = readFileSync(
  new URL('../reference/clinical/risks-and-aftercare.md', import.meta.url),
  'utf8',
)
  .split('\n## 7. ')[1]!
  .split('\n## ')[0]!;

/** Each piece of advice of the reference (§7), and where a patient reads it. */
test.each<[said: string, told: { readonly lines: readonly string[] }, words: RegExp]>([
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
  ['redness spreading', aftercare['call-us'], /redness that spreads/i],
  ['swelling, heat, pus', aftercare['call-us'], /swelling, heat, or pus/],
  ['more pain after day 2', aftercare['call-us'], /more pain after the second day/i],
  ['fever above 38 °C', aftercare['call-us'], /fever above 38 °C/],
  ['feeling flu-ish', aftercare['call-us'], /flu/],
  ['call at the first sign', aftercare['infection-card'], /very first sign/],
  [
    'short of breath or chest/shoulder-tip pain (even hours later)',
    aftercare['get-help'],
    /short of breath.*shoulder.*hours later/i,
  ],
  ['coughing blood, blue lips, collapse', aftercare['get-help'], /cough up blood.*blue.*collapse/],
  [
    'sudden weakness, numbness or loss of balance/bladder control',
    aftercare['get-help'],
    /weakness, numbness.*balance.*pee/i,
  ],
  ['severe sudden headache', aftercare['get-help'], /sudden very strong headache/],
  ['after 10 minutes of firm pressure', aftercare['get-help'], /10 minutes of firm pressure/],
  ['limb tight, pale or numb', aftercare['get-help'], /tight, pale or numb/],
  ['fainting again', aftercare['get-help'], /faint again/],
  [
    'bleeding, cramps, fluid, no movement',
    aftercare['pregnancy-card'],
    /bleeding, cramps, fluid.*does not move/,
  ],
  [
    'no flying, diving or high altitude for 24-48 h unless well',
    aftercare['lung-card'],
    /two days, do not fly, dive or climb/,
  ],
  ['no extra doses', aftercare['bleed-card'], /no extra/i],
])('“%s” is told', (said, { lines }, words) => {
  expect(reference).toContain(said);
  expect(lines.some((line) => words.test(line))).toBe(true);
});

test('whoever calls for help says what was done', () => {
  expect(reference).toContain('say "I had dry needling."'.slice(0, -2));
  expect(filled(aftercare['get-help'].lead, { 'emergency-number': '112' })).toContain('I had dry needling');
});
