/** What is normal, what helps and when to get help. Source: clinical reference, risks and aftercare §7. */
export const shippedAftercare = {
  normal: {
    title: 'This is normal',
    lines: ['Sore muscles for one or two days, like after sport.', 'A small bruise.', 'Feeling tired.'],
  },
  helps: {
    title: 'This helps',
    lines: [
      'Move gently and stretch a little.',
      'Use ice or heat, as you like.',
      'Eat and drink as usual. Do not drive if you feel sleepy.',
      'Leave hard sport, alcohol and strong massage of the spot for another day.',
    ],
  },
  'lung-card': {
    title: 'Your treatment is near the lung',
    lines: [
      'For two days, do not fly, dive or climb high mountains unless you feel well.',
      'Get help at once if it gets hard to breathe, or if your chest or shoulder hurts when you breathe in.',
    ],
  },
  'bleed-card': {
    title: 'You may bleed longer than others',
    lines: [
      'Press firmly on a spot that bleeds.',
      'Take your medicine as always. No extra, and none left out.',
    ],
  },
  'infection-card': {
    title: 'Watch your skin closely',
    lines: ['Call us at the very first sign of redness, heat or fever. Do not wait.'],
  },
  'pregnancy-card': {
    title: 'While you are pregnant',
    lines: ['Get help at once for bleeding, cramps, fluid, or if the baby does not move.'],
  },
  'call-us': {
    title: 'Call us the same day',
    lines: [
      'Redness that spreads, swelling, heat, or pus.',
      'More pain after the second day.',
      'A fever above 38 °C (100.4 °F), or you feel as if you have the flu.',
    ],
  },
  'get-help': {
    title: 'Rare, but good to know: when to get help at once',
    lead: 'Call {emergency-number} and say: “I had dry needling.”',
    lines: [
      'Short of breath, or pain in the chest or the tip of the shoulder, even hours later.',
      'You cough up blood, your lips turn blue, or you collapse.',
      'Sudden weakness, numbness, bad balance, or you cannot hold your pee or poo.',
      'A sudden very strong headache.',
      'Bleeding that does not stop after 10 minutes of firm pressure.',
      'An arm or leg that gets tight, pale or numb, or you faint again.',
    ],
  },
} as const;
