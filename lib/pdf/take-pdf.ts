import 'server-only';
import type { PatientActor, StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { now } from '@/lib/clock';
import { transaction, type Tx } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { idSchema } from '@/lib/ids';
import { publicOrigin } from '@/lib/public-origin';
import { readSealed, type ReadSealed } from '@/lib/record/read-sealed';
import { fail, ok, type Result } from '@/lib/result';
import { tellOperator } from '@/lib/tell';
import { aftercareOf, type Advice } from '@/lib/texts/aftercare-of';
import { textByHash } from '@/lib/texts/text-by-hash';
import { findTrouble, type PdfTroubleRow } from './pdf-trouble.repository';
import { watchedPdf } from './watch-pdf';

export interface TakenPdf {
  readonly bytes: Uint8Array;
  /** Says nothing of whose it is. */
  readonly fileName: string;
}

/** The PDF of a record for staff. That they took it is audited. */
export const takeRecordPdf = async (
  actor: StaffActor,
  recordId: string,
  /** Where they reached the app. */
  reachedAt: string,
): Promise<Result<TakenPdf, DomainError>> => {
  if (!idSchema.safeParse(recordId).success) return fail({ code: 'access/not-found' });
  const record = await transaction(actor.clinicId, async (tx) => {
    const found = await readSealed(tx, actor.clinicId, recordId);
    if (found)
      await recordAudit(tx, actor, {
        action: 'record-printed',
        objectKind: 'consent',
        objectId: recordId,
        at: now(),
      });
    return found;
  });
  if (!record) return fail({ code: 'record/not-sealed' });
  const made = await watchedPdf(actor, record, { audience: 'clinic', origin: publicOrigin(reachedAt) });
  return made.ok
    ? ok({ bytes: made.value, fileName: `record-${record.header.sequence}.pdf` })
    : fail({ code: 'record/pdf-failed' });
};

/** From the text the record names by its hash, and from no other. What it is filled with is sealed. */
const aftercareFor = async (
  tx: Tx,
  { content, header: { clinicId } }: ReadSealed,
): Promise<readonly Advice[]> => {
  const named = content.texts.find(({ name }) => name === 'aftercare')?.sha256;
  if (content.kind !== 'given' || !named) return [];
  const body = await textByHash(tx, clinicId, named);
  if (!body) {
    tellOperator(`Record ${content.recordId} names a text that is not there any more, or not as it was.`);
    return [];
  }
  return aftercareOf(body, {
    emergencyNumber: content.clinic.emergencyNumber,
    riskIds: content.statement?.risks.map(({ id }) => id) ?? [],
  });
};

/**
 * The patient's copy as a PDF, of a record that is theirs; null while it is not sealed, and when it cannot be made. That
 * they took it is audited where it was opened.
 */
export const copyPdf = async (
  patient: PatientActor,
  recordId: string,
  reachedAt: string,
): Promise<TakenPdf | null> => {
  const found = await transaction(patient.clinicId, async (tx) => {
    const record = await readSealed(tx, patient.clinicId, recordId);
    if (record?.screeningId !== patient.screeningId) return null;
    return { record, aftercare: await aftercareFor(tx, record) };
  });
  if (!found) return null;
  const { record, aftercare } = found;
  const made = await watchedPdf(patient, record, {
    audience: 'patient',
    origin: publicOrigin(reachedAt),
    aftercare,
  });
  return made.ok ? { bytes: made.value, fileName: 'my-consent.pdf' } : null;
};

/** What is the matter with the PDF of a record, for the page of the record. */
export const pdfTroubleOf = (actor: StaffActor, recordId: string): Promise<PdfTroubleRow | null> =>
  transaction(actor.clinicId, (tx) => findTrouble(tx, actor.clinicId, recordId));
