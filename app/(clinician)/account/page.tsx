import type { Metadata } from 'next';
import { AddPasskeyForm } from '@/components/staff/add-passkey-form';
import { ChangePasswordForm } from '@/components/staff/change-password-form';
import { LinkingOutcome } from '@/components/staff/linking-outcome';
import { OwnIdentity } from '@/components/staff/own-identity';
import { PasskeyList } from '@/components/staff/passkey-list';
import { PinCard } from '@/components/staff/pin-card';
import { RemovePinForm } from '@/components/staff/remove-pin-form';
import { SessionList } from '@/components/staff/session-list';
import { SecondStepCard } from '@/components/staff/second-step-card';
import { PageHeading } from '@/components/ui/page-heading';
import { identityProvider } from '@/lib/auth/identity-provider';
import { identityOf } from '@/lib/auth/link-identity';
import { hasPin } from '@/lib/auth/lock-session';
import { passkeysOf } from '@/lib/auth/manage-passkeys';
import { openSessionsOf } from '@/lib/auth/manage-sessions';
import { secondFactorOf } from '@/lib/auth/manage-second-factor';
import { requireStaff } from '@/lib/auth/require-staff';
import { clinicForPage } from '@/lib/clinics/clinic-of';
import { env } from '@/lib/env';
import {
  addMyPasskey,
  changeOwnPassword,
  endMySession,
  endOtherSessions,
  removeMyPasskey,
  removeMyPin,
  setMyPin,
  startLinking,
  startMyPasskey,
  unlinkMine,
} from './actions';

export const metadata: Metadata = { title: 'Your account' };
export default async function AccountPage({
  searchParams,
}: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const staff = await requireStaff();
  const passkeys = await passkeysOf(staff);
  const pin = await hasPin(staff);
  const identity = await identityOf(staff);
  const provider = identityProvider();
  const cameOf = (await searchParams)['account'];
  const { timeZone } = await clinicForPage(staff.clinicId);
  return (
    <>
      <PageHeading title="Your account" lead={<bdi>{staff.fullName}</bdi>} />
      {provider && typeof cameOf === 'string' && (
        <LinkingOutcome name={provider.name} cameOf={cameOf} isLinked={identity !== null} />
      )}
      <SecondStepCard isOn={(await secondFactorOf(staff)) !== null} />
      {passkeys.length > 0 && (
        <PasskeyList passkeys={passkeys} remove={removeMyPasskey} timeZone={timeZone} />
      )}
      <AddPasskeyForm start={startMyPasskey} add={addMyPasskey} />
      {(provider ?? identity) && (
        <OwnIdentity
          identity={identity}
          provider={provider?.name ?? null}
          link={startLinking}
          unlink={unlinkMine}
          timeZone={timeZone}
        />
      )}
      <SessionList
        sessions={await openSessionsOf(staff)}
        staffId={staff.staffId}
        mine={staff.sessionId}
        isOwn
        timeZone={timeZone}
        endOne={endMySession}
        endAll={endOtherSessions}
      />
      <PinCard action={setMyPin} isSet={pin} minutes={env().STAFF_IDLE_MINUTES} />
      {pin && <RemovePinForm action={removeMyPin} />}
      <ChangePasswordForm action={changeOwnPassword} />
    </>
  );
}
