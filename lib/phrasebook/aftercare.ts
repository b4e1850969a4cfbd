/** What is normal, what helps and when to get help. Source: clinical reference, risks and aftercare §7. */
export const aftercare = {
  version: 'aftercare-2',
  normal: {
    title: 'This is normal',
    points: ['Sore muscles for one or two days, like after sport.', 'A small bruise.', 'Feeling tired.'],
  },
  helps: {
    title: 'This helps',
    points: [
      'Move gently and stretch a little.',
      'Use ice or heat, as you like.',
      'Eat and drink as usual. Do not drive if you feel sleepy.',
      'Leave hard sport, alcohol and strong massage of the spot for another day.',
    ],
  },
  callUs: {
    title: 'Call us the same day',
    points: [
      'Redness that spreads, swelling, heat, or pus.',
      'More pain after the second day.',
      'A fever above 38 °C (100.4 °F), or you feel as if you have the flu.',
    ],
  },
  emergency: {
    title: 'Rare, but good to know: when to get help at once',
    /** `number` is the clinic’s emergency number. */
    lead: (number: string) => `Call ${number} and say: “I had dry needling.”`,
    points: [
      'Short of breath, or pain in the chest or the tip of the shoulder, even hours later.',
      'You cough up blood, your lips turn blue, or you collapse.',
      'Sudden weakness, numbness, bad balance, or you cannot hold your pee or poo.',
      'A sudden very strong headache.',
      'Bleeding that does not stop after 10 minutes of firm pressure.',
      'An arm or leg that gets tight, pale or numb, or you faint again.',
    ],
  },
  lungCard: {
    title: 'Your treatment is near the lung',
    points: [
      'For two days, do not fly, dive or climb high mountains unless you feel well.',
      'Get help at once if it gets hard to breathe, or if your chest or shoulder hurts when you breathe in.',
    ],
  },
  bleedCard: {
    title: 'You may bleed longer than others',
    points: [
      'Press firmly on a spot that bleeds.',
      'Take your medicine as always. No extra, and none left out.',
    ],
  },
  infectionCard: {
    title: 'Watch your skin closely',
    points: ['Call us at the very first sign of redness, heat or fever. Do not wait.'],
  },
  pregnancyCard: {
    title: 'While you are pregnant',
    points: ['Get help at once for bleeding, cramps, fluid, or if the baby does not move.'],
  },
} as const;

/** Cards that a risk brings, by the risk’s id. */
const cardByRisk = {
  'lung-near-plan': aftercare.lungCard,
  'bleeds-more': aftercare.bleedCard,
  'infection-more': aftercare.infectionCard,
  pregnancy: aftercare.pregnancyCard,
} as const;

/** The cards for somebody who was told about these risks. */
export const aftercareCardsFor = (riskIds: readonly string[]) =>
  Object.entries(cardByRisk)
    .filter(([risk]) => riskIds.includes(risk))
    .map(([id, card]) => ({ id, ...card }));
