import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { Card } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { routes } from '@/lib/routes';
import styles from './record-filters.module.css';

interface AuditFiltersProps {
  readonly actions: readonly { readonly value: string; readonly label: string }[];
  readonly action: string;
  readonly objectId: string;
}

export function AuditFilters({ actions, action, objectId }: AuditFiltersProps) {
  return (
    <Card>
      <form
        method="get"
        action={routes.audit}
        role="search"
        aria-label="Filter the audit trail"
        className={styles.form}
      >
        <div className={styles.fields}>
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
        </div>
        <ButtonRow>
          <Button type="submit" icon="search">
            Filter
          </Button>
          <LinkButton look="quiet" href={routes.audit} prefetch={false}>
            Clear the filters
          </LinkButton>
        </ButtonRow>
      </form>
    </Card>
  );
}
