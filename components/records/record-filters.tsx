import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { Card } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { recordStates } from '@/lib/record/record-filter.schema';
import { routes } from '@/lib/routes';
import { recordStateLabels } from './record-labels';
import styles from './record-filters.module.css';

export interface RecordFilterTexts {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly state: string;
  readonly physiotherapist: string;
}

interface RecordFiltersProps {
  /** As they were sent, also when they cannot be read. */
  readonly values: RecordFilterTexts;
  readonly errors: Readonly<Partial<Record<keyof RecordFilterTexts, string>>>;
  readonly physiotherapists: readonly { readonly id: string; readonly fullName: string }[];
}

/** A plain form that leads to an address: a search can be kept, sent and exported. */
export function RecordFilters({ values, errors, physiotherapists }: RecordFiltersProps) {
  return (
    <Card>
      <form
        method="get"
        action={routes.records}
        role="search"
        aria-label="Filter records"
        className={styles.form}
      >
        <div className={styles.fields}>
          <TextField
            name="name"
            label="Patient"
            type="search"
            defaultValue={values.name}
            error={errors.name}
            autoComplete="off"
            dir="auto"
            maxLength={200}
          />
          <TextField
            name="from"
            label="Signed from"
            type="date"
            defaultValue={values.from}
            error={errors.from}
          />
          <TextField name="to" label="Signed to" type="date" defaultValue={values.to} error={errors.to} />
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
        </div>
        <ButtonRow>
          <Button type="submit" icon="search">
            Find records
          </Button>
          <LinkButton look="quiet" href={routes.records}>
            Clear the filters
          </LinkButton>
        </ButtonRow>
      </form>
    </Card>
  );
}
