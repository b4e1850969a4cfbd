import { formValues } from '@/lib/action/form-values';
import { limited } from '@/lib/auth/limited';
import { requestOrigin } from '@/lib/auth/request-origin';
import { isSameOrigin } from '@/lib/auth/same-origin';
import { openCopySchema } from '@/lib/copy-link/copy-link.schema';
import { openCopyLink } from '@/lib/copy-link/open-copy-link';
import { fileAnswer } from '@/lib/file-answer';
import { copyPdf } from '@/lib/pdf/take-pdf';
import { addressWith, routes } from '@/lib/routes';
import { seeOther } from '@/lib/see-other';

/** The copy itself, for who knows whose it is. Everybody else is led back to the page, which says what is wrong. */
export const POST = async (
  request: Request,
  { params }: { readonly params: Promise<{ readonly token: string }> },
): Promise<Response> => {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  const { token } = await params;
  const back = (said: 'wrong' | 'later' | 'often') => seeOther(addressWith(routes.copyLink(token), { said }));
  const form = await request.formData().catch(() => null);
  const typed = form && openCopySchema.safeParse(formValues(form));
  if (!typed?.success) return back('wrong');
  const opened = await limited('link, from one address', 'record/not-them', () =>
    openCopyLink(token, typed.data),
  );
  if (!opened.ok) return back(opened.error.code === 'input/too-many-tries' ? 'often' : 'wrong');
  const { patient, recordId } = opened.value;
  const pdf = await copyPdf(patient, recordId, await requestOrigin());
  return pdf ? fileAnswer(pdf, 'application/pdf') : back('later');
};
