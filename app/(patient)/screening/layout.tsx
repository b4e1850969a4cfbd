import type { ReactNode } from 'react';
import { AnswerQueueProvider } from '@/components/intake/answer-queue-provider';
import { saveOneAnswer } from './actions';

export default function ScreeningLayout({ children }: { readonly children: ReactNode }) {
  return <AnswerQueueProvider save={saveOneAnswer}>{children}</AnswerQueueProvider>;
}
