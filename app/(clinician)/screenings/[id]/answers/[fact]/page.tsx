import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { factById, isFactId, suggestMedicines, type Answer } from '@/rules';
import { hintText, questionText } from '@/components/intake/question-words';
import { BackLink } from '@/components/review/back-link';
import { CorrectAnswerForm } from '@/components/review/correct-answer-form';
import { PageHeading } from '@/components/ui/page-heading';
import { requirePhysiotherapist } from '@/lib/auth/require-staff';
import { newId } from '@/lib/ids';
import { routes } from '@/lib/routes';
import { requireScreening } from '@/lib/screening/require-screening';
import { saveCorrection } from './actions';

export const metadata: Metadata = { title: 'Enter or correct an answer' };
/** An address may hold anything, also what is no encoding at all. */
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** A suggestion for one line of the list as it is now, by their places; nothing when there is no such thing (any more). */
const suggestedIn = (value: Answer | null, line: unknown, offer: unknown) => {
  if (!Array.isArray(value) || typeof line !== 'string' || typeof offer !== 'string') return undefined;
  const lines = value as readonly string[];
  const meant = suggestMedicines(lines[Number(line)] ?? '')[Number(offer)];
  return (
    meant && {
      value: lines.map((one, at) => (at === Number(line) ? meant.line : one)),
      reason: `Confirmed with the patient: “${meant.text}” is ${meant.label}.`,
    }
  );
};

export default async function CorrectAnswerPage({
  params,
  searchParams,
}: {
  readonly params: Promise<{ id: string; fact: string }>;
  readonly searchParams: Promise<{ line?: string | string[]; offer?: string | string[] }>;
}) {
  const staff = await requirePhysiotherapist();
  const { id, fact: name } = await params;
  const factId = decoded(name);
  if (!isFactId(factId) || factId === 'date-of-birth' || factById(factId).from === 'derived') notFound();
  const screening = await requireScreening(staff, id);
  if (factId === 'plan.regions' || factId === 'plan.technique') redirect(routes.screening.plan(screening.id));

  const hint = hintText(factId);
  const { kind, from, options, unit, min, max, step } = factById(factId);
  const current = screening.answers.find((answer) => answer.factId === factId) ?? null;
  const { line, offer } = await searchParams;
  const suggested =
    factId === 'medicines.list' ? suggestedIn(current?.value ?? null, line, offer) : undefined;
  return (
    <>
      <BackLink screeningId={screening.id} patient={screening.patient} />
      <PageHeading
        title={from === 'patient' ? 'Correct an answer' : 'Enter a fact'}
        lead={
          from === 'patient'
            ? 'Together with the patient. Everything is judged again, and an earlier decision no longer counts.'
            : 'Everything is judged again, and an earlier decision no longer counts.'
        }
      />
      <CorrectAnswerForm
        action={saveCorrection}
        screeningId={screening.id}
        fact={{
          id: factId,
          kind,
          from,
          question: questionText(factId),
          ...(hint !== undefined && { hint }),
          ...(options !== undefined && { options }),
          ...(unit !== undefined && { unit }),
          ...(min !== undefined && { min }),
          ...(max !== undefined && { max }),
          ...(step !== undefined && { step }),
        }}
        current={
          current && {
            state: current.state,
            value: current.value,
            sequence: String(current.sequence),
            amountGiven: current.amountGiven,
          }
        }
        suggested={suggested}
        idempotencyKey={newId()}
      />
    </>
  );
}
