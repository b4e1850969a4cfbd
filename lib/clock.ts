/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

/** The present instant. Use cases take it once and pass it on, so that one act has one time. */
export const now = (): Date => new Date();

/** Making one takes far longer than using it, and a clinic has one time zone. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

const dayFormatIn = (timeZone: string): Intl.DateTimeFormat => {
  const known = dayFormats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  dayFormats.set(timeZone, made);
  return made;
};

/** The calendar day at `instant` in an IANA time zone. */
export const dayIn = (timeZone: string, instant: Date): Day => dayFormatIn(timeZone).format(instant);

/** A `date` column holds midnight UTC of the day. */
export const dayToDate = (day: Day): Date => new Date(`${day}T00:00:00.000Z`);

/** The day a `date` column holds. */
export const dateToDay = (date: Date): Day => date.toISOString().slice(0, 10);

/** The day after `day`, counted in whole calendar days. */
export const addDays = (day: Day, count: number): Day => {
  const date = dayToDate(day);
  date.setUTCDate(date.getUTCDate() + count);
  return dateToDay(date);
};

const wallClock = (timeZone: string, instant: Date): number => {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(instant);
  const value = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(
    value('year'),
    value('month') - 1,
    value('day'),
    value('hour'),
    value('minute'),
    value('second'),
  );
};

/** The instant at which `day` begins in `timeZone`. Right across daylight-saving changes. */
export const startOfDay = (timeZone: string, day: Day): Date => {
  const target = dayToDate(day).getTime();
  let guess = target;
  // The first pass finds the offset near midnight UTC, the second corrects it near local midnight.
  for (let pass = 0; pass < 2; pass += 1) guess += target - wallClock(timeZone, new Date(guess));
  return new Date(guess);
};
