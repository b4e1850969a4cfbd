import { notFound } from 'next/navigation';
import { requireStaff } from '@/lib/auth/require-staff';
import { isAskedFromHere } from '@/lib/auth/same-origin';
import { erasureBehind } from '@/lib/erasure/read-erasures';
import { idSchema } from '@/lib/ids';
import { exportRecord } from '@/lib/record/export-record';
import { routes } from '@/lib/routes';
import { seeOther } from '@/lib/see-other';

export const dynamic = 'force-dynamic';

/** One sealed record as a file: docs/contract.md. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ id: string }> },
): Promise<Response> {
  const staff = await requireStaff();
  if (!isAskedFromHere(request)) notFound();
  const id = idSchema.safeParse((await params).id);
  const exported = id.success ? await exportRecord(staff, id.data) : null;
  if (!exported?.ok) {
    const erasureId = id.success ? await erasureBehind(staff.clinicId, id.data) : null;
    return erasureId ? seeOther(routes.erasure(erasureId)) : notFound();
  }
  return new Response(exported.value.text, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${exported.value.name}"`,
      'Cache-Control': 'no-store',
    },
  });
}
