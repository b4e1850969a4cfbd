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

const inWords = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const word = (count: number): string => inWords[count] ?? String(count);

/** “two of six treatments”, “three treatments”. */
export const countedBeforeInWords = ({
  done,
  times,
}: {
  readonly done: number;
  readonly times: number | null;
}): string =>
  `${word(done)} ${times === null ? '' : `of ${word(times)} `}${(times ?? done) === 1 ? 'treatment' : 'treatments'}`;

/** “What is signed at this visit counts from one: up to six more, this visit’s included. If fewer are meant, change the plan.” */
export const countsFromOneInWords = (
  { times }: { readonly times: number | null },
  signing: 'done' | 'ahead' | 'perhaps',
): string => {
  const from = {
    done: 'What was signed at this visit counts from one',
    ahead: 'What is signed at this visit counts from one',
    perhaps: 'If the patient signs anew at this visit, that counts from one',
  }[signing];
  if (times === null) return `${from}.`;
  if (times === 1) return `${from}: one treatment, at this visit.`;
  const again = signing === 'done' ? ', and the patient signs again' : '';
  return `${from}: up to ${word(times)} more, this visit’s included. If fewer are meant, change the plan${again}.`;
};
