/** Why a PDF could not be made, for staff, by the code of lib/pdf/pdf-failed.ts. */
const reasons: Readonly<Record<string, string>> = {
  'not-worded': 'What it says could not be put into words.',
  'not-set': 'Its pages could not be set.',
  crashed: 'What makes PDFs broke off.',
  'key-unusable':
    'The certificate for sealing PDFs cannot be used. Whoever runs the system has to look at it: see “PDF_CERTIFICATE” in the notes on running it.',
  'timed-out': 'It took too long.',
};

export const pdfFailureInWords = (reason: string): string => reasons[reason] ?? 'The reason is not known.';
