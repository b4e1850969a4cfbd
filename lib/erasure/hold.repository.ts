import 'server-only';
import type { Tx } from '@/lib/db/transaction';

export interface HoldRow {
  readonly clinicId: string;
  readonly id: string;
  readonly patientId: string;
  readonly held: boolean;
  readonly reason: string;
  readonly staffId: string;
  readonly at: Date;
}

export const insertHold = async (tx: Tx, row: HoldRow): Promise<void> => {
  await tx.patientHold.create({ data: row });
};

/** The newest word on it: a patient is held when it says so. */
export const findHold = async (tx: Tx, clinicId: string, patientId: string): Promise<HoldRow | null> => {
  const row = await tx.patientHold.findFirst({
    where: { clinicId, patientId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  });
  return row?.held ? row : null;
};
