import { counted } from '@/components/staff/format';
import type { Effect } from '@/lib/policy/policy-effect';

/** How many open screenings a step touches, in one sentence. */
export const effectInWords = ({ open, changed }: Effect, on: boolean): string => {
  if (open === 0) return 'No screening is open now.';
  if (changed.length === 0) return `Changes none of the ${counted(open, 'open screening')}.`;
  const stops = changed.filter(({ stopsSignature }) => stopsSignature).length;
  const also = stops > 0 && !on ? `; ${stops} could not sign alone any more` : '';
  return on
    ? `Makes ${changed.length} of ${counted(open, 'open screening')} stricter now${also}.`
    : `Would make ${changed.length} of ${counted(open, 'open screening')} stricter${also}.`;
};
