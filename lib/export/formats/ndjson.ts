import { recordLineBytes } from '@/lib/record/record-line';
import type { Format } from './format';

/** Sealed records as they are, one a line. Nothing of them is read. */
export const ndjson: Format = {
  files: ['records.ndjson'],
  makesDocuments: false,
  atOnce: 200,
  holdsRecords: true,
  listsPatients: false,
  write: (_clinic, records) => ({
    texts: { 'records.ndjson': recordLineBytes(records) },
    memory: [],
  }),
};
