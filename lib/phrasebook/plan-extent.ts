import { dayInFull } from './when';

/** For staff: “Up to 4 treatments, until 1 March 2027”. */
export const extentInWords = ({
  times,
  until,
}: {
  readonly times: number | null;
  readonly until: string | null;
}): string =>
  [
    times !== null && (times === 1 ? 'One treatment' : `Up to ${times} treatments`),
    until !== null && `${times === null ? 'Until' : 'until'} ${dayInFull(until)}`,
  ]
    .filter(Boolean)
    .join(', ');

/** “2 of 6, until 3 February 2027”. */
export const treatmentInWords = ({
  number,
  times,
  until,
}: {
  readonly number: number;
  readonly times: number | null;
  readonly until: string | null;
}): string =>
  [times === null ? String(number) : `${number} of ${times}`, until !== null && `until ${dayInFull(until)}`]
    .filter(Boolean)
    .join(', ');
