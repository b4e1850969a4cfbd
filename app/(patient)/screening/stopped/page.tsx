import { AutoRefresh } from '@/components/layout/auto-refresh';
import { Notice } from '@/components/ui/notice';
import { requirePatient } from '@/lib/auth/patient-device';
import { patientWords } from '@/lib/phrasebook/patient';
import { openStep } from '../open-step';
import { StepFrame } from '../step-frame';

export const dynamic = 'force-dynamic';
export const metadata = { title: patientWords.stopped.title };

export default async function StoppedPage() {
  const patient = await requirePatient();
  const screening = await openStep(patient, 'stopped');
  return (
    <StepFrame screening={screening} step="stopped" title={patientWords.stopped.title}>
      <AutoRefresh everySeconds={6} />
      <Notice tone="info" icon="tablet">
        <p>{patientWords.stopped.text}</p>
        <p>{patientWords.stopped.wait}</p>
        <p>{patientWords.help.call(screening.clinic.phone)}</p>
      </Notice>
    </StepFrame>
  );
}
