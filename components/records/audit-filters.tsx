import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { routes } from '@/lib/routes';
import { FilterForm } from './filter-form';

interface AuditFiltersProps {
  readonly actions: readonly { readonly value: string; readonly label: string }[];
  readonly action: string;
  readonly objectId: string;
}

export function AuditFilters({ actions, action, objectId }: AuditFiltersProps) {
  return (
    <FilterForm label="Filter the audit trail" address={routes.audit} submit="Filter">
      <SelectField
        name="action"
        label="What happened"
        emptyLabel="Anything"
        options={actions}
        defaultValue={action}
      />
      <TextField
        name="objectId"
        label="About"
        hint="The id of a screening, record, patient or person."
        defaultValue={objectId}
        autoComplete="off"
      />
    </FilterForm>
  );
}
