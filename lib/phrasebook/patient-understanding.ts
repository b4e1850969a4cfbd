/** The questions about the risks: they ask how well something was told, never how clever somebody is. */
export const patientUnderstandingWords = {
  understanding: {
    title: 'Did we explain it well?',
    lead: 'Short questions about how well we told you. They do not test you.',
    againTitle: 'Let us look at this once more',
    againLead: 'That was not easy. Here it is again.',
    notSure: 'I am not sure',
    clear: 'This is clear already',
    unclear: 'Your physio will talk with you about this',
    missing: 'Please choose an answer. “I am not sure” is a good answer too.',
    continue: 'Continue',
  },
} as const;
