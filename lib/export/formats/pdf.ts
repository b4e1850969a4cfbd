import 'server-only';
import { PdfFailed } from '@/lib/pdf/pdf-failed';
import { pdfOfRecord } from '@/lib/pdf/pdf-of-record';
import { notePdfFailure, settlePdf } from '@/lib/pdf/watch-pdf';
import type { ReadSealed } from '@/lib/record/read-sealed';
import type { RecordHeader } from '@/lib/verify/record-header';
import { contentOf, type ExportedRecord } from '../exported-record';
import type { Document, Format } from './format';

export const pdfName = ({ sequence, id }: Pick<ExportedRecord, 'sequence' | 'id'>): string =>
  `pdf/${sequence}-${id}.pdf`;

const readOf = (record: ExportedRecord): ReadSealed => {
  const content = contentOf(record);
  return {
    content,
    header: JSON.parse(record.header) as RecordHeader,
    screeningId: content.screening.id,
  };
};

/** After a page takes its time, in a process of its own, it is noted how far the work is. */
const atOnce = 10;

/**
 * A sealed PDF of each record. One that cannot be made is named in the manifest and told to staff, as where it is asked for
 * alone. A certificate that cannot be used, and a whole piece of which nothing can be made, say nothing of a record: then
 * the export breaks off, is tried again, and nobody is called to a hundred thousand of them.
 */
export const pdf: Format = {
  files: [],
  makesDocuments: true,
  atOnce,
  holdsRecords: false,
  listsPatients: false,
  write: async (clinicId, records) => {
    const actor = { kind: 'system', clinicId } as const;
    const documents: Document[] = [];
    const failed: { readonly record: ReadSealed; readonly error: PdfFailed }[] = [];
    for (const one of records) {
      const record = readOf(one);
      try {
        documents.push({ name: pdfName(one), bytes: await pdfOfRecord(record) });
        await settlePdf(actor, one.id);
      } catch (error) {
        if (!(error instanceof PdfFailed) || error.code === 'key-unusable') throw error;
        failed.push({ record, error });
      }
    }
    if (failed[0] && failed.length === atOnce) throw failed[0].error;
    for (const { record, error } of failed) await notePdfFailure(actor, record, error.code);
    return {
      texts: {},
      documents,
      missing: failed.map(({ record: { header }, error: { code } }) => ({
        sequence: header.sequence,
        recordId: header.recordId,
        reason: code,
      })),
      memory: [],
    };
  },
};
