import 'server-only';
import { randomBytes } from 'node:crypto';
import { addFirstAdmin } from '@/lib/auth/add-first-admin';
import { hashPassword } from '@/lib/auth/password';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import { newId } from '@/lib/ids';
import type { FirstDay } from './first-day.schema';
import { openClinic } from './open-clinic';

/**
 * Opens a clinic with its first admin, or neither. The password is made here and told once; only its hash is kept.
 * Throws where the address is taken, so that no clinic without anybody in it is left behind.
 */
export const firstDay = async ({
  adminName,
  adminEmail,
  adminTreats,
  ...clinic
}: FirstDay): Promise<{ readonly clinicId: string; readonly password: string }> => {
  const clinicId = newId();
  const password = randomBytes(18).toString('base64url');
  const passwordHash = await hashPassword(password);
  await transaction(clinicId, async (tx) => {
    const at = now();
    await openClinic(tx, { ...clinic, id: clinicId, demo: false }, at);
    const admin = { clinicId, fullName: adminName, email: adminEmail, physiotherapist: adminTreats };
    if (!(await addFirstAdmin(tx, { ...admin, passwordHash }, at))) throw new EmailTaken();
  });
  return { clinicId, password };
};

export class EmailTaken extends Error {
  constructor() {
    super('Somebody already signs in with this address.');
  }
}
