import { answerForPatient } from '@/components/intake/answer-for-patient';
import { NothingChangedForm } from '@/components/intake/nothing-changed-form';
import { questionText } from '@/components/intake/question-words';
import { Card } from '@/components/ui/card';
import { DescriptionList, type DescriptionItem } from '@/components/ui/description-list';
import { SectionHeading } from '@/components/ui/section-heading';
import { patientWords } from '@/lib/phrasebook/patient';
import { dayInFull } from '@/lib/phrasebook/when';
import { addressWith, routes } from '@/lib/routes';
import type { SaidLastTime } from '@/lib/screening/said-last-time';
import type { CurrentAnswer } from '@/lib/screening/screening-snapshot';
import type { nothingHasChanged } from './actions';

const words = patientWords.lastTime;

/** Answers of before, as the patient reads them. */
export const saidItems = (
  answers: readonly CurrentAnswer[],
  notSure: string = patientWords.questions.notSure,
): readonly DescriptionItem[] =>
  answers.map((answer) => ({
    id: answer.factId,
    term: questionText(answer.factId),
    description: <bdi>{answer.state === 'not-sure' ? notSure : answerForPatient(answer.factId, answer)}</bdi>,
  }));

interface LastTimeProps {
  readonly said: SaidLastTime;
  readonly day: string;
  readonly section: string;
  readonly action: OmitFirst<typeof nothingHasChanged>;
  readonly back: string | undefined;
}

type OmitFirst<F> = F extends (first: never, ...rest: infer R) => infer T ? (...rest: R) => T : never;

/** What was said at the visit before, and two ways on that look alike: nobody is led to say that nothing has changed. */
export function LastTime({ said, day, section, action, back }: LastTimeProps) {
  return (
    <>
      <Card as="section" labelledBy="last-time">
        <SectionHeading id="last-time" lead={words.lead}>
          {words.title(dayInFull(day))}
        </SectionHeading>
        <DescriptionList items={saidItems(said.answers, words.notSure)} />
        {said.asksMore && <p>{words.asksMore}</p>}
      </Card>
      <NothingChangedForm
        action={action}
        section={section}
        seen={said.seen}
        afresh={addressWith(routes.patient.questions(section), { afresh: 1 })}
        back={back}
      />
    </>
  );
}
