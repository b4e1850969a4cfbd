import { notFound } from 'next/navigation';
import { requireAdmin } from '@/lib/auth/require-staff';
import { isAskedFromHere } from '@/lib/auth/same-origin';
import { erasureOf } from '@/lib/erasure/read-erasures';
import { fileAnswer } from '@/lib/file-answer';
import { idSchema } from '@/lib/ids';
import { routes } from '@/lib/routes';
import { seeOther } from '@/lib/see-other';
import { copyOfEverything } from '@/lib/subject-access/copy-of-everything';

export const dynamic = 'force-dynamic';

/** Everything that is kept of a person, for them. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ id: string }> },
): Promise<Response> {
  const staff = await requireAdmin();
  if (!isAskedFromHere(request)) notFound();
  const id = idSchema.safeParse((await params).id);
  if (!id.success) notFound();
  const copy = await copyOfEverything(staff, id.data);
  if (copy.ok) return fileAnswer(copy.value, 'application/zip');
  const erasureId = await erasureOf(staff.clinicId, id.data);
  return erasureId ? seeOther(routes.erasure(erasureId)) : notFound();
}

/** Whoever asks only for what stands at its head has fetched nothing. */
export const HEAD = (): Response => new Response(null, { status: 405, headers: { Allow: 'GET' } });
