import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Tx } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { verifyPassword } from './password';
import { findPasswordHash, findTries, updateStaff, type StaffRow } from './staff.repository';
import { lockAfter } from './tries';

/**
 * The password of somebody who is signed in already, and whose row is held. Wrong ones count like those at the door: a device
 * that was left open is no place to guess at leisure.
 */
export const checkOwnPassword = async (
  tx: Tx,
  { clinicId, id, lockedUntil }: StaffRow,
  password: string,
  at: Date,
): Promise<DomainError | null> => {
  const matches = await verifyPassword(await findPasswordHash(tx, clinicId, id), password);
  if (lockedUntil && lockedUntil > at)
    return {
      code: 'staff/wrong-password',
      fields: { current: 'There were too many wrong tries. Wait five minutes and try again.' },
    };
  if (matches) return null;
  const failedSignIns = (await findTries(tx, clinicId, id)) + 1;
  const locks = lockAfter(failedSignIns, at);
  await updateStaff(tx, clinicId, id, { failedSignIns, lockedUntil: locks });
  await recordAudit(
    tx,
    { kind: 'system', clinicId },
    { action: locks ? 'sign-in-locked' : 'sign-in-failed', objectKind: 'staff', objectId: id, at },
  );
  return { code: 'staff/wrong-password', fields: { current: 'That is not your present password.' } };
};
