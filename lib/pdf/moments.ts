import { instantInWords } from '@/lib/phrasebook/when';

const offsetOf = (instant: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(instant)
    .find(({ type }) => type === 'timeZoneName')
    ?.value.replace('GMT', 'UTC') ?? 'UTC';

/** "22 November 2026 at 09:41 (Pacific/Auckland, UTC+13:00)": on paper nobody knows which clock was meant. */
export const momentWithZone = (at: string, timeZone: string): string => {
  const instant = new Date(at);
  return `${instantInWords(instant, timeZone)} (${timeZone}, ${offsetOf(instant, timeZone)})`;
};

/** The same beside others of the same record, which says its zone once. */
export const momentOf = (at: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
    new Date(at),
  );
