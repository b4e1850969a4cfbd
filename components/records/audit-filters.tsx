import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { routes } from '@/lib/routes';
import { FilterForm } from './filter-form';

interface AuditFiltersProps {
  readonly actions: readonly { readonly value: string; readonly label: string }[];
  /** As they were sent, also when they cannot be read. */
  readonly values: { readonly action: string; readonly objectId: string };
  readonly errors: { readonly action?: string; readonly objectId?: string };
}

export function AuditFilters({ actions, values, errors }: AuditFiltersProps) {
  return (
    <FilterForm label="Filter the audit trail" address={routes.audit} submit="Filter">
      <SelectField
        name="action"
        label="What happened"
        hint="One kind of event."
        emptyLabel="Anything"
        options={actions}
        defaultValue={values.action}
        error={errors.action}
      />
      <TextField
        name="objectId"
        label="About"
        hint="The id of what it is about."
        defaultValue={values.objectId}
        error={errors.objectId}
        autoComplete="off"
      />
    </FilterForm>
  );
}
