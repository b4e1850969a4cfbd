import 'server-only';
import { env } from '@/lib/env';
import type { SealedContent } from '@/lib/record/sealed-content';
import type { RecordHeader } from '@/lib/verify/record-header';
import { renderRecordPdf } from './render-record-pdf';
import { sealPdf } from './seal-pdf';
import type { SheetOptions } from './sheet-of-record';

/** A sealed record as a PDF that is itself sealed. Rejects with `PdfFailed`. */
export const pdfOfRecord = async (
  { content, header }: { readonly content: SealedContent; readonly header: RecordHeader },
  { audience = 'clinic', origin = env().NEXTAUTH_URL, ...others }: Partial<SheetOptions> = {},
): Promise<Uint8Array> =>
  sealPdf(await renderRecordPdf(content, header, { audience, origin, ...others }), content.clinic);
