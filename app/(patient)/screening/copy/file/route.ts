import { notFound } from 'next/navigation';
import { requestOrigin } from '@/lib/auth/request-origin';
import { requirePatient } from '@/lib/auth/patient-device';
import { copyDocument } from '@/lib/consent/copy-document';
import { readOwnCopy } from '@/lib/consent/read-consent';
import { fileAnswer } from '@/lib/file-answer';
import { copyPdf } from '@/lib/pdf/take-pdf';
import { ownScreening } from '@/lib/screening/own-screening';
import { aftercareOf } from '@/lib/texts/aftercare-of';

/**
 * The patient's copy as one file that needs nothing else to be read: the PDF once the record is sealed, and before that,
 * or when it cannot be made, a page.
 */
export const GET = async (request: Request): Promise<Response> => {
  const patient = await requirePatient();
  const { clinic, text } = await ownScreening(patient);
  const copy = await readOwnCopy(
    patient,
    new URL(request.url).searchParams.get('of') === 'signed' ? 'signed' : 'newest',
  );
  if (!copy.ok) notFound();
  const pdf = await copyPdf(patient, copy.value.id, await requestOrigin());
  if (pdf) return fileAnswer(pdf, 'application/pdf');
  const advice = aftercareOf(text.body, {
    emergencyNumber: clinic.emergencyNumber,
    riskIds: copy.value.content.statement?.risks.map(({ id }) => id) ?? [],
  });
  const page = new TextEncoder().encode(copyDocument(copy.value, { phone: clinic.phone, advice }));
  return fileAnswer({ bytes: page, fileName: 'my-consent.html' }, 'text/html; charset=utf-8');
};
