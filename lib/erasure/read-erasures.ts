import 'server-only';
import type { StaffActor } from '@/lib/actors';
import { transaction } from '@/lib/db/transaction';
import { idSchema } from '@/lib/ids';
import { erasureLine, type ErasureStatement } from '@/lib/verify/erasure-line';
import { findErasure, findErasures, findErasuresOf, findPatientBehind } from './erasure.repository';

const statementOf = ({ statement }: { readonly statement: string }): ErasureStatement =>
  JSON.parse(statement) as ErasureStatement;

/** Every statement of the clinic as it travels, oldest first. */
export const erasureLinesOf = async (clinicId: string): Promise<string[]> =>
  (await transaction(clinicId, (tx) => findErasures(tx, clinicId))).map(({ statement, signature }) =>
    erasureLine(statement, signature),
  );

/** All of the clinic, newest first. */
export const erasuresForPage = async ({ clinicId }: StaffActor): Promise<ErasureStatement[]> =>
  (await transaction(clinicId, (tx) => findErasures(tx, clinicId))).map(statementOf).reverse();

export const erasureForPage = async (
  { clinicId }: StaffActor,
  id: string,
): Promise<ErasureStatement | null> => {
  const row = await transaction(clinicId, (tx) => findErasure(tx, clinicId, id));
  return row && statementOf(row);
};

/** The first erasure of a patient; null where there was none. */
export const erasureOf = async (clinicId: string, patientId: string): Promise<string | null> =>
  (await transaction(clinicId, (tx) => findErasuresOf(tx, clinicId, patientId)))[0]?.id ?? null;

/** Which erasure took away what a screening or a record of this id said; null where none did. */
export const erasureBehind = async (clinicId: string, id: string): Promise<string | null> => {
  if (!idSchema.safeParse(id).success) return null;
  return transaction(clinicId, async (tx) => {
    const patientId = await findPatientBehind(tx, clinicId, id);
    const [first] = patientId === null ? [] : await findErasuresOf(tx, clinicId, patientId);
    return first?.id ?? null;
  });
};
