import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PlainFrame } from '@/components/layout/plain-frame';
import { CodeForm } from '@/components/staff/code-form';
import { PasskeyButton } from '@/components/staff/passkey-button';
import { Disclosure } from '@/components/ui/disclosure';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { readSignIn } from '@/lib/auth/set-up-second-factor';
import { requireSignIn } from '@/lib/auth/sign-in-device';
import { routes } from '@/lib/routes';
import { safePath } from '@/lib/safe-path';
import { askForPasskey } from '../actions';

export const metadata: Metadata = { title: 'Your code' };
export default async function CodePage({
  searchParams,
}: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const target = safePath((await searchParams)['callbackUrl'], routes.today);
  const signIn = await readSignIn(await requireSignIn());
  if (signIn?.next !== 'code') redirect(signIn ? routes.signInSetUp : routes.signIn);
  return (
    <PlainFrame
      brand={{ name: 'Beforehand' }}
      tagline="One more step, so that a password alone opens nothing."
    >
      {signIn.ways.code ? (
        <>
          <PageHeading
            title="Enter your code"
            lead="Now open the app on your phone that shows codes, and type the six figures it shows for Beforehand."
          />
          <CodeForm target={target} />
          <Disclosure summary="No phone at hand?">
            <p>
              Type one of your recovery codes instead, the twelve figures that you wrote down. Each works
              once. If you have none left, an admin of the clinic can let you set up a new phone.
            </p>
          </Disclosure>
        </>
      ) : (
        <PageHeading
          title="Use your passkey"
          lead="Now show who you are to your device, or to the phone that has your passkey. If you have lost it, an admin of the clinic can take it away."
        />
      )}
      {signIn.ways.passkey && (
        <PasskeyButton ask={askForPasskey} target={target}>
          Use a passkey
        </PasskeyButton>
      )}
      <p>
        <Link href={routes.signIn}>Sign in as somebody else</Link>
      </p>
    </PlainFrame>
  );
}
