import type { ExportedRecord } from '../exported-record';
import type { Format } from './format';

/** One record as it is handed on: canonical JSON of content, header and signature. */
export const transportLine = ({ content, header, signature }: ExportedRecord): string =>
  `{"content":${content},"header":${header},"signature":"${signature}"}\n`;

/** Sealed records as they are, one a line. Nothing of them is read. */
export const ndjson: Format = {
  files: ['records.ndjson'],
  atOnce: 200,
  holdsRecords: true,
  listsPatients: false,
  write: (_clinic, records) => ({
    texts: { 'records.ndjson': records.map(transportLine).join('') },
    memory: [],
  }),
};
