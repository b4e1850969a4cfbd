import { Moment } from '@/components/staff/moment';
import { Notice } from '@/components/ui/notice';
import { pdfFailureInWords } from '@/lib/phrasebook/pdf-failures';
import type { PdfTroubleRow } from '@/lib/pdf/pdf-trouble.repository';

interface PdfTroubleProps {
  readonly trouble: PdfTroubleRow;
  readonly timeZone: string;
}

/** Said on the page of a record whose PDF could not be made. */
export function PdfTrouble({ trouble, timeZone }: PdfTroubleProps) {
  const { reason, since, nextTryAt, attempts } = trouble;
  return (
    <Notice tone="attention" title="The PDF of this record could not be made">
      <p>
        The record itself is kept and complete. {pdfFailureInWords(reason)} Tried{' '}
        {attempts === 1 ? 'once' : `${attempts} times`} since <Moment at={since} timeZone={timeZone} />; the
        next try is at <Moment at={nextTryAt} timeZone={timeZone} />.
      </p>
    </Notice>
  );
}
