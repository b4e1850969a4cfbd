/** Why a document could not be made. Told in logs, alarms and the audit trail, so it says nothing of the record. */
export type PdfFailure = 'not-worded' | 'not-set' | 'key-unusable' | 'crashed' | 'timed-out' | 'unexpected';

export class PdfFailed extends Error {
  override readonly name = 'PdfFailed';
  readonly code: PdfFailure;
  constructor(code: PdfFailure) {
    super(`The PDF could not be made: ${code}.`);
    this.code = code;
  }
}
