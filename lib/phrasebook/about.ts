/**
 * What dry needling is, in four cards. Sources: clinical reference, risks and aftercare §§2, 4, 5 and 8.1 (what happens,
 * benefits without overselling, alternatives, and that it is not acupuncture, which some US states require to be said).
 */
export const aboutTextVersion = 'about-1';

export const aboutCards = [
  {
    id: 'what-happens',
    title: 'What happens',
    text: [
      'Your physio puts a very thin, clean needle into a tight muscle. Each needle is used once.',
      'You may feel a short twitch or cramp. You can say “stop” at any time.',
    ],
  },
  {
    id: 'what-it-may-help',
    title: 'What it may help',
    text: [
      'It may ease muscle pain and help you move, mostly for weeks up to three months. It does not help everyone.',
      'It works best together with exercise. Many muscle pains also get better by themselves.',
    ],
  },
  {
    id: 'not-acupuncture',
    title: 'How it differs from acupuncture',
    text: [
      'Dry needling is not acupuncture. The needles look the same.',
      'Your physio treats sore muscles that were found by touch. Acupuncture follows other ideas and other training.',
    ],
  },
  {
    id: 'other-ways',
    title: 'Other ways',
    text: [
      'You can also choose exercise, hands-on treatment, heat or cold, tape, pain relief from your doctor, or wait and see.',
      'If you say no, your other care stays the same.',
    ],
  },
] as const;
