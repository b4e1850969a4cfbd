import { readFilter, type ReadFilter } from '@/lib/read-filter';
import { recordFilterSchema, type RecordFilter } from './record-filter.schema';

const fields = ['name', 'from', 'to', 'state', 'physiotherapist', 'page'] as const;

/** Reads the filters of the records page and of the export. */
export const readRecordFilter = (
  query: Readonly<Record<string, string | readonly string[] | undefined>>,
): ReadFilter<(typeof fields)[number], RecordFilter> => readFilter(recordFilterSchema, fields, query);
