import { patientWords } from '@/lib/phrasebook/patient';
import { instantInWords } from '@/lib/phrasebook/when';
import type { RecordEnd } from './record-end';

const { copy, result } = patientWords;

/** What became of a record after it was signed or said, for the patient. */
export const copyEndText = ({ because, later }: RecordEnd, timeZone: string): string => {
  const when = later ? instantInWords(later.signedAt, timeZone) : '';
  switch (because) {
    case 'withdrawn':
    case 'refused':
    case 'given-again':
      return `${copy.ended[because](when)} ${copy.asItWas}`;
    default:
      return `${result.voided[because]} ${copy.asItWas}`;
  }
};
