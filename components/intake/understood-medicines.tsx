import { Icon } from '@/components/ui/icon';
import { patientWords } from '@/lib/phrasebook/patient';
import type { UnderstoodMedicine } from '@/lib/screening/section-questions';
import styles from './question.module.css';

const words = patientWords.questions;

/** What was read from the list as it is stored. Read out when it changes. */
export function UnderstoodMedicines({ items }: { readonly items: readonly UnderstoodMedicine[] | null }) {
  const named = items?.filter(({ understood, names }) => !understood || names.length > 0) ?? [];
  return (
    <div role="status" className={styles.understood}>
      {items && items.length > 0 && named.length === 0 && (
        <p className={styles.item} data-understood="">
          <Icon name="check" />
          <span>{words.understoodNone}</span>
        </p>
      )}
      {named.length > 0 && (
        <>
          <p className={styles.understoodTitle}>{words.understood}</p>
          <ul role="list">
            {named.map(({ text, understood, names }, index) => (
              <li
                key={`${index}-${text}`}
                className={styles.item}
                data-understood={understood ? '' : undefined}
              >
                <Icon name={understood ? 'check' : 'speech'} />
                <span>
                  <bdi>{understood ? names.join(', ') : text}</bdi>
                  {!understood && <span className={styles.itemNote}> {words.notUnderstood}</span>}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
