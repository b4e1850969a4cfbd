import { transaction } from '@/lib/db/transaction';
import { sealRecordText } from '@/lib/record/record-text';
import type { SealedContent } from '@/lib/record/sealed-content';
import { findSealed } from '@/lib/record/sealed-record.repository';
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
