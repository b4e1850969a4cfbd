import { findConsent } from '@/lib/consent/consent.repository';
import type { ConsentContent } from '@/lib/consent/consent-content';
import { sealConsentContent, sealSigner } from '@/lib/consent/consent-text';
import type { Answer } from '@/rules';
import { keyOfScreening } from '@/lib/data-key/key-of-screening';
import { openPatientKey, type PatientKey } from '@/lib/data-key/patient-key';
import { transaction } from '@/lib/db/transaction';
import { sealRecordText } from '@/lib/record/record-text';
import type { SealedContent } from '@/lib/record/sealed-content';
import { findSealed } from '@/lib/record/sealed-record.repository';
import { openAnswer, sealAnswer } from '@/lib/screening/sealed-answer';
import { owner } from './owner';

/** What a record says, or null while it is not complete. */
export const sealedContentOf = async (clinicId: string, id: string): Promise<SealedContent | null> => {
  const row = await transaction(clinicId, (tx) => findSealed(tx, clinicId, id));
  return row && (JSON.parse(row.content) as SealedContent);
};

/** Puts another content under a record, as somebody could who has the database, its owner's account and the master key. */
export const putRecordText = async (clinicId: string, id: string, content: string): Promise<void> => {
  const { screeningId } = await owner().sealedRecord.findUniqueOrThrow({
    where: { clinicId_id: { clinicId, id } },
  });
  const { patient } = await owner().screening.findUniqueOrThrow({
    where: { clinicId_id: { clinicId, id: screeningId } },
    select: { patient: { select: { id: true, key: true } } },
  });
  const sealedContent = sealRecordText(
    { clinicId, patientId: patient.id, id },
    patient.key!.wrapped,
    content,
  );
  await owner().sealedRecord.update({ where: { clinicId_id: { clinicId, id } }, data: { sealedContent } });
};

/** The key that opens what is stored of a consent, as somebody has it who has the database and the master key. */
export const keyOfConsent = async (clinicId: string, id: string): Promise<PatientKey> => {
  const { screening } = await owner().consent.findUniqueOrThrow({
    where: { clinicId_id: { clinicId, id } },
    select: { screening: { select: { patient: { select: { id: true, key: true } } } } },
  });
  const { id: patientId, key } = screening.patient;
  return openPatientKey({ clinicId, patientId, wrappedKey: key!.wrapped });
};

export const consentOf = async (clinicId: string, id: string) => {
  const row = await transaction(clinicId, (tx) => findConsent(tx, clinicId, id));
  if (!row) throw new Error('The consent is not there.');
  return row;
};

const asSql = (bytes: Buffer): string => `'\\x${bytes.toString('hex')}'`;

/** The statement by which such a person makes a consent say something else. */
export const otherConsent = async (
  clinicId: string,
  id: string,
  change: (content: ConsentContent) => unknown,
): Promise<string> => {
  const { content } = await consentOf(clinicId, id);
  const sealed = sealConsentContent(await keyOfConsent(clinicId, id), id, change(content) as ConsentContent);
  return `UPDATE consent SET sealed_content = ${asSql(sealed)} WHERE id = '${id}'`;
};

/** The same of the patient's signature on it. */
export const otherStrokes = async (
  clinicId: string,
  consentId: string,
  change: (strokes: unknown) => unknown,
): Promise<string> => {
  const { signatures } = await consentOf(clinicId, consentId);
  const { id, signerName, strokes } = signatures.find(({ role }) => role === 'patient')!;
  const sealed = sealSigner(await keyOfConsent(clinicId, consentId), id, {
    signerName,
    strokes: change(strokes),
  });
  return `UPDATE signature SET sealed_signer = ${asSql(sealed)} WHERE id = '${id}'`;
};

/** The same of what was first said of a fact in a clinic. */
export const otherAnswer = async (clinicId: string, factId: string, value: Answer): Promise<string> => {
  const row = await owner().answer.findFirstOrThrow({
    where: { clinicId, factId },
    orderBy: { sequence: 'asc' },
  });
  const key = await transaction(clinicId, (tx) => keyOfScreening(tx, clinicId, row.screeningId));
  const sealed = sealAnswer(key, row, { ...openAnswer(key, row, row.sealedContent), value });
  return `UPDATE answer SET sealed_content = ${asSql(sealed)} WHERE sequence = ${row.sequence}`;
};
