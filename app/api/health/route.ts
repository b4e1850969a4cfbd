import { healthOf } from '@/lib/health';

export const dynamic = 'force-dynamic';

/** Contract: docs/contract.md. 503 while the database is away. */
export async function GET(): Promise<Response> {
  const health = await healthOf();
  return Response.json(health, {
    status: health.status === 'ok' ? 200 : 503,
    headers: { 'Cache-Control': 'no-store' },
  });
}
