import { z } from 'zod';
import { dayText, mayBeEmpty } from '@/lib/text.schema';

export const mostTimes = 20;
/** A consent is about a plan, not about all there may ever be: after a year it is asked anew. */
export const longestDays = 366;

const aCount = `Enter a number from 1 to ${mostTimes}, or leave it out.`;

/** How often, and until when. Both left out, it is one treatment. */
export const extentFields = {
  times: mayBeEmpty(
    z
      .union(
        [
          z.number(),
          z
            .string()
            .trim()
            .regex(/^\d{1,3}$/, aCount)
            .transform(Number),
        ],
        { error: aCount },
      )
      .pipe(z.number().int(aCount).min(1, aCount).max(mostTimes, aCount)),
  ),
  until: mayBeEmpty(dayText('Enter a real date, with day, month and year.')),
};

export interface ExtentFields {
  readonly times?: number | undefined;
  readonly until?: string | undefined;
}
