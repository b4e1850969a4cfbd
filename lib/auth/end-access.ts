import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import { removeSignIns } from './sign-in.repository';
import { revokeSessions } from './staff.repository';

/** Ends everything of one person at once: open sessions, and sign-ins that wait for a code. */
export const endAccess = async (
  tx: Tx,
  owner: { readonly clinicId: string; readonly staffId: string },
  reason: string,
  at: Date,
): Promise<void> => {
  await revokeSessions(tx, owner, reason, at);
  await removeSignIns(tx, owner);
};
