import { factById, isFactId, medicineClasses, type Answer, type FactId, type LookedAtItem } from '@/rules';
import { Badge } from '@/components/ui/badge';
import styles from './medicines-read.module.css';

const className = (id: string): string => medicineClasses.find((one) => one.id === id)?.name ?? id;

const markWords: Readonly<Record<LookedAtItem['marks'][number]['mark'], string>> = {
  past: 'Perhaps in the past',
  negated: 'Perhaps not taken',
  'someone-else': 'Perhaps somebody else’s',
};

/** Questions of this weight are never put: the line stands as it was typed. */
const isOptional = ({ questions }: LookedAtItem): boolean =>
  questions.length > 0 && questions.every(({ question }) => question.weight === 'optional');

interface MedicineItemProps {
  readonly item: LookedAtItem;
  readonly answers: Readonly<Partial<Record<FactId, Answer>>>;
}

/** One medicine of a line: what it was read as, what speaks against counting it, and what to ask about it. */
export function MedicineItem({ item, answers }: MedicineItemProps) {
  const { recognised, isMedicine, text, classes, marks, understood } = item;
  const names = recognised.map(({ name }) => name).join(', ');
  return (
    <div className={styles.item}>
      <div className={styles.read}>
        <span>
          <bdi>{names || (isMedicine ? text : 'No medicine')}</bdi>
          {classes.length > 0 && <span className={styles.muted}> ({classes.map(className).join(', ')})</span>}
        </span>
        {marks.map(({ mark, words }) => (
          <Badge key={mark} tone="attention" icon="speech">
            {markWords[mark]}: “{words}”
          </Badge>
        ))}
        {!understood && !isOptional(item) && (
          <Badge tone="attention" icon="question">
            {names ? 'Not all of it was understood: ask' : 'Not recognised: ask'}
          </Badge>
        )}
      </div>
      {marks.length > 0 && classes.length > 0 && (
        <p className={styles.muted}>Counts as taken until the list is corrected.</p>
      )}
      {item.questions
        .filter(({ question }) => question.weight !== 'optional')
        .map(({ question, medicine, typed }) => (
          <p
            key={`${question.id}-${typed}`}
            className={question.weight === 'note' ? styles.muted : undefined}
          >
            <bdi>{typed}</bdi>: {question.reason}
            {medicine.note && <>; {medicine.note}</>}.{question.ask && <> Ask: “{question.ask}”</>}
            {question.weight === 'cross-check' && (
              <Contradicted ids={question.contraindications} answers={answers} />
            )}
          </p>
        ))}
    </div>
  );
}

interface ContradictedProps {
  readonly ids: readonly string[];
  readonly answers: MedicineItemProps['answers'];
}

/** A plain "no" to what this medicine points to does not fit with taking it. */
function Contradicted({ ids, answers }: ContradictedProps) {
  const denied = ids.filter(isFactId).filter((id) => answers[id] === 'no');
  if (denied.length === 0) return null;
  return (
    <>
      {' '}
      <strong>The patient said no to: {denied.map((id) => factById(id).question).join(' ')}</strong>
    </>
  );
}
