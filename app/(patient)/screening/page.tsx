import { redirect } from 'next/navigation';
import { requirePatient } from '@/lib/auth/patient-device';
import { routes } from '@/lib/routes';
import { journeyOf } from '@/lib/screening/journey';
import { ownScreening } from '@/lib/screening/own-screening';

/** Everybody goes on where they are. */
export default async function NextStepPage() {
  const patient = await requirePatient();
  const screening = await ownScreening(patient);
  redirect(routes.patient.step(journeyOf(screening).next));
}
