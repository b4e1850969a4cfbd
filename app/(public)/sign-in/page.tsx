import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PlainFrame } from '@/components/layout/plain-frame';
import { DemoSignIns } from '@/components/staff/demo-sign-ins';
import { PasskeyButton } from '@/components/staff/passkey-button';
import { SignInForm } from '@/components/staff/sign-in-form';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { currentPatient } from '@/lib/auth/patient-device';
import { currentStaff } from '@/lib/auth/require-staff';
import { demoIsOpen } from '@/lib/clinics/demo-door';
import { patientWords } from '@/lib/phrasebook/patient';
import { safePath } from '@/lib/safe-path';
import { routes } from '@/lib/routes';
import { demoStaff } from '@/prisma/seed/demo-people';
import { askForPasskey } from './actions';

export const metadata: Metadata = { title: 'Sign in' };
export default async function SignInPage({
  searchParams,
}: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { callbackUrl, chosen } = await searchParams;
  const target = safePath(callbackUrl, routes.today);
  if (await currentStaff()) redirect(target);
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
      <PageHeading title="Sign in" lead="For physiotherapists and admins of the clinic." />
      <SignInForm target={target} />
      <PasskeyButton ask={askForPasskey} target={target}>
        Use a passkey
      </PasskeyButton>
      {demo && (
        <DemoSignIns people={demoStaff.map(({ role, email, password }) => ({ role, email, password }))} />
      )}
    </PlainFrame>
  );
}
