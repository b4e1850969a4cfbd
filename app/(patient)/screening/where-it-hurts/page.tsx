import { placeGroups } from '@/components/intake/question-words';
import { WhereItHurtsForm } from '@/components/intake/where-it-hurts-form';
import { requirePatient } from '@/lib/auth/patient-device';
import { patientWords } from '@/lib/phrasebook/patient';
import { lastEvent } from '@/lib/screening/last-event';
import { openStep, stepBefore } from '../open-step';
import { StepFrame } from '../step-frame';
import { whoseOf } from '../whose-of';
import { givePlaces } from './actions';

export const metadata = { title: patientWords.whereItHurts.title.own };

export default async function WhereItHurtsPage() {
  const patient = await requirePatient();
  const screening = await openStep(patient, 'where-it-hurts');
  return (
    <StepFrame
      screening={screening}
      step="where-it-hurts"
      title={patientWords.whereItHurts.title[whoseOf(screening)]}
    >
      <WhereItHurtsForm
        action={givePlaces.bind(null, screening.id)}
        places={placeGroups({ all: false })}
        given={lastEvent(screening, 'complaint-given')?.detail.regions ?? []}
        back={stepBefore(screening, 'where-it-hurts')}
      />
    </StepFrame>
  );
}
