import { severityTones } from '@/components/staff/labels';
import { Badge } from '@/components/ui/badge';
import { Disclosure } from '@/components/ui/disclosure';
import { severityLabels } from '@/lib/phrasebook/dispositions';
import type { BookCase } from '@/rules/book/contraindication-chapter';
import type { RuleBook } from '@/rules/book/rule-book';
import { BookWords } from './book-words';
import styles from './rule-book.module.css';

const bases: Readonly<Record<BookCase['basis'], string>> = {
  guideline: 'Seen in guidance',
  'project-proposal': 'Project proposal',
  seed: 'Only the articles the project started from',
  'clinic-policy': 'This clinic’s own policy',
};

/** Every contraindication with its cases, closed until somebody opens it. */
export function BookChapters({ chapters }: Pick<RuleBook, 'chapters'>) {
  return chapters.map(({ id, title, neverOverridden, toldInPerson, cases }) => (
    <Disclosure key={id} summary={`${title} (${cases.length})`}>
      {neverOverridden && <p>A “do not needle” for this is never overridden.</p>}
      {toldInPerson && <p>The physiotherapist says this in person; no screen shows it to the patient.</p>}
      <ul className={styles.cases}>
        {cases.map((one) => (
          <li key={one.id}>
            <p>
              <Badge tone={severityTones[one.severity]}>
                {severityLabels[one.severity]}
                {one.raisedFrom && `, raised from ${severityLabels[one.raisedFrom].toLowerCase()}`}
              </Badge>{' '}
              When <BookWords words={one.when} />.
            </p>
            <p>
              <strong>Advice:</strong> {one.advice.join(' ')}
            </p>
            <p>
              <strong>The patient is told:</strong> “{one.patientText}”
            </p>
            {one.closes.length > 0 && (
              <p>
                <strong>Closes:</strong> {one.closes.join('; ')}
              </p>
            )}
            {one.closesMarkedIn && (
              <p>
                <strong>Closes what is marked in:</strong> “{one.closesMarkedIn}”
              </p>
            )}
            <p className={styles.detail}>
              {bases[one.basis]}. {one.evidence.join(', ')}
            </p>
          </li>
        ))}
      </ul>
    </Disclosure>
  ));
}
