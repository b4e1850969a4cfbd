import type { Metadata } from 'next';
import { ChangePasswordForm } from '@/components/staff/change-password-form';
import { SessionList } from '@/components/staff/session-list';
import { SecondStepCard } from '@/components/staff/second-step-card';
import { PageHeading } from '@/components/ui/page-heading';
import { openSessionsOf } from '@/lib/auth/manage-sessions';
import { secondFactorOf } from '@/lib/auth/manage-second-factor';
import { requireStaff } from '@/lib/auth/require-staff';
import { clinicForPage } from '@/lib/clinics/clinic-of';
import { changeOwnPassword, endMySession, endOtherSessions } from './actions';

export const metadata: Metadata = { title: 'Your account' };
export default async function AccountPage() {
  const staff = await requireStaff();
  const { timeZone } = await clinicForPage(staff.clinicId);
  return (
    <>
      <PageHeading title="Your account" lead={<bdi>{staff.fullName}</bdi>} />
      <SecondStepCard isOn={(await secondFactorOf(staff)) !== null} />
      <SessionList
        sessions={await openSessionsOf(staff)}
        staffId={staff.staffId}
        mine={staff.sessionId}
        isOwn
        timeZone={timeZone}
        endOne={endMySession}
        endAll={endOtherSessions}
      />
      <ChangePasswordForm action={changeOwnPassword} />
    </>
  );
}
