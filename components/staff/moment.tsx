import { momentIn, timeIn } from './format';

interface MomentProps {
  readonly at: Date;
  readonly timeZone: string;
  /** Leaves the date out, where it can only be today. */
  readonly timeOnly?: boolean | undefined;
}

/** An instant, in the clinic's time. */
export function Moment({ at, timeZone, timeOnly = false }: MomentProps) {
  return <time dateTime={at.toISOString()}>{timeOnly ? timeIn(timeZone, at) : momentIn(timeZone, at)}</time>;
}
