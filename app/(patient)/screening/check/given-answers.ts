import { answerForPatient } from '@/components/intake/answer-for-patient';
import { questionText } from '@/components/intake/question-words';
import { fieldAnchor } from '@/components/ui/described-by';
import type { DescriptionItem } from '@/components/ui/description-list';
import { patientWords } from '@/lib/phrasebook/patient';
import { routes } from '@/lib/routes';
import { lastEvent } from '@/lib/screening/last-event';
import type { ScreeningSnapshot } from '@/lib/screening/screening-snapshot';
import { questionsOf } from '@/lib/screening/section-questions';
import { respondentOf } from '@/lib/screening/signer';
import { isRegionId, regionById, sections } from '@/rules';

const words = patientWords.check;

interface AnswerGroup {
  readonly id: string;
  readonly title: string;
  readonly items: readonly DescriptionItem[];
}

const whoIsAnswering = (screening: ScreeningSnapshot): string => {
  const respondent = respondentOf(screening);
  return respondent?.name ? `${respondent.name} (${respondent.relation ?? ''})` : words.self;
};

/** Everything the patient gave, as they would say it, each with the way to change it. */
export const givenAnswers = (screening: ScreeningSnapshot): readonly AnswerGroup[] => {
  const { givenName, familyName } = screening.patient;
  const hurts = lastEvent(screening, 'complaint-given')?.detail.regions.filter(isRegionId) ?? [];
  return [
    {
      id: 'about-form',
      title: words.about,
      items: [
        { id: 'whose', term: words.whose, description: `${givenName} ${familyName}` },
        {
          id: 'who',
          term: words.who,
          description: whoIsAnswering(screening),
          change: { href: routes.patient.who, about: words.who },
        },
      ],
    },
    ...sections.map(({ id, title }) => ({
      id,
      title,
      items: questionsOf(screening, id).questions.map((question) => ({
        id: question.factId,
        term: questionText(question.factId),
        description: answerForPatient(question.factId, question.answer),
        change: {
          href: `${routes.patient.questions(id)}#${fieldAnchor(question.factId)}`,
          about: questionText(question.factId),
        },
      })),
    })),
    {
      id: 'hurts',
      title: words.hurts,
      items: [
        {
          id: 'where',
          term: words.hurtsQuestion,
          description: hurts.map((region) => regionById(region).label).join('; '),
          change: { href: routes.patient.whereItHurts, about: words.hurts },
        },
      ],
    },
  ];
};
