import { ErrorSummary } from '@/components/ui/error-summary';
import type { ActionState } from '@/lib/action/action-state';
import { patientWords } from '@/lib/phrasebook/patient';

interface FormProblemsProps {
  readonly errors: readonly { readonly field: string; readonly message: string }[];
  readonly state: ActionState;
}

/** What a form has to say above its fields: the marked ones, or what concerns it as a whole. */
export function FormProblems({ errors, state }: FormProblemsProps) {
  const whole = errors.length === 0 && state.status === 'failed' ? [{ message: state.message }] : [];
  const all = [...whole, ...errors.map(({ field, message }) => ({ name: field, message }))];
  return all.length > 0 && <ErrorSummary title={patientWords.summary} errors={all} />;
}
