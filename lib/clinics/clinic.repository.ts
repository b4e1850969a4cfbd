import 'server-only';
import type { Tx } from '@/lib/db/transaction';

export interface ClinicRow {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly phone: string;
  readonly emergencyNumber: string;
  readonly demo: boolean;
}

/** Throws when the clinic is gone: clinics are never deleted, so that is a defect. */
export const requireClinic = (tx: Tx, id: string): Promise<ClinicRow> =>
  tx.clinic.findUniqueOrThrow({ where: { id }, omit: { createdAt: true } });

export const insertClinicOnce = async (tx: Tx, clinic: ClinicRow): Promise<{ inserted: boolean }> => {
  const { count } = await tx.clinic.createMany({ data: [clinic], skipDuplicates: true });
  return { inserted: count === 1 };
};

/** True while a demonstration clinic exists: pages say so. */
export const hasDemoClinic = async (tx: Tx): Promise<boolean> =>
  (await tx.clinic.count({ where: { demo: true } })) > 0;
