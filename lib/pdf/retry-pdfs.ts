import 'server-only';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import { clinics } from '@/lib/db/which-clinic';
import { readSealed } from '@/lib/record/read-sealed';
import { takeDueTroubles } from './pdf-trouble.repository';
import { watchedPdf } from './watch-pdf';

const atOnce = 10;
/** A process that ends in the middle leaves them to another one after this. */
const heldFor = 5 * 60_000;

/** Tries again every PDF that is due. Answers how many could be made. */
export const retryPdfs = async (): Promise<number> => {
  const at = now();
  let made = 0;
  for (const clinicId of await clinics.withDuePdfs(at)) made += await retryIn(clinicId, at);
  return made;
};

const retryIn = async (clinicId: string, at: Date): Promise<number> => {
  const until = new Date(at.getTime() + heldFor);
  const due = await transaction(clinicId, (tx) => takeDueTroubles(tx, clinicId, { at, until, most: atOnce }));
  let made = 0;
  for (const { recordId, attempts } of due) {
    const record = await transaction(clinicId, (tx) => readSealed(tx, clinicId, recordId));
    if (record && (await watchedPdf({ kind: 'system', clinicId }, record, {}, attempts)).ok) made += 1;
  }
  return made;
};
