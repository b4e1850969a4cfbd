import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Tx } from '@/lib/db/transaction';
import { giveShippedText } from '@/lib/texts/give-shipped-text';
import { insertClinicOnce, type ClinicRow } from './clinic.repository';

/** A clinic begins with the words that are shipped, without a clinical lead, without a policy, and with nobody answering for the rules. */
export const openClinic = async (
  tx: Tx,
  clinic: Omit<ClinicRow, 'clinicalLeadId'>,
  at: Date,
): Promise<void> => {
  const { inserted } = await insertClinicOnce(tx, clinic);
  if (!inserted) return;
  await giveShippedText(tx, clinic.id, at);
  await recordAudit(
    tx,
    { kind: 'system', clinicId: clinic.id },
    { action: 'clinic-created', objectKind: 'clinic', objectId: clinic.id, at },
  );
};
