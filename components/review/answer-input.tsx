import type { Answer, Fact } from '@/rules';
import { CheckboxGroup } from '@/components/ui/checkbox-group';
import type { ChoiceOption } from '@/components/ui/choice-option';
import { NumberField } from '@/components/ui/number-field';
import { TextArea } from '@/components/ui/text-area';
import { RegionPicker } from '@/components/staff/region-picker';

type AskedFact = Pick<Fact, 'kind' | 'from' | 'options' | 'unit' | 'min' | 'max' | 'step'>;

/** Kinds that one group of buttons can answer, "not sure" included. */
export const isOneChoice = ({ kind }: AskedFact): boolean => kind === 'yes-no' || kind === 'choice';

const yesNo: readonly ChoiceOption[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

/** The answers, then "not sure" where a patient may say so, then taking the answer back. */
export const choicesFor = ({ kind, options = [], from }: AskedFact): readonly ChoiceOption[] => [
  ...(kind === 'yes-no' ? yesNo : options.map(({ id, label }) => ({ value: id, label }))),
  ...(from === 'patient' ? [{ value: 'not-sure', label: 'Not sure' }] : []),
  { value: 'cleared', label: 'Leave it open', hint: 'Takes the answer back.' },
];

interface AnswerInputProps {
  readonly fact: AskedFact;
  readonly value: Answer | null;
  readonly error: string | undefined;
}

const listOf = (value: Answer | null): readonly string[] =>
  Array.isArray(value) ? (value as readonly string[]) : [];

/** The input for answers that are more than one choice. */
export function AnswerInput({ fact, value, error }: AnswerInputProps) {
  const { kind, options = [], unit, min, max, step } = fact;
  const common = { name: 'value', label: 'Answer', error };
  switch (kind) {
    case 'choices':
      return (
        <CheckboxGroup
          {...common}
          options={options.map(({ id, label }) => ({
            value: id,
            label,
            exclusive: id === 'none-of-these',
          }))}
          defaultValues={listOf(value)}
        />
      );
    case 'regions':
      return <RegionPicker {...common} defaultValues={listOf(value)} />;
    case 'quantity':
      return (
        <NumberField
          {...common}
          unit={unit}
          hint={`From ${min} to ${max}${step && step !== 1 ? `, in steps of ${step}` : ''}.`}
          defaultValue={typeof value === 'number' ? value : undefined}
        />
      );
    case 'medicines':
      return (
        <TextArea
          {...common}
          label="Medicines"
          hint="One a line. Write “none” if there are none."
          rows={6}
          defaultValue={listOf(value).join('\n')}
        />
      );
    default:
      return <TextArea {...common} rows={3} defaultValue={typeof value === 'string' ? value : undefined} />;
  }
}
