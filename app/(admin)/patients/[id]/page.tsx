import type { Metadata } from 'next';
import { ErasePatientForm } from '@/components/patients/erase-patient-form';
import { VisitsTable } from '@/components/patients/visits-table';
import { WholeCopyCard } from '@/components/patients/whole-copy-card';
import { dayInWords } from '@/components/staff/format';
import { PersonName } from '@/components/staff/person-name';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeading } from '@/components/ui/page-heading';
import { requireAdmin } from '@/lib/auth/require-staff';
import { clinicForPage } from '@/lib/clinics/clinic-of';
import { requirePatientData } from '@/lib/erasure/patient-data';
import { routes } from '@/lib/routes';
import { erase } from './actions';

export const metadata: Metadata = { title: 'Patient' };
export default async function PatientPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const staff = await requireAdmin();
  const patient = await requirePatientData(staff, (await params).id);
  const { timeZone } = await clinicForPage(staff.clinicId);
  return (
    <>
      <div>
        <LinkButton look="quiet" icon="arrow-left" href={routes.patients}>
          Patients
        </LinkButton>
      </div>
      <PageHeading title={<PersonName person={patient} />} lead={`Born ${dayInWords(patient.bornOn)}`} />
      <VisitsTable visits={patient.visits} timeZone={timeZone} />
      <WholeCopyCard patientId={patient.id} />
      <ErasePatientForm action={erase} patientId={patient.id} />
    </>
  );
}
