import { currentStaff, staffOnDevice } from '@/lib/auth/require-staff';
import { waitingAlerts } from '@/lib/screening/waiting-alerts';

export const dynamic = 'force-dynamic';

const headers = { 'Cache-Control': 'no-store' };

/** Who waits for somebody to come, for the bar on every staff page. */
export async function GET(): Promise<Response> {
  const staff = await currentStaff();
  if (staff) return Response.json({ alerts: await waitingAlerts(staff) }, { headers });
  const session = await staffOnDevice();
  if (!session) return Response.json({ alerts: [] }, { status: 401, headers });
  // A lock must not silence a call for help; it says nothing of who calls.
  const someoneWaits = (await waitingAlerts(session.staff)).length > 0;
  return Response.json({ someoneWaits }, { status: 423, headers });
}
