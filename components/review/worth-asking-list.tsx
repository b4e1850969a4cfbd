import { Link } from '@/components/ui/link';
import { factById, type WorthAsking } from '@/rules';
import { routes } from '@/lib/routes';
import styles from './worth-asking-list.module.css';

interface WorthAskingListProps {
  readonly questions: readonly WorthAsking[];
  readonly screeningId: string;
}

const addressFor = (screeningId: string, { factId }: WorthAsking): string | null => {
  if (factId === 'plan.regions' || factId === 'plan.technique') return routes.screening.plan(screeningId);
  // The birth date belongs to the identity, which the patient confirms.
  return factId === 'date-of-birth' || factById(factId).from === 'derived'
    ? null
    : routes.screening.correct(screeningId, factId);
};

/** Questions whose answer could still change the outcome, each leading to where it is entered. */
export function WorthAskingList({ questions, screeningId }: WorthAskingListProps) {
  return (
    <ul className={styles.questions}>
      {questions.map((one) => {
        const address = addressFor(screeningId, one);
        return (
          <li key={one.factId}>{address ? <Link href={address}>{one.question}</Link> : one.question}</li>
        );
      })}
    </ul>
  );
}
