/** What the questions say at the next visit. Whoever answers may be somebody else than the patient: it is said of nobody. */
export const lastTimeWords = {
  title: (day: string) => `Last time, on ${day}`,
  lead: 'This is what was said then. Please read it. Is it all still so?',
  notSure: 'Not sure. We will ask you this once more.',
  asksMore: 'We will ask you some more after this.',
  nothing: 'Nothing here has changed',
  something: 'Something has changed',
  heard: (day: string) => `What was said on ${day}`,
  openTitle: 'Thank you, we wrote that down',
  open: 'Please answer what is still open here.',
  problem: 'Please look at this again',
} as const;
