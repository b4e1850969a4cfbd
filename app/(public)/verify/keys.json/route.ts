import { keysJson, publicKeysForPage } from '@/lib/record-key/public-keys';

export const dynamic = 'force-dynamic';

/** The public keys that seal records here, for whoever checks them elsewhere: docs/contract.md. */
export async function GET(): Promise<Response> {
  return new Response(keysJson(await publicKeysForPage()), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="keys.json"',
      'Cache-Control': 'no-store',
    },
  });
}
