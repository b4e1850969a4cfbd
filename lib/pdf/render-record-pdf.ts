import type { SealedContent } from '@/lib/record/sealed-content';
import type { RecordHeader } from '@/lib/verify/record-header';
import { askPdfProcess } from './ask-pdf-process';
import { sheetOfRecord, type SheetOptions } from './sheet-of-record';

/**
 * A sealed record as a PDF (PDF/A-2a), from the record and nothing else. Not sealed as a document yet: that is `sealPdf`.
 * Rejects with `PdfFailed`.
 */
export const renderRecordPdf = (
  content: SealedContent,
  header: RecordHeader,
  options: SheetOptions,
): Promise<Uint8Array> => {
  const sheet = sheetOfRecord(content, header, options);
  return askPdfProcess({
    kind: 'typeset',
    sheet,
    mend: /\p{Script=Devanagari}/u.test(JSON.stringify(sheet)),
  });
};
