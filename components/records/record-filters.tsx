import { SelectField } from '@/components/ui/select-field';
import { recordStates } from '@/lib/record/record-filter.schema';
import { routes } from '@/lib/routes';
import { FilterForm } from './filter-form';
import { PersonAndDays, type PersonAndDaysTexts } from './person-and-days';
import { recordStateLabels } from './record-labels';

export interface RecordFilterTexts extends PersonAndDaysTexts {
  readonly state: string;
  readonly physiotherapist: string;
}

interface RecordFiltersProps {
  /** As they were sent, also when they cannot be read. */
  readonly values: RecordFilterTexts;
  readonly errors: Readonly<Partial<Record<keyof RecordFilterTexts, string>>>;
  readonly physiotherapists: readonly { readonly id: string; readonly fullName: string }[];
}

export function RecordFilters({ values, errors, physiotherapists }: RecordFiltersProps) {
  return (
    <FilterForm label="Filter records" address={routes.records} byName="records" submit="Find records">
      <PersonAndDays values={values} errors={errors} what="Signed" />
      <SelectField
        name="state"
        label="State"
        emptyLabel="Any"
        options={recordStates.map((state) => ({ value: state, label: recordStateLabels[state] }))}
        defaultValue={values.state}
        error={errors.state}
      />
      <SelectField
        name="physiotherapist"
        label="Countersigned by"
        emptyLabel="Anybody"
        options={physiotherapists.map(({ id, fullName }) => ({ value: id, label: fullName }))}
        defaultValue={values.physiotherapist}
        error={errors.physiotherapist}
      />
    </FilterForm>
  );
}
