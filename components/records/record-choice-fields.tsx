import { SelectField } from '@/components/ui/select-field';
import { dispositions } from '@/rules/catalogue/dispositions';
import { dispositionLabels } from '@/lib/phrasebook/dispositions';
import type { FilterChoices } from '@/lib/record/filter-choices';
import type { RecordState } from '@/lib/record/record-filter.schema';
import { recordStateLabels } from './record-labels';

export interface RecordChoiceTexts {
  readonly state: string;
  readonly physiotherapist: string;
  readonly disposition: string;
  readonly contraindication: string;
  readonly textVersion: string;
}

interface RecordChoiceFieldsProps {
  /** As they were sent, also when they cannot be read. */
  readonly values: Readonly<Partial<RecordChoiceTexts>>;
  readonly errors: Readonly<Partial<Record<keyof RecordChoiceTexts, string>>>;
  readonly choices: FilterChoices;
  readonly states: readonly RecordState[];
}

/** What records are told apart by, apart from whose they are and when: the same for the list and for exports. */
export function RecordChoiceFields({ values, errors, choices, states }: RecordChoiceFieldsProps) {
  const field = (name: keyof RecordChoiceTexts) => ({
    name,
    defaultValue: values[name],
    error: errors[name],
  });
  return (
    <>
      <SelectField
        {...field('state')}
        label="State"
        emptyLabel="Any"
        options={states.map((state) => ({ value: state, label: recordStateLabels[state] }))}
      />
      <SelectField
        {...field('physiotherapist')}
        label="Countersigned by"
        emptyLabel="Anybody"
        options={choices.physiotherapists}
      />
      <SelectField
        {...field('disposition')}
        label="Result of the rules"
        emptyLabel="Any"
        options={dispositions.map((one) => ({ value: one, label: dispositionLabels[one] }))}
      />
      <SelectField
        {...field('contraindication')}
        label="Contraindication found"
        emptyLabel="Any, or none"
        options={choices.contraindications}
      />
      <SelectField
        {...field('textVersion')}
        label="Version of the consent text"
        emptyLabel="Any"
        options={choices.textVersions}
      />
    </>
  );
}
