import type { Metadata } from 'next';
import { StaffTable } from '@/components/staff/staff-table';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeading } from '@/components/ui/page-heading';
import { allStaff } from '@/lib/auth/manage-staff';
import { requireAdmin } from '@/lib/auth/require-staff';
import { clinicForPage } from '@/lib/clinics/clinic-of';
import { routes } from '@/lib/routes';

export const metadata: Metadata = { title: 'Staff' };
export default async function StaffPage() {
  const staff = await requireAdmin();
  return (
    <>
      <PageHeading
        title="Staff"
        lead="Physiotherapists work with answers and decide. Admins open intakes, manage staff and find records; they see answers only inside a record they open, and the audit trail keeps who opened it."
        aside={
          <LinkButton href={routes.staffNew} icon="plus">
            Add somebody
          </LinkButton>
        }
      />
      <StaffTable
        people={await allStaff(staff)}
        meId={staff.staffId}
        leadId={(await clinicForPage(staff.clinicId)).clinicalLeadId}
      />
    </>
  );
}
