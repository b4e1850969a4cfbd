import type { Metadata } from 'next';
import { RenewCodesForm } from '@/components/staff/renew-codes-form';
import { SecondStepState } from '@/components/staff/second-step-state';
import { StartSetUpForm } from '@/components/staff/start-set-up-form';
import { TurnOffForm } from '@/components/staff/turn-off-form';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { secondFactorIsAsked, secondFactorOf } from '@/lib/auth/manage-second-factor';
import { requireStaff } from '@/lib/auth/require-staff';
import { clinicForPage } from '@/lib/clinics/clinic-of';
import { routes } from '@/lib/routes';
import { renewCodes, start, turnOff } from './actions';

export const metadata: Metadata = { title: 'Second step' };
export default async function SecondStepPage() {
  const staff = await requireStaff();
  const [state, asked, clinic] = await Promise.all([
    secondFactorOf(staff),
    secondFactorIsAsked(staff),
    clinicForPage(staff.clinicId),
  ]);
  return (
    <>
      <div>
        <LinkButton look="quiet" icon="arrow-left" href={routes.account}>
          Your account
        </LinkButton>
      </div>
      <PageHeading
        title="Second step at sign-in"
        lead="A code from your phone, after the password. Whoever learns your password cannot sign in with it alone."
      />
      {clinic.demo && (
        <Notice title="This is a demonstration">
          <p>
            Here nobody is asked for a second step. In a real clinic every admin has to set one up. Try it
            only with a phone at hand: afterwards this sign-in asks for the code.
          </p>
        </Notice>
      )}
      <SecondStepState state={state} asked={asked} timeZone={clinic.timeZone} />
      {state && <RenewCodesForm action={renewCodes} />}
      <StartSetUpForm action={start} isOn={state !== null} />
      {state && !asked && <TurnOffForm action={turnOff} />}
    </>
  );
}
