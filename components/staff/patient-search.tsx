import { Link } from '@/components/ui/link';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { SectionHeading } from '@/components/ui/section-heading';
import { TextField } from '@/components/ui/text-field';
import { routes } from '@/lib/routes';
import { dayInWords } from './format';
import { PersonName } from './person-name';
import styles from './patient-search.module.css';

interface PatientSearchProps {
  readonly query: string;
  readonly found: readonly {
    readonly id: string;
    readonly givenName: string;
    readonly familyName: string;
    readonly bornOn: string;
  }[];
  /** The search answers at most this many. */
  readonly longestList: number;
}

/** Finds somebody who has been here before. A plain form, so that it works without scripts. */
export function PatientSearch({ query, found, longestList }: PatientSearchProps) {
  return (
    <Card as="section" labelledBy="known">
      <SectionHeading id="known">Been here before?</SectionHeading>
      <form method="post" action={routes.search} role="search" className={styles.search}>
        <input type="hidden" name="within" value="patients" />
        <TextField
          name="name"
          label="Name"
          hint="The first three letters of any name are enough."
          type="search"
          defaultValue={query}
          autoComplete="off"
          dir="auto"
          maxLength={200}
        />
        <Button type="submit" look="secondary" icon="search">
          Search
        </Button>
      </form>
      {query && found.length === 0 && (
        <p role="status">
          Nobody found for “<bdi>{query}</bdi>”.{' '}
          {query.trim().length < 3 && 'Type at least three letters, or all of a shorter name. '}Add them as a
          new patient below.
        </p>
      )}
      {found.length > 0 && (
        <ul role="list" className={styles.found}>
          {found.map((patient) => (
            <li key={patient.id}>
              <Link className={styles.patient} href={`${routes.intake}?patient=${patient.id}`}>
                <strong>
                  <PersonName person={patient} />
                </strong>
                <span>born {dayInWords(patient.bornOn)}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {found.length >= longestList && <p>There may be more. Type more of the name.</p>}
    </Card>
  );
}
