import { redirect } from 'next/navigation';
import { currentPatient } from '@/lib/auth/patient-device';
import { requireStaff } from '@/lib/auth/require-staff';
import { routes } from '@/lib/routes';

/** The start page sends everyone where they belong. */
export default async function HomePage() {
  if (await currentPatient()) redirect(routes.patient.next);
  await requireStaff();
  redirect(routes.today);
}
