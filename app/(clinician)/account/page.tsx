import type { Metadata } from 'next';
import { ChangePasswordForm } from '@/components/staff/change-password-form';
import { SecondStepCard } from '@/components/staff/second-step-card';
import { PageHeading } from '@/components/ui/page-heading';
import { secondFactorOf } from '@/lib/auth/manage-second-factor';
import { requireStaff } from '@/lib/auth/require-staff';
import { changeOwnPassword } from './actions';

export const metadata: Metadata = { title: 'Your account' };
export default async function AccountPage() {
  const staff = await requireStaff();
  return (
    <>
      <PageHeading title="Your account" lead={<bdi>{staff.fullName}</bdi>} />
      <SecondStepCard isOn={(await secondFactorOf(staff)) !== null} />
      <ChangePasswordForm action={changeOwnPassword} />
    </>
  );
}
