import type { Tone } from '@/components/ui/tone';
import type { ExportFormat } from '@/lib/export/export-filter.schema';
import type { ExportState } from '@/lib/export/export-state';

export const formatWords: Readonly<Record<ExportFormat, { readonly label: string; readonly hint: string }>> =
  {
    csv: {
      label: 'Table (CSV)',
      hint: 'One row a record, for a spreadsheet: who, when, what the rules said and what was decided.',
    },
    ndjson: {
      label: 'Sealed records (NDJSON)',
      hint: 'Everything in each record, with its signature. Anybody with the public key can check it, without this server.',
    },
    pdf: {
      label: 'PDFs',
      hint: 'A sealed document for each record, to read or print. Takes longest: some hundred records a minute.',
    },
    fhir: {
      label: 'FHIR R4',
      hint: 'For another system: patients, questions and answers, consents, findings and signatures as bulk data.',
    },
  };

export const stateWords: Readonly<Record<ExportState, { readonly label: string; readonly tone: Tone }>> = {
  waiting: { label: 'Waiting', tone: 'neutral' },
  running: { label: 'At work', tone: 'info' },
  failing: { label: 'Being tried again', tone: 'attention' },
  finished: { label: 'Finished', tone: 'success' },
  expired: { label: 'Expired', tone: 'neutral' },
  cancelled: { label: 'Cancelled', tone: 'neutral' },
  failed: { label: 'Given up', tone: 'urgent' },
};

/** "12.4 MB". */
export const sizeInWords = (bytes: number): string => {
  const units = ['bytes', 'KB', 'MB', 'GB', 'TB'];
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${unit === 0 ? size : size.toFixed(size < 10 ? 1 : 0)} ${units[unit]}`;
};
