import { notFound } from 'next/navigation';
import { requirePatient } from '@/lib/auth/patient-device';
import { copyDocument } from '@/lib/consent/copy-document';
import { readOwnCopy } from '@/lib/consent/read-consent';
import { ownScreening } from '@/lib/screening/own-screening';

/** The patient's copy as one file that needs nothing else to be read. */
export const GET = async (request: Request): Promise<Response> => {
  const patient = await requirePatient();
  const { clinic } = await ownScreening(patient);
  const copy = await readOwnCopy(
    patient,
    new URL(request.url).searchParams.get('of') === 'signed' ? 'signed' : 'newest',
  );
  if (!copy.ok) notFound();
  return new Response(copyDocument(copy.value, clinic), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-disposition': 'attachment; filename="my-consent.html"',
      'cache-control': 'no-store',
    },
  });
};
