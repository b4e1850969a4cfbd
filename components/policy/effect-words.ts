import { counted } from '@/components/staff/format';
import type { Effect } from '@/lib/policy/policy-effect';

/** How many open screenings a step touches, in one sentence. */
export const effectInWords = ({ open, notJudged, unreadable, changed }: Effect, on: boolean): string => {
  if (open === 0) return 'No screening is open now.';
  const later =
    notJudged > 0
      ? ` ${notJudged} ${notJudged === 1 ? 'is' : 'are'} not judged yet: what the policy is then will count.`
      : '';
  const outgrown =
    unreadable > 0
      ? ` ${unreadable} ${unreadable === 1 ? 'has' : 'have'} an answer that the rules do not know any more.`
      : '';
  const unknown = `${later}${outgrown}`;
  if (changed.length === 0) return `Changes none of the ${counted(open, 'open screening')}.${unknown}`;
  const stops = changed.filter(({ stopsSignature }) => stopsSignature).length;
  const signed = changed.filter(({ endsSignature }) => endsSignature).length;
  const ends =
    signed === 0 ? '' : `, ${signed} of them ${signed === 1 ? 'has' : 'have'} signed and must sign again`;
  const also =
    stops === 0
      ? ''
      : on
        ? `; ${stops} could sign alone without it`
        : `; ${stops} could not sign alone any more${ends}`;
  return on
    ? `Makes ${changed.length} of ${counted(open, 'open screening')} stricter now${also}.${unknown}`
    : `Would make ${changed.length} of ${counted(open, 'open screening')} stricter${also}.${unknown}`;
};
