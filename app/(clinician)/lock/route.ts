import { lockSession } from '@/lib/auth/lock-session';
import { currentStaff } from '@/lib/auth/require-staff';
import { isSameOrigin } from '@/lib/auth/same-origin';

/** The page says that nobody touched it, or that somebody wants it locked. Said again it changes nothing. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  const staff = await currentStaff();
  if (staff) await lockSession(staff);
  return new Response(null, { status: staff ? 204 : 401, headers: { 'Cache-Control': 'no-store' } });
}
