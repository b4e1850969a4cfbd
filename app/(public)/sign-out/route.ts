import { staffOnDevice } from '@/lib/auth/require-staff';
import { isSameOrigin } from '@/lib/auth/same-origin';
import { leaveStaffDevice } from '@/lib/auth/staff-device';
import { routes } from '@/lib/routes';
import { seeOther } from '@/lib/see-other';

/** A plain form leads here, so that the next page is a new document with nothing of the last one in memory. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  const session = await staffOnDevice();
  if (session) await leaveStaffDevice(session.staff, 'signed-out');
  return seeOther(routes.signIn);
}
