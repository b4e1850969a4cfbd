import { AutoRefresh } from '@/components/layout/auto-refresh';
import { Notice } from '@/components/ui/notice';
import { requirePatient } from '@/lib/auth/patient-device';
import { patientWords } from '@/lib/phrasebook/patient';
import { openStep } from '../open-step';
import { StepFrame } from '../step-frame';

const words = patientWords.stopped;

export const metadata = { title: words.title };

export default async function StoppedPage() {
  const patient = await requirePatient();
  const screening = await openStep(patient, 'stopped');
  return (
    <StepFrame screening={screening} step="stopped" title={words.title} lead={words.text}>
      <AutoRefresh everySeconds={6} />
      <Notice tone="info" icon="tablet">
        <p>{words.tablet}</p>
        <p>{words.phone(screening.clinic.phone)}</p>
        <p>{words.wait}</p>
      </Notice>
    </StepFrame>
  );
}
