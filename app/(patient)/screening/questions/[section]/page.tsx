import { notFound } from 'next/navigation';
import { SectionForm } from '@/components/intake/section-form';
import { placeGroups, wordsOfSection } from '@/components/intake/question-words';
import { requirePatient } from '@/lib/auth/patient-device';
import { patientWords } from '@/lib/phrasebook/patient';
import { ownLastVisit } from '@/lib/screening/own-screening';
import { saidLastTime } from '@/lib/screening/said-last-time';
import { questionsOf } from '@/lib/screening/section-questions';
import { respondentOf } from '@/lib/screening/signer';
import { sections } from '@/rules';
import { openStep, stepBefore } from '../../open-step';
import { StepFrame } from '../../step-frame';
import { nothingHasChanged, sectionIsDone, suggestMedicine } from './actions';
import { HeardLastTime } from './heard-last-time';
import { LastTime } from './last-time';

interface SectionPageProps {
  readonly params: Promise<{ readonly section: string }>;
  readonly searchParams: Promise<{ readonly afresh?: string | string[] }>;
}

const sectionOf = async ({ params }: Pick<SectionPageProps, 'params'>) => {
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
  const last = await ownLastVisit(screening);
  const said = last && saidLastTime(screening, last, id);
  const isAsked = !said || (await props.searchParams).afresh !== undefined;
  return (
    <StepFrame
      screening={screening}
      step={`questions/${id}`}
      title={title}
      lead={
        <>
          {isAsked && <p>{patientWords.questions.lead}</p>}
          <p>{patientWords.answerFor[respondentOf(screening)?.respondent ?? 'self']}</p>
        </>
      }
    >
      {last && isAsked && <HeardLastTime screening={screening} last={last} section={id} />}
      {last && said && !isAsked ? (
        <LastTime
          said={said}
          day={last.startedOn}
          section={id}
          action={nothingHasChanged.bind(null, screening.id)}
          back={stepBefore(screening, `questions/${id}`)}
        />
      ) : (
        <>
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
        </>
      )}
    </StepFrame>
  );
}
