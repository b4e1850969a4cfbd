'use client';

import { Link } from '@/components/ui/link';
import { useActionState, useEffect } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { idle, type ActionState } from '@/lib/action/action-state';
import { routes } from '@/lib/routes';
import type { WaitingAlert } from '@/lib/screening/waiting-alerts';
import { timeIn } from './format';
import { useWaitingAlerts } from './use-waiting-alerts';
import styles from './alert-bar.module.css';

export type Acknowledge = (previous: ActionState<null>, data: FormData) => Promise<ActionState<null>>;

interface AlertBarProps {
  /** Those who wait already: they stand there from the start, so that nothing moves under a finger. */
  readonly waiting: readonly WaitingAlert[];
  readonly acknowledge: Acknowledge;
  readonly timeZone: string;
}

const sentence = ({ patient, causes }: WaitingAlert): string => `${patient}: ${causes.join('. ')}.`;

/** On every staff page: who needs somebody now. Stays until somebody says that they are going. */
export function AlertBar({ waiting, acknowledge, timeZone }: AlertBarProps) {
  const { alerts, news, watching, askAgain } = useWaitingAlerts(waiting);

  useEffect(() => {
    const mark = () => {
      const title = document.title.replace(/^\(\d+\) /, '');
      const wanted = alerts.length > 0 ? `(${alerts.length}) ${title}` : title;
      if (document.title !== wanted) document.title = wanted;
    };
    mark();
    // A new page brings a new title; the number has to be on it too.
    const observer = new MutationObserver(mark);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => observer.disconnect();
  }, [alerts]);

  return (
    <section aria-label="Alerts" className={styles.bar}>
      <p className="visually-hidden" aria-live="assertive">
        {news.map(sentence).join(' ')}
      </p>
      {alerts.length > 1 && (
        <p className={styles.count} aria-hidden="true">
          {alerts.length} alerts
        </p>
      )}
      {alerts.map((alert) => (
        <Alert key={alert.screeningId} {...{ alert, acknowledge, timeZone, askAgain }} />
      ))}
      {!watching && (
        <Notice tone="attention" live="assertive" title="Alerts cannot be checked right now">
          <p>
            The connection to the clinic’s computer is interrupted. Look after patients with a tablet
            yourself.
          </p>
        </Notice>
      )}
    </section>
  );
}

interface AlertProps extends Omit<AlertBarProps, 'waiting'> {
  readonly alert: WaitingAlert;
  readonly askAgain: () => Promise<void>;
}

function Alert({ alert, acknowledge, timeZone, askAgain }: AlertProps) {
  const [state, dispatch, pending] = useActionState(acknowledge, idle as ActionState<null>);
  const { screeningId, patient, causes, inPerson, since, through } = alert;

  useEffect(() => {
    if (state.status === 'done') void askAgain();
  }, [state, askAgain]);

  return (
    <form
      action={dispatch}
      className={styles.alert}
      data-afar={inPerson ? undefined : ''}
      data-cannot-wait=""
    >
      <span className={styles.icon}>
        <Icon name="alert" size={1.75} />
      </span>
      <p className={styles.words}>
        <Link className={styles.open} href={routes.screening.view(screeningId)}>
          <span className="visually-hidden">Open the screening of </span>
          <bdi>{patient}</bdi>
        </Link>
        <span>
          {causes.join('. ')}. Since {timeIn(timeZone, new Date(since))}.
        </span>
        {state.status === 'failed' && <span>{state.message}</span>}
      </p>
      <div className={styles.ways}>
        <input type="hidden" name="screeningId" value={screeningId} />
        <input type="hidden" name="through" value={through} />
        <Button type="submit" look="secondary" pending={pending}>
          {inPerson ? 'I am going' : 'I will see to it'}
          <span className="visually-hidden">
            {inPerson ? ' to ' : ': '}
            {patient}
          </span>
        </Button>
      </div>
    </form>
  );
}
