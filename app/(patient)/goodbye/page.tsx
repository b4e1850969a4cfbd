import { PlainFrame } from '@/components/layout/plain-frame';
import { PageHeading } from '@/components/ui/page-heading';
import { patientWords } from '@/lib/phrasebook/patient';

export const dynamic = 'force-dynamic';
export const metadata = { title: patientWords.goodbye.title };

/** After Finish. Nothing of the patient is here, whoever looks next. */
export default function GoodbyePage() {
  return (
    <PlainFrame brand={{ name: patientWords.product }} audience="patient">
      <PageHeading title={patientWords.goodbye.title} lead={patientWords.goodbye.text} takesFocus />
    </PlainFrame>
  );
}
