import { z } from 'zod';
import { dispositions } from '@/rules/catalogue/dispositions';
import { dayText, lineOfText, mayBeEmpty } from '@/lib/text.schema';

/** What became of a consent: signed and waiting for the physiotherapist until its last day, complete, or a "no". */
export const recordStates = [
  'awaiting-countersignature',
  'ended',
  'complete',
  'superseded',
  'refused',
  'withdrawn',
] as const;
export type RecordState = (typeof recordStates)[number];

/** An id of the rules or the name of a version; whether there is one is known where the lists are. */
const code = (missing: string) => z.string().regex(/^[\w.-]{1,100}$/, missing);

/** Filters of the records page and of the export: everything optional, and the same for both. */
export const recordFilterSchema = z.object({
  name: mayBeEmpty(lineOfText('', 200)),
  from: mayBeEmpty(dayText('Enter a real date.')),
  to: mayBeEmpty(dayText('Enter a real date.')),
  state: mayBeEmpty(z.enum(recordStates, { error: 'Choose a state from the list.' })),
  physiotherapist: mayBeEmpty(z.uuid({ error: 'Choose somebody from the list.' })),
  disposition: mayBeEmpty(z.enum(dispositions, { error: 'Choose a result from the list.' })),
  contraindication: mayBeEmpty(code('Choose a contraindication from the list.')),
  textVersion: mayBeEmpty(code('Choose a version from the list.')),
  page: mayBeEmpty(z.coerce.number().int().min(1).max(100_000)).transform((page) => page ?? 1),
});
export type RecordFilter = z.infer<typeof recordFilterSchema>;
