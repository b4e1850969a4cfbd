import type { SealedContent } from '@/lib/record/sealed-content';
import type { RecordHeader } from '@/lib/verify/record-header';
import { kindOf, tellOperator } from '@/lib/tell';
import { askPdfProcess } from './ask-pdf-process';
import { PdfFailed } from './pdf-failed';
import type { RecordSheet } from './record-sheet';
import { sheetOfRecord, type SheetOptions } from './sheet-of-record';

/** A record that cannot even be put into words is one whose PDF cannot be made: staff are told, as of any other. */
const wordsOf = (content: SealedContent, header: RecordHeader, options: SheetOptions): RecordSheet => {
  try {
    return sheetOfRecord(content, header, options);
  } catch (error) {
    tellOperator(`The PDF of record ${header.recordId} could not be worded: ${kindOf(error)}.`);
    throw new PdfFailed('not-worded');
  }
};

/**
 * A sealed record as a PDF (PDF/A-2a), from the record and nothing else. Not sealed as a document yet: that is `sealPdf`.
 * Rejects with `PdfFailed`.
 */
export const renderRecordPdf = async (
  content: SealedContent,
  header: RecordHeader,
  options: SheetOptions,
): Promise<Uint8Array> => {
  const sheet = wordsOf(content, header, options);
  return askPdfProcess({
    kind: 'typeset',
    sheet,
    mend: /\p{Script=Devanagari}/u.test(JSON.stringify(sheet)),
  });
};
