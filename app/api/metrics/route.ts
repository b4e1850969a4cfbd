import { env } from '@/lib/env';
import { maySeeMetrics } from '@/lib/metrics/may-see-metrics';
import { metricsText } from '@/lib/metrics/metrics-text';

export const dynamic = 'force-dynamic';

/** Contract: docs/contract.md. To whoever may not see it, it is not there. */
export async function GET({ headers }: Request): Promise<Response> {
  if (!maySeeMetrics(headers, env()))
    return new Response('Not found', { status: 404, headers: { 'Cache-Control': 'no-store' } });
  const { type, text } = await metricsText();
  return new Response(text, { headers: { 'Content-Type': type, 'Cache-Control': 'no-store' } });
}
