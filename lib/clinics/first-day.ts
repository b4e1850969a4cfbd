import 'server-only';
import { addFirstAdmin } from '@/lib/auth/add-first-admin';
import type { MadeSetUpLink } from '@/lib/auth/set-up-link';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import { newId } from '@/lib/ids';
import type { FirstDay } from './first-day.schema';
import { openClinic } from './open-clinic';

/**
 * Opens a clinic with its first admin, or neither. The admin chooses a password by a link that is told once.
 * Throws where the address is taken, so that no clinic without anybody in it is left behind.
 */
export const firstDay = async ({
  adminName,
  adminEmail,
  adminTreats,
  ...clinic
}: FirstDay): Promise<{ readonly clinicId: string; readonly link: MadeSetUpLink }> => {
  const clinicId = newId();
  return transaction(clinicId, async (tx) => {
    const at = now();
    await openClinic(tx, { ...clinic, id: clinicId, demo: false }, at);
    const admin = { clinicId, fullName: adminName, email: adminEmail, physiotherapist: adminTreats };
    const link = await addFirstAdmin(tx, admin, at);
    if (!link) throw new EmailTaken();
    return { clinicId, link };
  });
};

export class EmailTaken extends Error {
  constructor() {
    super('Somebody already signs in with this address.');
  }
}
