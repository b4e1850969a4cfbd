import { ErrorSummary, type FieldError } from '@/components/ui/error-summary';
import type { ActionForm } from './use-action-form';

interface FormProblemsProps<T> {
  readonly form: Pick<ActionForm<T>, 'errors' | 'state' | 'attempt'>;
  readonly title?: string | undefined;
}

/** What is wrong with a form: each field's message, or the one about the form as a whole. */
export function FormProblems<T>({ form, title = 'Please check this' }: FormProblemsProps<T>) {
  const { errors, state, attempt } = form;
  const ofFields: readonly FieldError[] = errors.map(({ field, message }) => ({
    // A message about one entry of a list belongs to the list's field.
    name: field.replace(/\.\d+$/, ''),
    message,
  }));
  // The message about the whole form is for what no field can say.
  const whole: readonly FieldError[] =
    ofFields.length === 0 && state.status === 'failed' ? [{ message: state.message }] : [];
  const shown = [...whole, ...ofFields];
  return shown.length > 0 ? <ErrorSummary title={title} errors={shown} attempt={attempt} /> : null;
}
