import type { Metadata } from 'next';
import { PlainFrame } from '@/components/layout/plain-frame';
import { ButtonRow } from '@/components/ui/button-row';
import { buttonClass } from '@/components/ui/button-class';
import { Card } from '@/components/ui/card';
import { Icon } from '@/components/ui/icon';
import { PageHeading } from '@/components/ui/page-heading';
import { SectionHeading } from '@/components/ui/section-heading';
import { KeyPrint } from '@/components/verify/key-print';
import { VerifyForm } from '@/components/verify/verify-form';
import { keysJson, publicKeysForPage } from '@/lib/record-key/public-keys';
import { routes } from '@/lib/routes';

export const metadata: Metadata = { title: 'Check a sealed record' };
const pemOf = (publicKey: string): string =>
  `-----BEGIN PUBLIC KEY-----\n${publicKey}\n-----END PUBLIC KEY-----\n`;

export default async function VerifyPage() {
  const keys = await publicKeysForPage();
  const key = keys.at(-1);
  return (
    <PlainFrame
      brand={{ name: 'Beforehand' }}
      tagline="A sealed record proves itself: who said what, what they were told, and that not a letter has changed since."
    >
      <PageHeading
        title="Check a sealed record"
        lead="The file stays on this device. Your browser reads it and checks it; nothing of it is sent to anybody."
      />
      <VerifyForm keysJson={keysJson(keys)} />
      <Card as="section" labelledBy="key" look="quiet">
        <SectionHeading id="key">The clinic’s key</SectionHeading>
        {key ? (
          <>
            <p>
              Records sealed here are signed with this key. Compare its fingerprint with the one the clinic
              gave you by another way: whoever has only this page has only its word.
            </p>
            <p>
              <KeyPrint keyId={key.keyId} />
            </p>
            <ButtonRow>
              <a
                className={buttonClass({ look: 'secondary', size: 'small' })}
                download="clinic.pem"
                href={`data:application/x-pem-file;base64,${Buffer.from(pemOf(key.publicKey)).toString('base64')}`}
              >
                <Icon name="download" />
                <span>This key (PEM)</span>
              </a>
              <a
                className={buttonClass({ look: 'secondary', size: 'small' })}
                download
                href={routes.verifyKeys}
              >
                <Icon name="download" />
                <span>All keys</span>
              </a>
            </ButtonRow>
          </>
        ) : (
          <p>Nothing has been sealed here yet, so there is no key.</p>
        )}
      </Card>
    </PlainFrame>
  );
}
