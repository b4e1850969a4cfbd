import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { SectionHeading } from '@/components/ui/section-heading';
import type { SessionRow } from '@/lib/auth/staff.repository';
import { EndSessionForm } from './end-session-form';
import { Moment } from './moment';
import styles from './session-list.module.css';
import type { StaffAction } from './staff-action';

interface SessionListProps {
  readonly sessions: readonly SessionRow[];
  readonly staffId: string;
  /** The one that the page is looked at in. */
  readonly mine: string;
  readonly isOwn: boolean;
  readonly timeZone: string;
  readonly endOne: StaffAction;
  readonly endAll: StaffAction;
}

/** Where somebody is signed in, and how to end it there. */
export function SessionList(props: SessionListProps) {
  const { sessions, staffId, mine, isOwn, timeZone, endOne, endAll } = props;
  const others = sessions.filter(({ id }) => id !== mine);
  return (
    <Card as="section" labelledBy="sessions">
      <SectionHeading
        id="sessions"
        lead="Each ends by itself after twelve hours, and when a tablet is handed over."
      >
        {isOwn ? 'Where you are signed in' : 'Where they are signed in'}
      </SectionHeading>
      {sessions.length === 0 && <p>Nowhere at the moment.</p>}
      {sessions.length > 0 && (
        <ul role="list" className={styles.sessions}>
          {sessions.map(({ id, device, createdAt, lastUsedAt }) => (
            <li key={id} className={styles.session}>
              <div className={styles.words}>
                <p className={styles.device}>
                  {device ?? 'A device we do not know'}{' '}
                  {id === mine && <Badge tone="info">This device</Badge>}
                </p>
                <p className={styles.times}>
                  Since <Moment at={createdAt} timeZone={timeZone} />
                  {lastUsedAt && (
                    <>
                      , last used <Moment at={lastUsedAt} timeZone={timeZone} />
                    </>
                  )}
                </p>
              </div>
              {id !== mine && (
                <EndSessionForm action={endOne} staffId={staffId} sessionId={id}>
                  End <span className="visually-hidden">{device ?? 'the sign-in there'}</span>
                </EndSessionForm>
              )}
            </li>
          ))}
        </ul>
      )}
      {others.length > 1 && (
        <EndSessionForm action={endAll} staffId={staffId}>
          {isOwn ? 'End all others' : 'End all of them'}
        </EndSessionForm>
      )}
    </Card>
  );
}
