import type { Metadata } from 'next';
import { ErasePatientForm } from '@/components/patients/erase-patient-form';
import { EndHoldForm, HoldForm } from '@/components/patients/hold-form';
import { VisitsTable } from '@/components/patients/visits-table';
import { WholeCopyCard } from '@/components/patients/whole-copy-card';
import { dayInWords, momentIn } from '@/components/staff/format';
import { PersonName } from '@/components/staff/person-name';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeading } from '@/components/ui/page-heading';
import { requireAdmin } from '@/lib/auth/require-staff';
import { staffNames } from '@/lib/auth/staff-names';
import { clinicForPage } from '@/lib/clinics/clinic-of';
import { requirePatientData } from '@/lib/erasure/patient-data';
import { holdReasonInWords } from '@/lib/phrasebook/erasure';
import { routes } from '@/lib/routes';
import { erase, hold, release } from './actions';

export const metadata: Metadata = { title: 'Patient' };
export default async function PatientPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const staff = await requireAdmin();
  const patient = await requirePatientData(staff, (await params).id);
  const { timeZone } = await clinicForPage(staff.clinicId);
  const { hold: held } = patient;
  const names = await staffNames(staff);
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
      {held ? (
        <EndHoldForm
          action={release}
          patientId={patient.id}
          said={`${holdReasonInWords(held.reason)}. Since ${momentIn(timeZone, held.at)}, by ${names.get(held.staffId) ?? 'somebody on the staff'}.`}
        />
      ) : (
        <>
          <HoldForm action={hold} patientId={patient.id} />
          <ErasePatientForm action={erase} patientId={patient.id} />
        </>
      )}
    </>
  );
}
