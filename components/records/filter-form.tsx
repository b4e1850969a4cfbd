import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { Card } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import { routes } from '@/lib/routes';
import styles from './filter-form.module.css';

interface FilterFormProps {
  readonly label: string;
  /** The page's own address: what it shows without filters. */
  readonly address: string;
  /** Set where one filters by name: the name is posted there, so that no address shows it. */
  readonly byName?: 'records' | 'screenings' | undefined;
  readonly submit: string;
  readonly children: ReactNode;
}

/** Narrows a list down. A plain form, which works without scripts and can be reloaded. */
export function FilterForm({ label, address, byName, submit, children }: FilterFormProps) {
  return (
    <Card>
      <form
        method={byName ? 'post' : 'get'}
        action={byName ? routes.search : address}
        role="search"
        aria-label={label}
        className={styles.form}
      >
        {byName && <input type="hidden" name="within" value={byName} />}
        <div className={styles.fields}>{children}</div>
        <ButtonRow>
          <Button type="submit" icon="search">
            {submit}
          </Button>
          <LinkButton look="quiet" href={address}>
            Clear the filters
          </LinkButton>
        </ButtonRow>
      </form>
    </Card>
  );
}
