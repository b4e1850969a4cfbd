import 'server-only';
import type { Tx } from '@/lib/db/transaction';

export interface ClinicRow {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly phone: string;
  readonly emergencyNumber: string;
  readonly demo: boolean;
  /** The physiotherapist who answers for the clinical content here, if one was named. */
  readonly clinicalLeadId: string | null;
}

/** Throws when the clinic is gone: clinics are never deleted, so that is a defect. */
export const requireClinic = (tx: Tx, id: string): Promise<ClinicRow> =>
  tx.clinic.findUniqueOrThrow({ where: { id }, omit: { createdAt: true } });

export const insertClinicOnce = async (
  tx: Tx,
  clinic: Omit<ClinicRow, 'clinicalLeadId'>,
): Promise<{ inserted: boolean }> => {
  const { count } = await tx.clinic.createMany({ data: [clinic], skipDuplicates: true });
  return { inserted: count === 1 };
};

/** Makes whoever else names a clinical lead, or approves as one, wait until the transaction ends. */
export const lockClinic = async (tx: Tx, id: string): Promise<void> => {
  await tx.$queryRaw`SELECT 1 FROM clinic WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
};

export const updateClinicalLead = async (
  tx: Tx,
  id: string,
  clinicalLeadId: string | null,
): Promise<void> => {
  await tx.clinic.update({ where: { id }, data: { clinicalLeadId } });
};
