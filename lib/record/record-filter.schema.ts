import { z } from 'zod';
import { idSchema } from '@/lib/ids';
import { dayText } from '@/lib/text.schema';

/** What became of a consent: signed and waiting for the physiotherapist, complete, or a "no". */
export const recordStates = [
  'awaiting-countersignature',
  'complete',
  'superseded',
  'refused',
  'withdrawn',
] as const;
export type RecordState = (typeof recordStates)[number];

const unset = (value: unknown): unknown => (value === '' ? undefined : value);
const optional = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(unset, schema.optional());

/** Filters of the records page and of the export: everything optional, and the same for both. */
export const recordFilterSchema = z.object({
  name: optional(z.string().trim().max(200)),
  from: optional(dayText('Enter a real date.')),
  to: optional(dayText('Enter a real date.')),
  state: optional(z.enum(recordStates)),
  physiotherapist: optional(idSchema),
  page: z.preprocess(unset, z.coerce.number().int().min(1).max(100_000).default(1)),
});
export type RecordFilter = z.infer<typeof recordFilterSchema>;
