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
  readonly title?: string;
  /** Where the search leads to: lib/routes and app/(clinician)/search. */
  readonly within?: 'patients' | 'everybody';
  readonly hrefOf?: (id: string) => string;
  /** What to do when there is nobody of this name. */
  readonly instead?: string;
}

/** Finds somebody who has been here before. A plain form, so that it works without scripts. */
export function PatientSearch({
  query,
  found,
  longestList,
  title = 'Been here before?',
  within = 'patients',
  hrefOf = (id) => `${routes.intake}?patient=${id}`,
  instead = 'Add them as a new patient below.',
}: PatientSearchProps) {
  return (
    <Card as="section" labelledBy="known">
      <SectionHeading id="known">{title}</SectionHeading>
      <form method="post" action={routes.search} role="search" className={styles.search}>
        <input type="hidden" name="within" value={within} />
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
          {query.trim().length < 3 && 'Type at least three letters, or all of a shorter name. '}
          {instead}
        </p>
      )}
      {found.length > 0 && (
        <ul role="list" className={styles.found}>
          {found.map((patient) => (
            <li key={patient.id}>
              <Link className={styles.patient} href={hrefOf(patient.id)}>
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
