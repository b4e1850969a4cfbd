import { counted } from '@/components/staff/format';
import type { Effect } from '@/lib/policy/policy-effect';

/** How many open screenings a step touches, in one sentence. */
export const effectInWords = ({ open, unreadable, changed }: Effect, on: boolean): string => {
  if (open === 0) return 'No screening is open now.';
  const unknown =
    unreadable > 0
      ? ` ${unreadable} ${unreadable === 1 ? 'has' : 'have'} an answer that the rules do not know any more.`
      : '';
  if (changed.length === 0) return `Changes none of the ${counted(open, 'open screening')}.${unknown}`;
  const stops = changed.filter(({ stopsSignature }) => stopsSignature).length;
  const also = stops > 0 && !on ? `; ${stops} could not sign alone any more` : '';
  return on
    ? `Makes ${changed.length} of ${counted(open, 'open screening')} stricter now${also}.${unknown}`
    : `Would make ${changed.length} of ${counted(open, 'open screening')} stricter${also}.${unknown}`;
};
