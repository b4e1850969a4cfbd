'use client';

import { useCallback, useEffect, useRef, useState } from 'react';

import type { FactId } from '@/rules';
import type { SectionQuestions } from '@/lib/screening/section-questions';
import { useIntake } from './answer-queue-provider';
import type { AnswerToSave } from './answer-queue';
import { draftKey, draftOf, type Draft } from './draft';

type Messages = Readonly<Partial<Record<FactId, string>>>;

const without = (messages: Messages, factId: FactId): Messages => {
  const { [factId]: _gone, ...others } = messages;
  return others;
};

/** The draft that was sent. */
const keyOf = ({ state, value = '', typed, amountGiven }: AnswerToSave): string =>
  draftKey(state === 'answered' ? { state, value, ...(typed && { typed }), amountGiven } : { state });

/**
 * One section of questions while it is being answered: what is shown, what was refused, and which questions have to be
 * drawn anew because their answer changed elsewhere (a second tab, a second device).
 */
export function useSection(initial: SectionQuestions) {
  const { queue, raiseAlert } = useIntake();
  const [section, setSection] = useState(initial);
  const [messages, showMessages] = useState<Messages>({});
  // Read when somebody presses Continue, which may be before the page was drawn with the newest.
  const newest = useRef<Messages>({});
  const setMessages = useCallback((change: (messages: Messages) => Messages) => {
    newest.current = change(newest.current);
    showMessages(newest.current);
  }, []);
  const isMarked = useCallback((factId: FactId) => newest.current[factId] !== undefined, []);
  const [drawn, setDrawn] = useState<Readonly<Partial<Record<FactId, number>>>>({});
  const [appeared, setAppeared] = useState(0);
  /** What was given here last, by question. */
  const given = useRef(new Map<FactId, string>());
  const known = useRef(
    new Map(initial.questions.map(({ factId, answer }) => [factId, draftKey(draftOf(answer))])),
  );
  const count = useRef(initial.questions.length);

  useEffect(
    () =>
      queue.listen({
        onReceipt: ({ questions: now, alerted }) => {
          if (alerted) raiseAlert();
          if (now.section !== initial.section) return;
          setSection(now);
          setAppeared(Math.max(0, now.questions.length - count.current));
          count.current = now.questions.length;
          const { waiting } = queue.state();
          for (const { factId, answer } of now.questions) {
            const key = draftKey(draftOf(answer));
            const before = known.current.get(factId);
            if (waiting.has(factId) || given.current.has(factId)) continue;
            known.current.set(factId, key);
            if (before !== undefined && before !== key)
              setDrawn((counts) => ({ ...counts, [factId]: (counts[factId] ?? 0) + 1 }));
          }
        },
        onRefused: (answer, message) => {
          // What was refused may be another answer by now: the message would stand at one that nobody refused.
          const newest = given.current.get(answer.factId);
          if (newest !== undefined && newest !== keyOf(answer)) return;
          setMessages((all) => ({ ...all, [answer.factId]: message }));
        },
      }),
    [queue, raiseAlert, setMessages, initial.section],
  );

  const give = useCallback(
    (factId: FactId, draft: Draft) => {
      given.current.set(factId, draftKey(draft));
      if (draft.state === 'invalid') {
        setMessages((all) => ({ ...all, [factId]: draft.message }));
        return;
      }
      const problem = draft.state === 'answered' ? draft.problem : undefined;
      setMessages((all) => (problem ? { ...all, [factId]: problem } : without(all, factId)));
      const { state } = draft;
      queue.put(
        state === 'answered'
          ? { factId, state, value: draft.value, typed: draft.typed, amountGiven: draft.amountGiven }
          : { factId, state },
      );
    },
    [queue, setMessages],
  );

  /** Call it before the clinic is asked; what it calls wrong then marks no answer that was given since. */
  const beforeAsking = useCallback(() => {
    const then = new Map(given.current);
    const isNewer = (factId: string) => given.current.get(factId as FactId) !== then.get(factId as FactId);
    return (wrong: Messages) =>
      setMessages((all) =>
        Object.fromEntries([
          ...Object.entries(wrong).filter(([factId]) => !isNewer(factId)),
          ...Object.entries(all).filter(([factId]) => isNewer(factId)),
        ]),
      );
  }, [setMessages]);

  return { section, messages, beforeAsking, isMarked, drawn, appeared, give };
}
