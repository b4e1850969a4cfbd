import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { IntakeForm } from '@/components/staff/intake-form';
import { PatientSearch } from '@/components/staff/patient-search';
import { PageHeading } from '@/components/ui/page-heading';
import { requireStaff } from '@/lib/auth/require-staff';
import { openName } from '@/lib/auth/sealed-name';
import { idSchema, newId } from '@/lib/ids';
import { longestPatientList, patientById, searchPatients } from '@/lib/patients/search-patients';
import { startIntake } from './actions';

export const metadata: Metadata = { title: 'New intake' };
export const dynamic = 'force-dynamic';

export default async function IntakePage({
  searchParams,
}: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const staff = await requireStaff();
  const { named, patient: patientId } = await searchParams;
  // A name that an ended session searched for is typed again.
  const query = openName(staff, named) ?? '';
  const id = idSchema.safeParse(patientId);
  const patient = id.success ? await patientById(staff, id.data) : null;
  if (patientId !== undefined && !patient) notFound();
  return (
    <>
      <PageHeading
        title="New intake"
        lead={
          patient
            ? undefined
            : 'Find the patient, or add a new one. Then hand over the tablet or show a link.'
        }
      />
      {!patient && (
        <PatientSearch
          query={query}
          found={query ? await searchPatients(staff, query) : []}
          longestList={longestPatientList}
        />
      )}
      <IntakeForm action={startIntake} patient={patient} idempotencyKey={newId()} />
    </>
  );
}
