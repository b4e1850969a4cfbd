import { FilterForm } from '@/components/records/filter-form';
import { PersonAndDays, type PersonAndDaysTexts } from '@/components/records/person-and-days';
import { SelectField } from '@/components/ui/select-field';
import { statusLabels } from '@/lib/phrasebook/dispositions';
import { routes } from '@/lib/routes';

interface ScreeningFilterTexts extends PersonAndDaysTexts {
  readonly state: string;
}

interface ScreeningFiltersProps {
  readonly values: ScreeningFilterTexts;
  readonly errors: Readonly<Partial<Record<keyof ScreeningFilterTexts, string>>>;
}

export function ScreeningFilters({ values, errors }: ScreeningFiltersProps) {
  return (
    <FilterForm
      label="Filter screenings"
      address={routes.screenings}
      byName="screenings"
      submit="Find screenings"
    >
      <PersonAndDays values={values} errors={errors} what="Opened" />
      <SelectField
        name="state"
        label="State"
        emptyLabel="Any"
        options={Object.entries(statusLabels).map(([value, label]) => ({ value, label }))}
        defaultValue={values.state}
        error={errors.state}
      />
    </FilterForm>
  );
}
