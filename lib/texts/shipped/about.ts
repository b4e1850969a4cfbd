/**
 * What dry needling is, in four cards. Sources: clinical reference, risks and aftercare §§2, 4, 5 and 8.1 (what happens,
 * benefits without overselling, alternatives, and that it is not acupuncture, which some US states require to be said).
 */
export const shippedAbout = {
  'what-happens': {
    title: 'What happens',
    lines: [
      'Your physio puts a very thin, clean needle into a tight muscle. Each needle is used once.',
      'You may feel a short twitch or cramp. You can say “stop” at any time.',
    ],
  },
  'what-it-may-help': {
    title: 'What it may help',
    lines: [
      'It may ease muscle pain and help you move, mostly for weeks up to three months. It does not help everyone.',
      'It works best together with exercise. Many muscle pains also get better by themselves.',
    ],
  },
  'not-acupuncture': {
    title: 'How it differs from acupuncture',
    lines: [
      'Dry needling is not acupuncture. The needles look the same.',
      'Your physio treats sore muscles that were found by touch. Acupuncture follows other ideas and other training.',
    ],
  },
  'other-ways': {
    title: 'Other ways',
    lines: [
      'You can also choose exercise, hands-on treatment, heat or cold, tape, pain relief from your doctor, or wait and see.',
      'If you say no, your other care stays the same.',
    ],
  },
} as const;
