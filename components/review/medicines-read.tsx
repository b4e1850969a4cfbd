import { factById, lookAtMedicines, medicineContradictions, type ScreeningInput } from '@/rules';
import { Card } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { SectionHeading } from '@/components/ui/section-heading';
import { routes } from '@/lib/routes';
import { hasOtherLetters } from '@/lib/screening/medicine-lines.schema';
import type { CurrentAnswer } from '@/lib/screening/screening-snapshot';
import { MedicineItem } from './medicine-item';
import styles from './medicines-read.module.css';

interface MedicinesReadProps {
  readonly screeningId: string;
  readonly lines: readonly string[];
  /** The list as it stands. Where other lines were judged, what was typed is not beside them and nothing is confirmed. */
  readonly given: Pick<CurrentAnswer, 'value' | 'typed'> | undefined;
  readonly answers: ScreeningInput['answers'];
  readonly change?: React.ReactNode;
}

/** What the patient typed, line by line, beside what the rules made of it and what there is to ask. */
export function MedicinesRead({ screeningId, lines, given, answers, change }: MedicinesReadProps) {
  const stands = JSON.stringify(given?.value) === JSON.stringify(lines);
  const contradictions = medicineContradictions({ answers, medicines: lines });
  return (
    <Card as="section" labelledBy="medicines-read">
      <SectionHeading id="medicines-read" aside={change}>
        Medicines as they were read
      </SectionHeading>
      {contradictions.map(({ fact, words }) => (
        <Notice key={fact} tone="attention" headingLevel={3} title="The list and an answer do not agree">
          <p>
            The list says <bdi>“{words.join('”, “')}”</bdi>. The answer is no to: {factById(fact).question}{' '}
            The list is what counts.
          </p>
        </Notice>
      ))}
      <dl className={styles.lines}>
        {lines.map((line, index) => (
          <div key={`${index}-${line}`} className={styles.line}>
            <dt>
              <TypedLine line={line} typed={(stands && given?.typed?.[index]) || null} />
            </dt>
            <dd className={styles.items}>
              <ReadLine {...{ screeningId, line, index, answers, stands }} />
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

/** What was typed comes first, and what it was confirmed to be below it. */
function TypedLine({ line, typed }: { readonly line: string; readonly typed: string | null }) {
  if (typed === null) return <bdi>{line}</bdi>;
  if (typed === line)
    return (
      <>
        <bdi>{line}</bdi>
        <span className={styles.aside}>Was asked “Did you mean…?” and kept these words.</span>
      </>
    );
  return (
    <>
      <bdi>{typed}</bdi>
      <span className={styles.aside}>
        Confirmed as: <bdi className={styles.confirmed}>{line}</bdi>
      </span>
    </>
  );
}

interface ReadLineProps {
  readonly screeningId: string;
  readonly line: string;
  readonly index: number;
  readonly answers: ScreeningInput['answers'];
  readonly stands: boolean;
}

function ReadLine({ screeningId, line, index, answers, stands }: ReadLineProps) {
  const { items, suggestions } = lookAtMedicines(line);
  return (
    <>
      {hasOtherLetters(line) && <span>In letters that are not read: ask what it is</span>}
      {items.length === 0 && !hasOtherLetters(line) && <span>Says nothing</span>}
      {items.map((item, at) => (
        <MedicineItem key={`${at}-${item.text}`} item={item} answers={answers} />
      ))}
      {stands && suggestions.length > 0 && (
        <div className={styles.suggestions}>
          <p>Perhaps meant, to confirm together with the patient:</p>
          <ul role="list">
            {suggestions.map(({ text, label }, at) => (
              <li key={`${text}-${label}`}>
                <LinkButton
                  look="secondary"
                  size="small"
                  // By their places: an address carries no answer.
                  href={{
                    pathname: routes.screening.correct(screeningId, 'medicines.list'),
                    query: { line: index, offer: at },
                  }}
                >
                  <bdi>
                    “{text}” is {label}
                  </bdi>
                </LinkButton>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
