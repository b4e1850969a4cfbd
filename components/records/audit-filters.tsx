import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { routes } from '@/lib/routes';
import { FilterForm } from './filter-form';

type Field = 'action' | 'actorId' | 'from' | 'to' | 'objectId';

interface AuditFiltersProps {
  readonly actions: readonly { readonly value: string; readonly label: string }[];
  readonly staff: readonly { readonly value: string; readonly label: string }[];
  /** As they were sent, also when they cannot be read. */
  readonly values: Readonly<Record<Field, string>>;
  readonly errors: Readonly<Partial<Record<Field, string>>>;
}

export function AuditFilters({ actions, staff, values, errors }: AuditFiltersProps) {
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
      <SelectField
        name="actorId"
        label="Who"
        hint="A member of staff."
        emptyLabel="Anybody"
        options={staff}
        defaultValue={values.actorId}
        error={errors.actorId}
      />
      <TextField
        name="from"
        label="From"
        hint="The first day."
        type="date"
        defaultValue={values.from}
        error={errors.from}
      />
      <TextField
        name="to"
        label="To"
        hint="The last day."
        type="date"
        defaultValue={values.to}
        error={errors.to}
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
