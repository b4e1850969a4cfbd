import type { Metadata } from 'next';
import { ErasuresTable } from '@/components/patients/erasures-table';
import { PatientSearch } from '@/components/staff/patient-search';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeading } from '@/components/ui/page-heading';
import { requireAdmin } from '@/lib/auth/require-staff';
import { openName } from '@/lib/auth/sealed-name';
import { staffNames } from '@/lib/auth/staff-names';
import { clinicForPage } from '@/lib/clinics/clinic-of';
import { erasuresForPage } from '@/lib/erasure/read-erasures';
import { longestPatientList, searchPatients } from '@/lib/patients/search-patients';
import { routes } from '@/lib/routes';

export const metadata: Metadata = { title: 'Patients' };
export default async function PatientsPage({
  searchParams,
}: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const staff = await requireAdmin();
  // A name that an ended session searched for is typed again.
  const query = openName(staff, (await searchParams)['named']) ?? '';
  const { timeZone } = await clinicForPage(staff.clinicId);
  return (
    <>
      <PageHeading
        title="Patients"
        lead="Find somebody to see when they were here, to give them a copy of everything, or to erase what is kept of them."
        aside={
          <LinkButton look="secondary" icon="calendar" href={routes.retention}>
            How long data is kept
          </LinkButton>
        }
      />
      <PatientSearch
        title="Find a patient"
        within="everybody"
        query={query}
        found={query ? await searchPatients(staff, query) : []}
        longestList={longestPatientList}
        hrefOf={routes.patientData}
        instead="Somebody who was erased is not found by name any more."
      />
      <ErasuresTable
        erasures={await erasuresForPage(staff)}
        names={await staffNames(staff)}
        timeZone={timeZone}
      />
    </>
  );
}
