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
  'used-up': 'The treatments it was for were done at other visits before it was countersigned',
} as const;

/** Said wherever staff might still rely on a signature that no longer counts. */
export function VoidedSignature({ voided: { consent, because }, timeZone }: VoidedSignatureProps) {
  const signer = ownSignatureOf(consent.signatures);
  return (
    <Notice
      tone="attention"
      icon="undo"
      title={signer ? 'The signature no longer counts' : 'The earlier consent no longer counts'}
      actions={
        <LinkButton look="secondary" href={routes.record(consent.id)}>
          Open what was signed
        </LinkButton>
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
        <Moment at={consent.signedAt} timeZone={timeZone} />. {changed[because]}, so it does not count any
        more. Do not needle on it. The record is kept; the new text has to be read and signed.
      </p>
    </Notice>
  );
}
