/** An instant as people in the clinic say it. */
export const instantInWords = (instant: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone,
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(instant);

/** Made once: making one takes longer than a hundred days in words. */
const fullDay = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'long' });

/** A calendar day, `YYYY-MM-DD`, with its month written out. */
export const dayInFull = (day: string): string => fullDay.format(new Date(`${day}T00:00:00Z`));
