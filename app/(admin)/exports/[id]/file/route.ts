import { Readable } from 'node:stream';
import { notFound } from 'next/navigation';
import { requireAdmin } from '@/lib/auth/require-staff';
import { isAskedFromHere } from '@/lib/auth/same-origin';
import { fileToDownload, requireExport } from '@/lib/export/read-exports';

export const dynamic = 'force-dynamic';

/** The finished file, as it lies on the disk. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ id: string }> },
): Promise<Response> {
  const staff = await requireAdmin();
  if (!isAskedFromHere(request)) notFound();
  const job = await requireExport(staff, (await params).id);
  const file = (await fileToDownload(staff, job)) ?? notFound();
  const { size } = await file.stat();
  const day = job.requestedAt.toISOString().slice(0, 10);
  return new Response(Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>, {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Length': String(size),
      'Content-Disposition': `attachment; filename="consent-records-${job.format}-${day}.zip"`,
      'Cache-Control': 'no-store',
    },
  });
}

/** Whoever asks only for what stands at its head has not fetched it: nothing is opened, and nothing audited. */
export const HEAD = (): Response => new Response(null, { status: 405, headers: { Allow: 'GET' } });
