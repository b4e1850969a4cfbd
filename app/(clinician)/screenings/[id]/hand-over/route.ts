import { currentStaff } from '@/lib/auth/require-staff';
import { isSameOrigin } from '@/lib/auth/same-origin';
import { handOverThisDevice } from '@/lib/auth/staff-device';
import { idSchema } from '@/lib/ids';
import { routes } from '@/lib/routes';
import { seeOther } from '@/lib/see-other';

/**
 * Gives this tablet to the patient. A plain form and a redirect, not an action: the browser then loads a new document,
 * and pressing back asks a server that no longer knows the member of staff.
 */
export async function POST(
  request: Request,
  { params }: { readonly params: Promise<{ id: string }> },
): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  const staff = await currentStaff();
  if (!staff) return seeOther(routes.signIn);
  const id = idSchema.safeParse((await params).id);
  const handed = id.success && (await handOverThisDevice(staff, id.data)).ok;
  return handed ? seeOther(routes.patient.next) : new Response(null, { status: 404 });
}

/** Somebody reloads or follows an old address: handing over is never done by looking. */
export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<{ id: string }> },
): Promise<Response> {
  return seeOther(routes.screening.view(encodeURIComponent((await params).id)));
}
