import { factById, facts, isFactId, sections, type Answer, type FactSection } from '@/rules';
import { answerWords, speakerOf } from '@/components/review/answer-words';
import { FirstWritten } from '@/components/review/first-written';
import { Moment } from '@/components/staff/moment';
import { DescriptionList } from '@/components/ui/description-list';
import type { ReadRecord } from '@/lib/consent/read-consent';
import type { AnswerState, AnsweredBy } from '@/lib/screening/screening-snapshot';
import styles from './record-sheet.module.css';

interface RecordAnswersProps {
  readonly answers: readonly FrozenAnswer[];
  readonly names: ReadonlyMap<string, string>;
  readonly timeZone: string;
}

type FrozenAnswer = ReadRecord['content']['answers'][number];

/** As the form asks them: an answer that was changed later stands where its question does. */
const bySection = (answers: readonly FrozenAnswer[]) => {
  const order = new Map(facts.map(({ id }, place) => [id as string, place]));
  const placeOf = ({ factId }: FrozenAnswer) => order.get(factId) ?? Infinity;
  const groups = Map.groupBy(
    answers.toSorted((a, b) => placeOf(a) - placeOf(b)),
    ({ factId }) => (isFactId(factId) ? factById(factId).section : 'gone'),
  );
  return [
    { id: 'plan', title: 'The plan' },
    ...sections,
    { id: 'gone', title: 'Questions that are not asked any more' },
  ].flatMap(({ id, title }) => {
    const given = groups.get(id as FactSection | 'gone');
    return given ? [{ id, title, given }] : [];
  });
};

const answerItem = (answer: FrozenAnswer, names: ReadonlyMap<string, string>, timeZone: string) => ({
  id: answer.factId,
  term: isFactId(answer.factId) ? factById(answer.factId).question : answer.factId,
  description: (
    <>
      <bdi>
        {isFactId(answer.factId)
          ? answerWords(answer.factId, {
              state: answer.state as AnswerState,
              value: (answer.value ?? null) as Answer | null,
              amountGiven: answer.amountGiven,
            })
          : JSON.stringify(answer.value)}
      </bdi>
      <FirstWritten value={answer.value} typed={answer.typed} className={styles.detail} />
      <span className={styles.detail}>
        {' '}
        {speakerOf({ saidBy: answer.saidBy as AnsweredBy, staffId: answer.staffId }, names)},{' '}
        <Moment at={new Date(answer.at)} timeZone={timeZone} />
        {answer.reason && <>. {answer.reason}</>}
      </span>
    </>
  ),
});

/** Everything that was answered, each with who said it and when. */
export function RecordAnswers({ answers, names, timeZone }: RecordAnswersProps) {
  return bySection(answers).map(({ id, title, given }) => (
    <section key={id} className={styles.answers} aria-labelledby={`answers-${id}`}>
      <h3 id={`answers-${id}`}>{title}</h3>
      <DescriptionList dense items={given.map((answer) => answerItem(answer, names, timeZone))} />
    </section>
  ));
}
