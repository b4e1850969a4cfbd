import 'server-only';
import { reading, type Tx } from '@/lib/db/transaction';
import { lockClinic, requireClinic, updateClinicalLead, type ClinicRow } from './clinic.repository';

/** The clinic, inside the caller's transaction. */
export const clinicOf = (tx: Tx, clinicId: string): Promise<ClinicRow> => requireClinic(tx, clinicId);

/** The clinic, held while its clinical lead matters. */
export const clinicForUpdate = async (tx: Tx, clinicId: string): Promise<ClinicRow> => {
  await lockClinic(tx, clinicId);
  return requireClinic(tx, clinicId);
};

export const setClinicalLead = updateClinicalLead;

/** The clinic, for a page. */
export const clinicForPage = (clinicId: string): Promise<ClinicRow> =>
  reading(clinicId, (tx) => requireClinic(tx, clinicId));
