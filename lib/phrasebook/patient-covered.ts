/** What the patient reads where a consent of an earlier visit counts for this one, or does not. */
export const patientCoveredWords = {
  covered: {
    title: 'Your consent still counts',
    lead: 'You do not need to sign again today. You are free to say no.',
    signed: {
      patient: (when: string) => `You signed it on ${when}.`,
      guardian: (when: string, name: string) => `${name} signed it on ${when}.`,
      decider: (when: string, name: string) => `${name} signed it on ${when}.`,
    },
    same: 'There is nothing new in the answers or in the plan.',
    today: 'This is treatment',
    count: (number: number, times: number | null) =>
      times === null ? String(number) : `${number} of ${times}`,
    left: (left: number) =>
      left === 0 ? 'It is the last one.' : left === 1 ? '1 more after today' : `${left} more after today`,
    until: 'It counts until',
    agreed: 'Read again what you agreed to',
    free: 'You are still free',
    freePoints: [
      'You can say no today. Your other care stays the same.',
      'You can say “stop” at any time.',
      'You can take back your consent, now or later.',
      'You can read it all and sign again, if you like that better.',
    ],
    problem: 'Please look at this again',
    confirm: 'Yes, it still counts',
    confirming: 'One moment…',
    again: 'I want to sign again',
    no: 'I would rather not',
    askAgainTitle: 'Why we ask you to sign again',
    countsAnew: (times: number) =>
      `We start to count again today. This text is for up to ${times} treatments, today’s included.`,
    askAgainLead: (when: string) => `You signed on ${when}. That does not cover today:`,
  },
  /** After the tap, in place of the words after a signature. */
  confirmed: {
    title: 'Thank you. Your consent still counts',
    lead: (when: string) => `It is the one of ${when}. You said today that it still counts.`,
    nowPoints: [
      'Your physio sees what you said. You can ask anything before the first needle.',
      'You can say “stop” or change your mind at any time.',
    ],
    copyText: 'It is yours to keep: what you read today, and which consent it goes by.',
    copyTitle: 'Treatment under your consent',
    under: 'Goes by the consent of',
    signedBy: 'Signed by',
    treatment: 'Treatment',
    kind: 'You said that it still counts',
  },
} as const;
