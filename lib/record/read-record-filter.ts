import { contraindications } from '@/rules';
import { readFilter, type ReadFilter } from '@/lib/read-filter';
import { daysInOrder } from '@/lib/text.schema';
import { recordFilterSchema, type RecordFilter } from './record-filter.schema';

const fields = [
  'name',
  'from',
  'to',
  'state',
  'physiotherapist',
  'disposition',
  'contraindication',
  'textVersion',
  'page',
] as const;

const schema = recordFilterSchema
  .refine(...daysInOrder)
  .refine(
    ({ contraindication }) =>
      contraindication === undefined || contraindications.some(({ id }) => id === contraindication),
    { path: ['contraindication'], error: 'Choose a contraindication from the list.' },
  );

/** Reads the filters of the records page and of the export. */
export const readRecordFilter = (
  query: Readonly<Record<string, string | readonly string[] | undefined>>,
): ReadFilter<(typeof fields)[number], RecordFilter> => readFilter(schema, fields, query);
