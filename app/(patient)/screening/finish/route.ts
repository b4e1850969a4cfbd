import { isSameOrigin } from '@/lib/auth/same-origin';
import { leaveThisDevice } from '@/lib/auth/patient-device';
import { routes } from '@/lib/routes';

/** The patient is done, or has left the form lying: this device forgets the screening and everything it kept of it. */
export const POST = async (request: Request): Promise<Response> => {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  const why = (await request.formData().catch(() => null))?.get('why');
  await leaveThisDevice();
  return new Response(null, {
    status: 303,
    headers: {
      location: why === 'idle' ? routes.patient.closed : routes.patient.goodbye,
      'cache-control': 'no-store',
      'clear-site-data': '"cache", "storage"',
    },
  });
};
