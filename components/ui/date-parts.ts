/** A day as it was typed into three boxes. */
export interface DateParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

export const noDate: DateParts = { year: '', month: '', day: '' };

const padded = (digits: string, length: number): string =>
  /^\d+$/.test(digits) ? digits.padStart(length, '0') : digits;

/**
 * `1990-03-07` when the boxes hold digits; otherwise the same order with what was typed, which no ISO
 * reader accepts, so that the server can name the mistake and nothing typed is lost. Empty when all are empty.
 */
export const dateFromParts = ({ year, month, day }: DateParts): string => {
  const [y, m, d] = [year.trim(), month.trim(), day.trim()];
  return y || m || d ? `${y}-${m && padded(m, 2)}-${d && padded(d, 2)}` : '';
};

export const partsFromDate = (date: string): DateParts => {
  const [year = '', month = '', ...day] = date.split('-');
  return { year, month, day: day.join('-') };
};
