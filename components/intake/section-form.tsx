'use client';

import { unstable_rethrow } from 'next/navigation';
import { useMemo, useState, useSyncExternalStore, useTransition, type FormEvent } from 'react';

import { ActionBar } from '@/components/ui/action-bar';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SaveStatus } from '@/components/ui/save-status';
import { idle, type ActionState } from '@/lib/action/action-state';
import { patientWords } from '@/lib/phrasebook/patient';
import type { SectionQuestions, ShownQuestion } from '@/lib/screening/section-questions';
import { useIntake } from './answer-queue-provider';
import { BackLink } from './back-link';
import { Question } from './question';
import type { SuggestAction } from './question-props';
import type { PlaceGroup, WordsByFact } from './question-words';
import { useSection } from './use-section';
import styles from './section-form.module.css';

interface SectionFormProps {
  readonly questions: SectionQuestions;
  readonly words: WordsByFact;
  readonly places: readonly PlaceGroup[];
  readonly finish: (
    previous: ActionState<null>,
    data: { readonly section: string },
  ) => Promise<ActionState<null>>;
  readonly suggest: SuggestAction;
  readonly back: string | undefined;
}

/** A question and what hangs on it share a card. */
const cardsOf = (questions: readonly ShownQuestion[], words: WordsByFact) => {
  const cards: ShownQuestion[][] = [];
  for (const question of questions) {
    const card = cards.at(-1);
    if (card && words[question.factId]?.isFollowUp) card.push(question);
    else cards.push([question]);
  }
  return cards;
};

/** One section of questions. Each answer is saved as it is given; going on waits until the clinic has them all. */
export function SectionForm({ questions: initial, words, places, finish, suggest, back }: SectionFormProps) {
  const { queue } = useIntake();
  const { section, messages, beforeAsking, isMarked, drawn, appeared, give } = useSection(initial);
  const saving = useSyncExternalStore(queue.subscribe, queue.state, queue.state);
  const [finishing, startFinishing] = useTransition();
  const [attempt, setAttempt] = useState(0);
  const [general, setGeneral] = useState<string>();

  const cards = useMemo(() => cardsOf(section.questions, words), [section, words]);
  const marked = section.questions.flatMap(({ factId }) => {
    // The summary names the questions; what to do is said at each.
    const question = words[factId]?.question;
    return messages[factId] && question ? [{ name: factId, message: question }] : [];
  });
  const errors = general ? [{ message: general }, ...marked] : marked;

  const goOn = async () => {
    await queue.settled();
    setAttempt((count) => count + 1);
    if (section.questions.some(({ factId }) => isMarked(factId))) return;
    const mark = beforeAsking();
    try {
      const outcome = await finish(idle, { section: section.section });
      if (outcome?.status !== 'failed') return;
      setGeneral(Object.keys(outcome.fields).length === 0 ? outcome.message : undefined);
      mark(outcome.fields);
    } catch (error) {
      unstable_rethrow(error);
      setGeneral(patientWords.lineDown);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // What is being typed right now counts: leaving the field passes it on.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    setGeneral(undefined);
    startFinishing(goOn);
  };

  return (
    <form action={() => undefined} onSubmit={submit} noValidate>
      {attempt > 0 && errors.length > 0 && (
        <ErrorSummary title={patientWords.questions.incomplete} errors={errors} attempt={attempt} />
      )}
      <div className={styles.cards}>
        {cards.map((card) => (
          <Card key={card[0]?.factId} layout="rows">
            {card.map(({ factId, need, answer }, index) => {
              const own = words[factId];
              return (
                own && (
                  <div
                    key={`${factId}-${drawn[factId] ?? 0}`}
                    className={index > 0 ? styles.followUp : undefined}
                  >
                    <Question
                      name={factId}
                      words={own}
                      optional={need === 'optional' ? patientWords.optional : undefined}
                      answer={answer}
                      error={messages[factId]}
                      onDraft={(draft) => give(factId, draft)}
                      places={places}
                      understood={section.medicines}
                      suggest={suggest}
                    />
                  </div>
                )
              );
            })}
          </Card>
        ))}
      </div>
      <p role="status" className="visually-hidden">
        {appeared > 0 && patientWords.questions.more(appeared)}
      </p>
      <ActionBar back={<BackLink href={back} />} status={<SaveStatus state={saving.status} />}>
        <Button
          type="submit"
          pending={finishing}
          pendingLabel={
            saving.status === 'unsaved' ? patientWords.questions.waiting : patientWords.questions.saving
          }
        >
          {patientWords.continue}
        </Button>
      </ActionBar>
    </form>
  );
}
