import { PlainFrame } from '@/components/layout/plain-frame';
import { PageHeading } from '@/components/ui/page-heading';
import { patientWords } from '@/lib/phrasebook/patient';

export const dynamic = 'force-dynamic';
export const metadata = { title: patientWords.ended.title };

/** For a device that opens nothing any more. It does not say what there was. */
export default function LinkEndedPage() {
  return (
    <PlainFrame brand={{ name: patientWords.product }} audience="patient">
      <PageHeading title={patientWords.ended.title} lead={patientWords.ended.text} takesFocus />
    </PlainFrame>
  );
}
