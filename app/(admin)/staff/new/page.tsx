import type { Metadata } from 'next';
import { NewStaffForm } from '@/components/staff/new-staff-form';
import { PageHeading } from '@/components/ui/page-heading';
import { requireAdmin } from '@/lib/auth/require-staff';
import { addToStaff } from './actions';

export const metadata: Metadata = { title: 'Add to staff' };
export default async function NewStaffPage() {
  await requireAdmin();
  return (
    <>
      <PageHeading title="Add to staff" />
      <NewStaffForm action={addToStaff} />
    </>
  );
}
