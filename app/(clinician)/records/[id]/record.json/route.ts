import { notFound } from 'next/navigation';
import { requireStaff } from '@/lib/auth/require-staff';
import { idSchema } from '@/lib/ids';
import { exportRecord } from '@/lib/record/export-record';

export const dynamic = 'force-dynamic';

/** One sealed record as a file: docs/contract.md. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ id: string }> },
): Promise<Response> {
  const staff = await requireStaff();
  // Another site must not be able to make somebody's browser export, which the audit trail would blame on them.
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') notFound();
  const id = idSchema.safeParse((await params).id);
  const exported = id.success ? await exportRecord(staff, id.data) : null;
  if (!exported?.ok) notFound();
  return new Response(exported.value.text, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${exported.value.name}"`,
      'Cache-Control': 'no-store',
    },
  });
}
