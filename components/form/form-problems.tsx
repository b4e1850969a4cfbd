import { ErrorSummary, type FieldError } from '@/components/ui/error-summary';
import type { ActionForm } from './use-action-form';
import { useFieldNames } from './use-field-names';

interface FormProblemsProps<T> {
  readonly form: Pick<ActionForm<T>, 'errors' | 'state' | 'attempt'>;
  readonly title?: string | undefined;
}

/** The same message may stand at many fields: a line says which one it means. */
const about = (field: string, message: string): string => {
  if (field === '') return message;
  return /\p{P}$/u.test(field) ? `${field} ${message}` : `${field}: ${message}`;
};

/** What is wrong with a form: each field by its name with its message, or the one about the form as a whole. */
export function FormProblems<T>({ form, title = 'Please check this' }: FormProblemsProps<T>) {
  const { errors, state, attempt } = form;
  // A message about one entry of a list belongs to the list's field.
  const fields = errors.map(({ field }) => field.replace(/\.\d+$/, ''));
  const names = useFieldNames(fields);
  const ofFields: readonly FieldError[] = errors.map(({ message }, index) => ({
    name: fields[index],
    message: about(names[index] ?? '', message),
  }));
  // The message about the whole form is for what no field can say.
  const whole: readonly FieldError[] =
    ofFields.length === 0 && state.status === 'failed' && Object.keys(state.fields).length === 0
      ? [{ message: state.message }]
      : [];
  const shown = [...whole, ...ofFields];
  return shown.length > 0 ? <ErrorSummary title={title} errors={shown} attempt={attempt} /> : null;
}
