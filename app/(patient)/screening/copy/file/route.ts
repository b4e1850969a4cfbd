import { notFound } from 'next/navigation';
import { requirePatient } from '@/lib/auth/patient-device';
import { copyDocument } from '@/lib/consent/copy-document';
import { readOwnCopy } from '@/lib/consent/read-consent';
import { ownScreening } from '@/lib/screening/own-screening';
import { aftercareOf } from '@/lib/texts/aftercare-of';

/** The patient's copy as one file that needs nothing else to be read. */
export const GET = async (request: Request): Promise<Response> => {
  const patient = await requirePatient();
  const { clinic, text } = await ownScreening(patient);
  const copy = await readOwnCopy(
    patient,
    new URL(request.url).searchParams.get('of') === 'signed' ? 'signed' : 'newest',
  );
  if (!copy.ok) notFound();
  const advice = aftercareOf(text.body, {
    emergencyNumber: clinic.emergencyNumber,
    riskIds: copy.value.content.statement?.risks.map(({ id }) => id) ?? [],
  });
  return new Response(copyDocument(copy.value, { phone: clinic.phone, advice }), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-disposition': 'attachment; filename="my-consent.html"',
      'cache-control': 'no-store',
    },
  });
};
