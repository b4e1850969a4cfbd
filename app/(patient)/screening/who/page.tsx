import { WhoForm } from '@/components/intake/who-form';
import { requirePatient } from '@/lib/auth/patient-device';
import { patientWords } from '@/lib/phrasebook/patient';
import { respondentOf } from '@/lib/screening/signer';
import { openStep } from '../open-step';
import { StepFrame } from '../step-frame';
import { giveRespondent } from './actions';

export const metadata = { title: patientWords.who.title };

export default async function WhoPage() {
  const patient = await requirePatient();
  const screening = await openStep(patient, 'who');
  return (
    <StepFrame screening={screening} step="who" title={patientWords.who.title} lead={patientWords.who.lead}>
      <WhoForm action={giveRespondent.bind(null, screening.id)} given={respondentOf(screening)} />
    </StepFrame>
  );
}
