import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { IntakeForm } from '@/components/staff/intake-form';
import { PatientSearch } from '@/components/staff/patient-search';
import { dayInWords } from '@/components/staff/format';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { requireStaff } from '@/lib/auth/require-staff';
import { openName } from '@/lib/auth/sealed-name';
import { idSchema, newId } from '@/lib/ids';
import { longestPatientList, patientById, searchPatients } from '@/lib/patients/search-patients';
import { routes } from '@/lib/routes';
import { lastVisitOf } from '@/lib/screening/next-visit';
import { startIntake } from './actions';

export const metadata: Metadata = { title: 'New intake' };
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
  const lastVisit =
    patient && staff.roles.includes('physiotherapist') ? await lastVisitOf(staff, patient.id) : null;
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
      {lastVisit && (
        <Notice
          tone="info"
          title={`Was here before, on ${dayInWords(lastVisit.startedOn)}`}
          actions={
            <LinkButton href={routes.screening.nextVisit(lastVisit.id)} look="secondary">
              Start the next visit
            </LinkButton>
          }
        >
          <p>
            The patient then sees what they said last time and says what has changed. Or open an intake below,
            with every question afresh.
          </p>
        </Notice>
      )}
      <IntakeForm action={startIntake} patient={patient} idempotencyKey={newId()} />
    </>
  );
}
