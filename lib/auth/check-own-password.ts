import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Tx } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { giveTryBack, spendTry } from '@/lib/tries/spend-try';
import { verifyPassword } from './password';
import { findPasswordHash, type StaffRow } from './staff.repository';

/**
 * The password of somebody who is signed in already, and whose row is held. A device that was left open is no place to guess at
 * leisure; who has no session of theirs uses none of these tries up.
 */
export const checkOwnPassword = async (
  tx: Tx,
  { clinicId, id }: StaffRow,
  password: string,
  at: Date,
): Promise<DomainError | null> => {
  const tries = { what: 'password, in a session', whose: id } as const;
  const left = await spendTry(tx, tries);
  if (left === null)
    return {
      code: 'staff/wrong-password',
      fields: { current: 'There were too many wrong tries. Wait five minutes and try again.' },
    };
  if (await verifyPassword(await findPasswordHash(tx, clinicId, id), password)) {
    await giveTryBack(tx, tries);
    return null;
  }
  await recordAudit(
    tx,
    { kind: 'system', clinicId },
    { action: left === 0 ? 'sign-in-locked' : 'sign-in-failed', objectKind: 'staff', objectId: id, at },
  );
  return { code: 'staff/wrong-password', fields: { current: 'That is not your present password.' } };
};
