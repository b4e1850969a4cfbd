import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { Moment } from '@/components/staff/moment';
import type { LaterNo } from '@/lib/consent/later-no';
import { routes } from '@/lib/routes';

interface LaterNoNoticeProps {
  readonly no: LaterNo;
  readonly timeZone: string;
}

/** Said on an earlier visit, and on its record, which stay complete: the patient has said no since. */
export function LaterNoNotice({ no: { kind, screeningId, signedAt }, timeZone }: LaterNoNoticeProps) {
  return (
    <Notice
      tone="urgent"
      icon="undo"
      title={
        kind === 'withdrawn' ? 'The patient has taken back a later consent' : 'The patient has said no since'
      }
      actions={
        <LinkButton look="secondary" href={routes.screening.view(screeningId)}>
          Open that visit
        </LinkButton>
      }
    >
      <p>
        On <Moment at={signedAt} timeZone={timeZone} />, at a later visit. Do not needle on what was signed
        here. It stays a record of what was done then.
      </p>
    </Notice>
  );
}
