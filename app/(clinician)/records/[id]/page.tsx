import type { Metadata } from 'next';
import { PrintButton } from '@/components/consent/print-button';
import { PrintFrame } from '@/components/layout/print-frame';
import { CopyForPatient } from '@/components/records/copy-for-patient';
import { PdfTrouble } from '@/components/records/pdf-trouble';
import { RecordEndNotice } from '@/components/records/record-end-notice';
import { RecordFile } from '@/components/records/record-file';
import { SealedFileLink } from '@/components/records/sealed-file-link';
import { RecordProof } from '@/components/records/record-proof';
import { RecordSheet } from '@/components/records/record-sheet';
import { LaterNoNotice } from '@/components/review/later-no-notice';
import { Moment } from '@/components/staff/moment';
import { ButtonRow } from '@/components/ui/button-row';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { requireStaff } from '@/lib/auth/require-staff';
import { staffNames } from '@/lib/auth/staff-names';
import { requireRecord } from '@/lib/consent/require-record';
import { pdfTroubleOf } from '@/lib/pdf/take-pdf';
import { sealForPage } from '@/lib/record/export-record';
import { routes } from '@/lib/routes';
import { ruleSetByFingerprint } from '@/lib/rule-set/rule-set-by-fingerprint';
import { linkToCopy } from './actions';

export const metadata: Metadata = { title: 'Record' };
export default async function RecordPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const staff = await requireStaff();
  const record = await requireRecord(staff, (await params).id);
  const names = await staffNames(staff);
  const trouble = await pdfTroubleOf(staff, record.id);
  const seal = await sealForPage(staff.clinicId, record.id);
  const { assessment, clinic } = record.content;
  const admin = staff.roles.includes('admin');
  return (
    <>
      {!record.intact && (
        <Notice tone="urgent" title="This record is not what was signed">
          <p>Its hash does not fit its content. Do not rely on it; tell whoever runs the system.</p>
        </Notice>
      )}
      {trouble && <PdfTrouble trouble={trouble} timeZone={clinic.timeZone} />}
      <PrintFrame
        brand={{ name: 'Beforehand', detail: clinic.name }}
        reference={
          <>
            Record no. {record.chainSequence}
            <br />
            <Moment at={record.signedAt} timeZone={clinic.timeZone} />
          </>
        }
        toolbar={
          <>
            <LinkButton
              look="quiet"
              icon="arrow-left"
              href={admin ? routes.records : routes.screening.view(record.screeningId)}
            >
              {admin ? 'Records' : 'Screening'}
            </LinkButton>
            <ButtonRow>
              {admin && (
                <LinkButton look="secondary" href={routes.screening.view(record.screeningId)}>
                  Open the screening
                </LinkButton>
              )}
              {staff.roles.includes('physiotherapist') && (
                <LinkButton look="secondary" href={routes.screening.nextVisit(record.screeningId)}>
                  Next visit
                </LinkButton>
              )}
              {seal && (
                <>
                  <LinkButton look="secondary" icon="qr" href="#copy-for-patient">
                    Patient’s copy
                  </LinkButton>
                  <RecordFile recordId={record.id} />
                  <SealedFileLink id={record.id} />
                </>
              )}
              <PrintButton label="Print" />
            </ButtonRow>
          </>
        }
        footer={<RecordProof record={record} seal={seal} />}
      >
        {record.laterNo && <LaterNoNotice no={record.laterNo} timeZone={clinic.timeZone} />}
        {record.end && <RecordEndNotice kind={record.kind} end={record.end} timeZone={clinic.timeZone} />}
        <RecordSheet
          record={record}
          ruleSet={assessment && (await ruleSetByFingerprint(staff.clinicId, assessment.ruleSetFingerprint))}
          names={names}
        />
      </PrintFrame>
      {seal && <CopyForPatient recordId={record.id} makeLink={linkToCopy} timeZone={clinic.timeZone} />}
    </>
  );
}
