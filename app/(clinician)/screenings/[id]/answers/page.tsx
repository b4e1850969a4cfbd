import type { Metadata } from 'next';
import { AnswerSection } from '@/components/review/answer-section';
import { answeredFacts } from '@/components/review/answered-facts';
import { MedicinesRead } from '@/components/review/medicines-read';
import { UnreadableNotice } from '@/components/review/unreadable-notice';
import { ScreeningHeading } from '@/components/review/screening-heading';
import { AutoRefresh } from '@/components/layout/auto-refresh';
import { requirePhysiotherapist } from '@/lib/auth/require-staff';
import { staffNames } from '@/lib/auth/staff-names';
import { answerHistory } from '@/lib/screening/answer-history';
import { requireScreening } from '@/lib/screening/require-screening';
import { inputOf } from '@/lib/screening/screening-input';
import { unreadableFacts } from '@/lib/screening/unreadable';
import { statusOf } from '@/lib/screening/status';

export const metadata: Metadata = { title: 'Answers' };
export default async function AnswersPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const staff = await requirePhysiotherapist();
  const screening = await requireScreening(staff, (await params).id);
  const names = await staffNames(staff);
  const history = await answerHistory(staff, screening.id);
  const input = inputOf(screening);
  const unreadable = unreadableFacts(screening);
  const medicines = Array.isArray(input.medicines) ? (input.medicines as readonly string[]) : [];
  return (
    <>
      <AutoRefresh />
      <ScreeningHeading
        screening={screening}
        status={statusOf(screening)}
        clinical
        startedBy={names.get(screening.startedById)}
        current="answers"
      />
      {unreadable.length > 0 && (
        <UnreadableNotice
          screeningId={screening.id}
          patientId={screening.patient.id}
          facts={unreadable}
          clinical
        />
      )}
      {medicines.length > 0 && (
        <MedicinesRead
          screeningId={screening.id}
          lines={medicines}
          given={screening.answers.find(({ factId }) => factId === 'medicines.list')}
          answers={input.answers}
        />
      )}
      {answeredFacts(input, history).map(({ id, title, facts }) => (
        <AnswerSection
          key={id}
          id={id}
          title={title}
          facts={facts}
          screeningId={screening.id}
          names={names}
          timeZone={screening.clinic.timeZone}
          mayChange
        />
      ))}
    </>
  );
}
