import { z } from 'zod';
import { idSchema } from '@/lib/ids';
import { readFilter, type ReadFilter } from '@/lib/read-filter';
import { dayText, daysInOrder, lineOfText, mayBeEmpty } from '@/lib/text.schema';
import { screeningStatuses } from './status';

/** Filters of the list of screenings, everything optional. */
const screeningFilterSchema = z.object({
  name: mayBeEmpty(lineOfText('', 200)),
  from: mayBeEmpty(dayText('Enter a real date.')),
  to: mayBeEmpty(dayText('Enter a real date.')),
  state: mayBeEmpty(z.enum(screeningStatuses)),
  /** Goes on after this screening, towards older ones. */
  after: mayBeEmpty(idSchema),
});
export type ScreeningFilter = z.infer<typeof screeningFilterSchema>;

const fields = ['name', 'from', 'to', 'state', 'after'] as const;

export const readScreeningFilter = (
  query: Readonly<Record<string, string | readonly string[] | undefined>>,
): ReadFilter<(typeof fields)[number], ScreeningFilter> =>
  readFilter(screeningFilterSchema.refine(...daysInOrder), fields, query);
