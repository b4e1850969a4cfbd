import type { ReactNode } from 'react';
import { AnswerQueueProvider } from '@/components/intake/answer-queue-provider';
import { IdleGuard } from '@/components/intake/idle-guard';
import { requirePatient } from '@/lib/auth/patient-device';
import { saveOneAnswer } from './actions';

/** What is not sent yet belongs to one screening: another one opened on this device starts with nothing waiting. */
export default async function ScreeningLayout({ children }: { readonly children: ReactNode }) {
  const { screeningId } = await requirePatient();
  return (
    <AnswerQueueProvider key={screeningId} save={saveOneAnswer.bind(null, screeningId)}>
      {children}
      <IdleGuard />
    </AnswerQueueProvider>
  );
}
