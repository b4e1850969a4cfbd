import { ErrorSummary, type FieldError } from '@/components/ui/error-summary';
import type { ActionForm } from '@/components/form/use-action-form';

interface FormProblemsProps<T> {
  readonly form: Pick<ActionForm<T>, 'errors' | 'state' | 'attempt'>;
  readonly title?: string | undefined;
}

/** What is wrong with a form: each field's message, or the one about the form as a whole. */
export function FormProblems<T>({ form, title = 'Please check this' }: FormProblemsProps<T>) {
  const { errors, state, attempt } = form;
  const ofFields: readonly FieldError[] = errors.map(({ field, message }) => ({
    name: field.split('.')[0],
    message,
  }));
  const whole: readonly FieldError[] =
    state.status === 'failed' && state.code !== 'input/invalid' ? [{ message: state.message }] : [];
  const shown = [...whole, ...ofFields].filter(
    ({ message }, index, all) => message && all.findIndex((one) => one.message === message) === index,
  );
  return shown.length > 0 ? <ErrorSummary title={title} errors={shown} attempt={attempt} /> : null;
}
