import type { PdfFailure } from './pdf-failed.ts';
import type { RecordSheet } from './record-sheet.ts';
import type { SealingKey } from './seal-bytes.ts';

/** What the process that makes PDFs is asked for. */
export type PdfTask =
  | { readonly kind: 'typeset'; readonly sheet: RecordSheet; readonly mend: boolean }
  | {
      readonly kind: 'seal';
      readonly bytes: Uint8Array;
      readonly key: SealingKey;
      readonly reason: string;
      readonly at: string;
    };

export type PdfAnswer = { readonly bytes: Uint8Array } | { readonly failed: PdfFailure };
