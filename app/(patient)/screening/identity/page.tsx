import { IdentityForm } from '@/components/intake/identity-form';
import { requirePatient } from '@/lib/auth/patient-device';
import { patientWords } from '@/lib/phrasebook/patient';
import { routes } from '@/lib/routes';
import { openStep } from '../open-step';
import { StepFrame } from '../step-frame';
import { whoseOf } from '../whose-of';
import { confirmName, giveBirthDate } from './actions';

export const metadata = { title: patientWords.identity.title.own };

export default async function IdentityPage() {
  const patient = await requirePatient();
  const screening = await openStep(patient, 'identity');
  const whose = whoseOf(screening);
  return (
    <StepFrame
      screening={screening}
      step="identity"
      title={patientWords.identity.title[whose]}
      lead={patientWords.identity.lead}
    >
      <IdentityForm
        check={giveBirthDate.bind(null, screening.id)}
        confirm={confirmName.bind(null, screening.id)}
        whose={whose}
        back={routes.patient.who}
      />
    </StepFrame>
  );
}
