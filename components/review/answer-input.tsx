import { useState } from 'react';
import type { Answer, Fact } from '@/rules';
import { unitChoices, type AmountGiven } from '@/rules/units';
import { CheckboxGroup } from '@/components/ui/checkbox-group';
import type { ChoiceOption } from '@/components/ui/choice-option';
import { NumberField } from '@/components/ui/number-field';
import { SelectField } from '@/components/ui/select-field';
import { Stack } from '@/components/ui/stack';
import { TextArea } from '@/components/ui/text-area';
import { PlacesField } from '@/components/intake/places-field';
import { placeGroups } from '@/components/intake/question-words';
import { amountRange } from '@/lib/phrasebook/amounts';
import { patientWords } from '@/lib/phrasebook/patient';

type AskedFact = Pick<Fact, 'id' | 'kind' | 'from' | 'options' | 'unit' | 'min' | 'max' | 'step'>;

/** Kinds that one group of buttons can answer, "not sure" included. */
export const isOneChoice = ({ kind }: AskedFact): boolean => kind === 'yes-no' || kind === 'choice';

const yesNo: readonly ChoiceOption[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

const nowhere = { value: 'nowhere', label: patientWords.questions.nowhere };

/** The answers, then "not sure" where a patient may say so, then taking the answer back. */
export const choicesFor = ({ kind, options = [], from }: AskedFact): readonly ChoiceOption[] => [
  ...(kind === 'yes-no' ? yesNo : options.map(({ id, label }) => ({ value: id, label }))),
  ...(from === 'patient' ? [{ value: 'not-sure', label: 'Not sure' }] : []),
  { value: 'cleared', label: 'Leave it open', hint: 'Takes the answer back.' },
];

interface AnswerInputProps {
  readonly fact: AskedFact;
  readonly value: Answer | null;
  readonly amountGiven?: AmountGiven | undefined;
  /** What a page without script sent before, and got back with a failure: it stands, whatever is stored. */
  readonly sent?: { readonly texts: readonly string[]; readonly unit: string | undefined } | null | undefined;
  readonly error: string | undefined;
}

const listOf = (value: Answer | null): readonly string[] =>
  Array.isArray(value) ? (value as readonly string[]) : [];

/** The input for answers that are more than one choice. */
export function AnswerInput({ fact, value, amountGiven, sent, error }: AnswerInputProps) {
  const { kind, options = [] } = fact;
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
          defaultValues={sent?.texts ?? listOf(value)}
        />
      );
    case 'regions':
      // The patient may have named places that are never needled: they have to be there to stay ticked.
      return (
        <PlacesField
          {...common}
          groups={placeGroups({ all: true })}
          alone={[nowhere]}
          defaultValues={sent?.texts ?? listOf(value)}
        />
      );
    case 'quantity':
      return <AmountInput {...{ fact, value, amountGiven, sent, error }} />;
    case 'medicines':
      return (
        <TextArea
          {...common}
          label="Medicines"
          hint="One a line. Write “none” if there are none."
          rows={6}
          defaultValue={sent?.texts[0] ?? listOf(value).join('\n')}
        />
      );
    default:
      return (
        <TextArea
          {...common}
          rows={3}
          defaultValue={sent?.texts[0] ?? (typeof value === 'string' ? value : undefined)}
        />
      );
  }
}

/** A number, in the unit it was given in. */
function AmountInput({ fact, value, amountGiven, sent, error }: AnswerInputProps) {
  const { unit = '' } = fact;
  const units = unitChoices(fact.id, unit);
  const [given, setGiven] = useState<string | undefined>(sent?.unit ?? amountGiven?.unit ?? units[0]?.id);
  const range = amountRange(
    fact,
    units.find(({ id }) => id === given),
  );
  return (
    <Stack>
      <NumberField
        name="value"
        label="Answer"
        error={error}
        unit={units.length > 0 ? undefined : unit}
        hint={`${range.charAt(0).toUpperCase()}${range.slice(1)}.`}
        defaultValue={sent?.texts[0] ?? amountGiven?.value ?? (typeof value === 'number' ? value : undefined)}
      />
      {units.length > 0 && (
        <SelectField
          name="unit"
          label={patientWords.questions.unit}
          options={units.map(({ id }) => ({ value: id, label: patientWords.units[id] }))}
          defaultValue={given}
          onChange={(event) => setGiven(event.target.value)}
        />
      )}
    </Stack>
  );
}
