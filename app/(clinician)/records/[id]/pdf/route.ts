import { notFound } from 'next/navigation';
import { fileAnswer } from '@/lib/file-answer';
import { requestOrigin } from '@/lib/auth/request-origin';
import { requireStaff } from '@/lib/auth/require-staff';
import { isAskedFromHere } from '@/lib/auth/same-origin';
import { erasureBehind } from '@/lib/erasure/read-erasures';
import { takeRecordPdf } from '@/lib/pdf/take-pdf';
import { routes } from '@/lib/routes';
import { seeOther } from '@/lib/see-other';

/** The PDF of a record. When it cannot be made, the page of the record says so. */
export const GET = async (
  request: Request,
  { params }: { readonly params: Promise<{ readonly id: string }> },
): Promise<Response> => {
  const staff = await requireStaff();
  if (!isAskedFromHere(request)) return notFound();
  const { id } = await params;
  const taken = await takeRecordPdf(staff, id, await requestOrigin());
  if (taken.ok) return fileAnswer(taken.value, 'application/pdf');
  if (taken.error.code === 'record/pdf-failed') return seeOther(routes.record(id));
  const erasureId = await erasureBehind(staff.clinicId, id);
  return erasureId ? seeOther(routes.erasure(erasureId)) : notFound();
};
