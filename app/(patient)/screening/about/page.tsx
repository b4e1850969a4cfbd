import { AboutCards } from '@/components/intake/about-cards';
import { ContinueForm } from '@/components/intake/continue-form';
import { requirePatient } from '@/lib/auth/patient-device';
import { patientWords } from '@/lib/phrasebook/patient';
import { aboutCardsOf } from '@/lib/texts/about-cards';
import { openStep, stepBefore } from '../open-step';
import { StepFrame } from '../step-frame';
import { aboutIsRead } from './actions';

export const metadata = { title: patientWords.about.title };

export default async function AboutPage() {
  const patient = await requirePatient();
  const screening = await openStep(patient, 'about');
  return (
    <StepFrame
      screening={screening}
      step="about"
      title={patientWords.about.title}
      lead={patientWords.about.lead}
    >
      <AboutCards cards={aboutCardsOf(screening.text.body)} />
      <ContinueForm
        action={aboutIsRead.bind(null, screening.id)}
        label={patientWords.about.continue}
        back={stepBefore(screening, 'about')}
      />
    </StepFrame>
  );
}
