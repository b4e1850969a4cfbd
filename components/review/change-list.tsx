import { Notice } from '@/components/ui/notice';
import { Moment } from '@/components/staff/moment';
import type { AnswerChange } from '@/lib/screening/answer-changes';
import { answerWords, questionOf, speakerOf } from './answer-words';
import styles from './change-list.module.css';

interface ChangeListProps {
  readonly title: string;
  readonly changes: readonly AnswerChange[];
  readonly names: ReadonlyMap<string, string>;
  readonly timeZone: string;
}

/** What is different since somebody last looked: the old answer struck through, the new one beside it. */
export function ChangeList({ title, changes, names, timeZone }: ChangeListProps) {
  if (changes.length === 0) return null;
  return (
    <Notice tone="attention" title={title} icon="undo">
      <ul role="list" className={styles.changes}>
        {changes.map(({ factId, before, after }) => (
          <li key={factId}>
            <span>{questionOf(factId)}</span>
            <span>
              <span className="visually-hidden">Before: </span>
              <del>{before ? answerWords(factId, before) : 'Not answered'}</del>
              <span className="visually-hidden">. Now: </span>{' '}
              <ins className={styles.now}>{answerWords(factId, after)}</ins>
            </span>
            <span className={styles.detail}>
              by {speakerOf(after, names)}, <Moment at={after.at} timeZone={timeZone} />
              {after.reason && <> — {after.reason}</>}
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
