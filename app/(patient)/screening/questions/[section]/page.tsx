import { notFound } from 'next/navigation';
import { SectionForm } from '@/components/intake/section-form';
import { placeGroups, wordsOfSection } from '@/components/intake/question-words';
import { requirePatient } from '@/lib/auth/patient-device';
import { patientWords } from '@/lib/phrasebook/patient';
import { questionsOf } from '@/lib/screening/section-questions';
import { respondentOf } from '@/lib/screening/signer';
import { sections } from '@/rules';
import { openStep, stepBefore } from '../../open-step';
import { StepFrame } from '../../step-frame';
import { sectionIsDone, suggestMedicine } from './actions';

interface SectionPageProps {
  readonly params: Promise<{ readonly section: string }>;
}

export const dynamic = 'force-dynamic';

const sectionOf = async ({ params }: SectionPageProps) => {
  const { section } = await params;
  return sections.find(({ id }) => id === section) ?? notFound();
};

export const generateMetadata = async (props: SectionPageProps) => ({
  title: (await sectionOf(props)).title,
});

export default async function SectionPage(props: SectionPageProps) {
  const patient = await requirePatient();
  const { id, title } = await sectionOf(props);
  const screening = await openStep(patient, `questions/${id}`);
  return (
    <StepFrame
      screening={screening}
      step={`questions/${id}`}
      title={title}
      lead={
        <>
          <p>{patientWords.questions.lead}</p>
          <p>{patientWords.answerFor[respondentOf(screening)?.respondent ?? 'self']}</p>
        </>
      }
    >
      <SectionForm
        key={id}
        questions={questionsOf(screening, id)}
        words={wordsOfSection(id)}
        places={placeGroups({ all: true })}
        finish={sectionIsDone.bind(null, screening.id)}
        suggest={suggestMedicine.bind(null, screening.id)}
        back={stepBefore(screening, `questions/${id}`)}
      />
      <noscript>{patientWords.needsScript}</noscript>
    </StepFrame>
  );
}
