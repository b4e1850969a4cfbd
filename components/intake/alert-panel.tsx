'use client';

import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { patientWords } from '@/lib/phrasebook/patient';
import { useIntake } from './answer-queue-provider';
import styles from './alert-panel.module.css';

interface AlertPanelProps {
  /** Staff were called by an answer before this page was opened, and nobody has come yet. */
  readonly raisedBefore: boolean;
  readonly phone: string;
  readonly emergencyNumber: string;
}

/** Stays in view until it is dismissed, calm, and in nobody's way. */
export function AlertPanel({ raisedBefore, phone, emergencyNumber }: AlertPanelProps) {
  const { alert, dismissAlert } = useIntake();
  const showing = alert === 'raised' || (raisedBefore && alert === 'none');
  if (!showing) return null;

  return (
    <div role="alert" className={styles.panel}>
      <div className={styles.inside}>
        <span className={styles.icon}>
          <Icon name="hand" size={1.75} />
        </span>
        <div className={styles.words}>
          <p className={styles.title}>{patientWords.alert.title}</p>
          <p>{patientWords.alert.text}</p>
          <p>{patientWords.alert.call(phone, emergencyNumber)}</p>
        </div>
        <Button look="secondary" onClick={dismissAlert}>
          {patientWords.alert.dismiss}
        </Button>
      </div>
    </div>
  );
}
