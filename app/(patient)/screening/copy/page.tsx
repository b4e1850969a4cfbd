import { notFound } from 'next/navigation';
import { DownloadLink } from '@/components/consent/download-link';
import { AftercareText } from '@/components/consent/aftercare-text';
import { ConsentCopy } from '@/components/consent/consent-copy';
import { PrintButton } from '@/components/consent/print-button';
import { BackLink } from '@/components/intake/back-link';
import { PatientFrame } from '@/components/layout/patient-frame';
import { PrintFrame } from '@/components/layout/print-frame';
import { ButtonRow } from '@/components/ui/button-row';
import { Notice } from '@/components/ui/notice';
import { requirePatient } from '@/lib/auth/patient-device';
import { copyEndText } from '@/lib/consent/copy-end';
import { readOwnCopy } from '@/lib/consent/read-consent';
import { patientWords } from '@/lib/phrasebook/patient';
import { routes } from '@/lib/routes';
import { ownScreening } from '@/lib/screening/own-screening';
import { aftercareOf } from '@/lib/texts/aftercare-of';

const words = patientWords.copy;

export const metadata = { title: words.title };

export default async function CopyPage({
  searchParams,
}: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const isOfSigned = (await searchParams)['of'] === 'signed';
  const patient = await requirePatient();
  const { clinic, text } = await ownScreening(patient);
  const copy = await readOwnCopy(patient, isOfSigned ? 'signed' : 'newest');
  if (!copy.ok) notFound();
  const record = copy.value;
  return (
    <PatientFrame brand={{ name: patientWords.product, detail: clinic.name }} width="wide">
      <PrintFrame
        brand={{ name: patientWords.product, detail: clinic.name }}
        toolbar={
          <>
            <BackLink href={routes.patient.next} />
            <ButtonRow>
              <PrintButton label={words.print} />
              <DownloadLink label={words.download} of={isOfSigned ? 'signed' : 'newest'} />
            </ButtonRow>
          </>
        }
        reference={`${words.reference} ${record.chainSequence}`}
        footer={
          <p>
            {words.version} {record.textVersion} · {words.fingerprint} {record.hash}
          </p>
        }
      >
        <h1>
          {record.content.under
            ? patientWords.confirmed.copyTitle
            : words.titles[record.kind as keyof typeof words.titles]}
        </h1>
        {record.end && (
          <Notice tone="attention" icon="undo" title={words.noLonger}>
            <p>{copyEndText(record.end, record.content.clinic.timeZone)}</p>
          </Notice>
        )}
        <ConsentCopy record={record} />
        {record.kind === 'given' && (
          <>
            <h2>{patientWords.done.after}</h2>
            <p>{patientWords.done.call(clinic.phone)}</p>
            <AftercareText
              advice={aftercareOf(text.body, {
                emergencyNumber: clinic.emergencyNumber,
                riskIds: record.content.statement?.risks.map(({ id }) => id) ?? [],
              })}
            />
          </>
        )}
      </PrintFrame>
    </PatientFrame>
  );
}
