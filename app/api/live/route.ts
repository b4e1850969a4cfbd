import { currentStaff } from '@/lib/auth/require-staff';
import { env } from '@/lib/env';
import { eventStream } from '@/lib/live/event-stream';
import { listenAddress } from '@/lib/live/listen-address';

export const dynamic = 'force-dynamic';

// A stream that is compressed, or kept by a proxy, arrives when it is over.
const headers = { 'Cache-Control': 'no-store, no-transform', 'X-Accel-Buffering': 'no' };

/** Contract: docs/contract.md. Tells a page of staff when to ask for itself again. */
export async function GET(): Promise<Response> {
  const staff = await currentStaff();
  if (!staff) return new Response(null, { status: 401, headers });
  const address = listenAddress(env());
  // "Do not ask again": the page looks every few seconds, as where there are no such streams.
  if (!address) return new Response(null, { status: 204, headers });
  return new Response(eventStream(address, staff.clinicId), {
    headers: { ...headers, 'Content-Type': 'text/event-stream; charset=utf-8' },
  });
}
