import 'server-only';
import { pdfOfRecord } from '@/lib/pdf/pdf-of-record';
import type { RecordHeader } from '@/lib/verify/record-header';
import { contentOf, type ExportedRecord } from '../exported-record';
import type { Document, Format } from './format';

export const pdfName = ({ sequence, id }: Pick<ExportedRecord, 'sequence' | 'id'>): string =>
  `pdf/${sequence}-${id}.pdf`;

/**
 * A sealed PDF of each record. One that cannot be made breaks the export off: it is tried again, and never handed on with
 * one missing.
 */
export const pdf: Format = {
  files: [],
  makesDocuments: true,
  // A page takes its time, in a process of its own; after so many it is noted how far the work is.
  atOnce: 10,
  holdsRecords: false,
  listsPatients: false,
  write: async (_clinic, records) => {
    const documents: Document[] = [];
    for (const record of records)
      documents.push({
        name: pdfName(record),
        bytes: await pdfOfRecord({
          content: contentOf(record),
          header: JSON.parse(record.header) as RecordHeader,
        }),
      });
    return { texts: {}, documents, memory: [] };
  },
};
