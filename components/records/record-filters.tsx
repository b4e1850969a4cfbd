import type { FilterChoices } from '@/lib/record/filter-choices';
import { recordStates } from '@/lib/record/record-filter.schema';
import { routes } from '@/lib/routes';
import { FilterForm } from './filter-form';
import { PersonAndDays, type PersonAndDaysTexts } from './person-and-days';
import { RecordChoiceFields, type RecordChoiceTexts } from './record-choice-fields';

export interface RecordFilterTexts extends PersonAndDaysTexts, RecordChoiceTexts {}

interface RecordFiltersProps {
  /** As they were sent, also when they cannot be read. */
  readonly values: RecordFilterTexts;
  readonly errors: Readonly<Partial<Record<keyof RecordFilterTexts, string>>>;
  readonly choices: FilterChoices;
}

export function RecordFilters({ values, errors, choices }: RecordFiltersProps) {
  return (
    <FilterForm label="Filter records" address={routes.records} byName="records" submit="Find records">
      <PersonAndDays values={values} errors={errors} what="Signed" />
      <RecordChoiceFields values={values} errors={errors} choices={choices} states={recordStates} />
    </FilterForm>
  );
}
