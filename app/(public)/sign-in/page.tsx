import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PlainFrame } from '@/components/layout/plain-frame';
import { DemoSignIns } from '@/components/staff/demo-sign-ins';
import { PasskeyButton } from '@/components/staff/passkey-button';
import { ProviderButton } from '@/components/staff/provider-button';
import { ProviderProblem } from '@/components/staff/provider-problem';
import { SignInForm } from '@/components/staff/sign-in-form';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { currentPatient } from '@/lib/auth/patient-device';
import { identityProvider } from '@/lib/auth/identity-provider';
import { staffOnDevice } from '@/lib/auth/require-staff';
import { demoIsOpen } from '@/lib/clinics/demo-door';
import { patientWords } from '@/lib/phrasebook/patient';
import { safePath } from '@/lib/safe-path';
import { addressWith, routes } from '@/lib/routes';
import { demoStaff } from '@/prisma/seed/demo-people';
import { askForPasskey, askForProvider } from './actions';

export const metadata: Metadata = { title: 'Sign in' };
export default async function SignInPage({
  searchParams,
}: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { callbackUrl, chosen, error } = await searchParams;
  const target = safePath(callbackUrl, routes.today);
  const session = await staffOnDevice();
  const provider = identityProvider();
  // Back from the identity provider, where somebody was sent out of an open session, and nothing came of it.
  const trouble = provider && typeof error === 'string' ? error : null;
  if (session && trouble)
    redirect(
      session.locked
        ? addressWith(routes.locked, { error: trouble })
        : addressWith(routes.account, { account: trouble }),
    );
  if (session && !session.locked) redirect(target);
  const demo = await demoIsOpen();
  return (
    <PlainFrame
      brand={{ name: 'Beforehand' }}
      tagline="Screening and consent before dry needling, from the first question to the signed record."
    >
      {(await currentPatient()) && (
        // Back, or a wrong address, brings a patient here from the tablet in their hands.
        <Notice
          tone="info"
          title={patientWords.formOpen.title}
          actions={<LinkButton href={routes.patient.next}>{patientWords.formOpen.goOn}</LinkButton>}
        >
          <p>{patientWords.formOpen.text}</p>
        </Notice>
      )}
      {chosen !== undefined && (
        <Notice tone="success" live="polite" title="Your password is set">
          <p>Sign in with it now. The link you came by works no more.</p>
        </Notice>
      )}
      {provider && trouble && <ProviderProblem name={provider.name} trouble={trouble} doing="sign-in" />}
      <PageHeading title="Sign in" lead="For physiotherapists and admins of the clinic." />
      <SignInForm target={target} />
      <PasskeyButton ask={askForPasskey} target={target}>
        Use a passkey
      </PasskeyButton>
      {provider && (
        <ProviderButton ask={askForProvider} target={target}>
          {`Use ${provider.name}`}
        </ProviderButton>
      )}
      {demo && (
        <DemoSignIns people={demoStaff.map(({ role, email, password }) => ({ role, email, password }))} />
      )}
    </PlainFrame>
  );
}
