import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { Moment } from '@/components/staff/moment';
import { routes } from '@/lib/routes';
import type { VoidedConsent } from '@/lib/screening/clearance';
import { ownSignatureOf } from '@/lib/consent/sign-consent.schema';

interface VoidedSignatureProps {
  readonly voided: VoidedConsent;
  readonly timeZone: string;
}

const changed = {
  plan: 'The plan was changed after it',
  answers: 'Answers were changed after it',
  decision: 'A new decision was made after it',
  rules: 'The rules or the clinic’s policy changed after it',
  withdrawn: 'The consent was taken back at another visit',
  ended: 'Its last day passed before it was countersigned',
  'changed-since': 'Answers, plan or decision of the visit at which it was signed were changed after it',
  'used-up': 'The treatments it was for were countersigned at other visits before it was',
} as const;

/** Said wherever staff might still rely on a signature that no longer counts. */
export function VoidedSignature({ voided: { consent, because }, timeZone }: VoidedSignatureProps) {
  const takenBack = because === 'withdrawn' ? consent.course?.takenBack : null;
  const signer = ownSignatureOf(consent.signatures);
  return (
    <Notice
      tone="attention"
      icon="undo"
      title={signer ? 'The signature no longer counts' : 'The earlier consent no longer counts'}
      actions={
        <>
          {takenBack && (
            <LinkButton look="secondary" href={routes.record(takenBack.id)}>
              Open the withdrawal
            </LinkButton>
          )}
          <LinkButton look="secondary" href={routes.record(consent.id)}>
            Open what was signed
          </LinkButton>
        </>
      }
    >
      <p>
        {signer ? (
          <>
            <bdi>{signer.signerName}</bdi> signed
          </>
        ) : (
          'The patient confirmed an earlier consent'
        )}{' '}
        <Moment at={consent.signedAt} timeZone={timeZone} />. {changed[because]}
        {takenBack && (
          <>
            {' '}
            on <Moment at={takenBack.signedAt} timeZone={timeZone} />
          </>
        )}
        , so it does not count any more. Do not needle on it. The record is kept; the new text has to be read
        and signed.
      </p>
    </Notice>
  );
}
