import { useId } from 'react';

import { Button } from '@/components/ui/button';
import { patientWords } from '@/lib/phrasebook/patient';
import type { MedicineAsk } from '@/lib/screening/suggest-for-line';
import styles from './medicine-ask-panel.module.css';

interface MedicineAskPanelProps {
  readonly ask: MedicineAsk;
  readonly onConfirm: (line: string) => void;
  readonly onKeep: () => void;
}

const words = patientWords.questions;

/** "Did you mean …?" Nothing is chosen beforehand, and one's own words are always a choice. */
export function MedicineAskPanel({ ask, onConfirm, onKeep }: MedicineAskPanelProps) {
  const title = useId();
  const { choices } = ask;
  const [only, ...others] = choices;
  const isOne = others.length === 0;
  return (
    <div role="group" aria-labelledby={title} className={styles.ask}>
      <p id={title} className={styles.title}>
        <bdi>{isOne ? words.didYouMean(ask.words) : words.didYouMeanOne(ask.words)}</bdi>
      </p>
      <div className={styles.choices}>
        {choices.map(({ label, line }) => (
          <Button key={label} look="secondary" size="small" onClick={() => onConfirm(line)}>
            {label === only?.label && isOne ? words.yesMedicine(label) : label}
          </Button>
        ))}
        <Button look="quiet" size="small" onClick={onKeep}>
          {isOne ? words.keepMine : words.keepMineOf}
        </Button>
      </div>
    </div>
  );
}
