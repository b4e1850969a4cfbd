import { currentStaff } from '@/lib/auth/require-staff';
import { isSameOrigin } from '@/lib/auth/same-origin';
import { handOverThisDevice } from '@/lib/auth/staff-device';
import { idSchema } from '@/lib/ids';
import { routes } from '@/lib/routes';

const goTo = (address: string): Response =>
  new Response(null, { status: 303, headers: { Location: address } });

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
  if (!staff) return goTo(routes.signIn);
  const id = idSchema.safeParse((await params).id);
  const handed = id.success && (await handOverThisDevice(staff, id.data)).ok;
  return handed ? goTo(routes.patient.next) : new Response(null, { status: 404 });
}

/** Somebody reloads or follows an old address: handing over is never done by looking. */
export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<{ id: string }> },
): Promise<Response> {
  return goTo(routes.screening.view(encodeURIComponent((await params).id)));
}
