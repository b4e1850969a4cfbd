import { notFound } from 'next/navigation';
import { requireAdmin } from '@/lib/auth/require-staff';
import { isAskedFromHere } from '@/lib/auth/same-origin';
import { exportRecordsCsv } from '@/lib/export/records-csv';
import { nameForgotten, openName } from '@/lib/auth/sealed-name';
import { readRecordFilter } from '@/lib/record/read-record-filter';

export const dynamic = 'force-dynamic';

/** Pieces become bytes as the reader asks for them; a failure breaks the download off, so that it is not taken for whole. */
const streamOf = (pieces: AsyncGenerator<string, void, undefined>): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return();
    },
  });
};

/** The records page's filters, as a file. */
export async function GET(request: Request): Promise<Response> {
  const staff = await requireAdmin();
  if (!isAskedFromHere(request)) notFound();
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const searched = openName(staff, query['named']);
  if (searched === null) return new Response(nameForgotten, { status: 400 });
  const { filter, errors } = readRecordFilter({ ...query, ...(searched && { name: searched }) });
  if (!filter) return new Response(Object.values(errors).join('\n'), { status: 400 });
  const day = new Date().toISOString().slice(0, 10);
  return new Response(streamOf(await exportRecordsCsv(staff, filter)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="consent-records-${day}.csv"`,
      'Cache-Control': 'no-store',
    },
  });
}
