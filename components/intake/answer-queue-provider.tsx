'use client';

import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';

import { idle, type ActionState } from '@/lib/action/action-state';
import { routes } from '@/lib/routes';
import type { SaveAnswer } from '@/lib/screening/answer.schema';
import type { AnswerReceipt } from '@/lib/screening/save-answer';
import { createAnswerQueue, type AnswerQueue, type AnswerToSave } from './answer-queue';

export type SaveAnswerAction = (
  previous: ActionState<AnswerReceipt>,
  data: SaveAnswer,
) => Promise<ActionState<AnswerReceipt>>;

const asSent = ({ value, typed, ...answer }: AnswerToSave): SaveAnswer => ({
  ...answer,
  value: typeof value === 'object' ? [...value] : value,
  ...(typed && { typed: [...typed] }),
});

interface Intake {
  readonly queue: AnswerQueue;
  /** Whether staff were called by an answer, and whether that was read. */
  readonly alert: 'none' | 'raised' | 'read';
  readonly raiseAlert: () => void;
  readonly dismissAlert: () => void;
}

const IntakeContext = createContext<Intake | null>(null);

const isRedirect = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'digest' in error &&
  String(error.digest).startsWith('NEXT_REDIRECT');

interface AnswerQueueProviderProps {
  readonly save: SaveAnswerAction;
  readonly children: ReactNode;
}

/** Holds what is not saved yet for as long as this tab is in the form, from one page of it to the next. */
export function AnswerQueueProvider({ save, children }: AnswerQueueProviderProps) {
  const [alert, setAlert] = useState<Intake['alert']>('none');
  const [queue] = useState(() =>
    createAnswerQueue(async (answer) => {
      try {
        return await save(idle, asSent(answer));
      } catch (error) {
        // This device may not go on here: the server knows where it belongs.
        if (isRedirect(error)) window.location.assign(routes.patient.next);
        throw error;
      }
    }),
  );

  useEffect(() => {
    const holdOn = (event: BeforeUnloadEvent) => {
      if (queue.state().waiting.size > 0) event.preventDefault();
    };
    window.addEventListener('online', queue.retry);
    window.addEventListener('beforeunload', holdOn);
    return () => {
      window.removeEventListener('online', queue.retry);
      window.removeEventListener('beforeunload', holdOn);
    };
  }, [queue]);

  const intake = useMemo<Intake>(
    () => ({
      queue,
      alert,
      raiseAlert: () => setAlert('raised'),
      dismissAlert: () => setAlert('read'),
    }),
    [queue, alert],
  );
  return <IntakeContext value={intake}>{children}</IntakeContext>;
}

export const useIntake = (): Intake => {
  const intake = useContext(IntakeContext);
  if (!intake) throw new Error('A question needs the AnswerQueueProvider around it.');
  return intake;
};
