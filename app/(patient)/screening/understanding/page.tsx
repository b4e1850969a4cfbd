import { UnderstandingForm } from '@/components/intake/understanding-form';
import { Understood } from '@/components/intake/understood';
import { requirePatient } from '@/lib/auth/patient-device';
import { patientWords } from '@/lib/phrasebook/patient';
import { openQuestions, understandingOf } from '@/lib/screening/understanding';
import { openStep, stepBefore } from '../open-step';
import { StepFrame } from '../step-frame';
import { answer } from './actions';

const words = patientWords.understanding;

export const metadata = { title: words.title };

export default async function UnderstandingPage() {
  const patient = await requirePatient();
  const screening = await openStep(patient, 'understanding');
  const done = understandingOf(screening).filter(({ result }) => result !== 'open');
  const questions = openQuestions(screening);
  const isAgain = questions.some(({ again }) => again);
  return (
    <StepFrame
      screening={screening}
      step="understanding"
      turn={isAgain ? 1 : 0}
      title={isAgain ? words.againTitle : words.title}
      lead={isAgain ? words.againLead : questions.length > 0 && words.lead}
    >
      <Understood items={done} />
      <UnderstandingForm
        key={questions.map(({ risk, again }) => `${risk} ${again}`).join()}
        action={answer.bind(null, screening.id)}
        questions={questions}
        back={stepBefore(screening, 'understanding')}
      />
    </StepFrame>
  );
}
