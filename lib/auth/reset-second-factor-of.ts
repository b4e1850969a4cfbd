import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import { whichClinic } from '@/lib/db/which-clinic';
import { endAccess } from './end-access';
import { removePasskeys } from './passkey.repository';
import { removeSecondFactor } from './second-factor.repository';
import { findStaffForSignIn } from './staff.repository';

/** By whoever runs the installation, for an admin whom no other admin can help. Answers false when there is nothing to take. */
export const resetSecondFactorOf = async (typed: string): Promise<boolean> => {
  const email = typed.trim().toLowerCase();
  const clinicId = await whichClinic.ofEmail(email);
  if (clinicId === null) return false;
  return transaction(clinicId, async (tx) => {
    const at = now();
    const staff = await findStaffForSignIn(tx, email);
    if (!staff) return false;
    const owner = { clinicId, staffId: staff.id };
    const passkeys = await removePasskeys(tx, owner);
    if (!(await removeSecondFactor(tx, owner)) && passkeys === 0) return false;
    await endAccess(tx, owner, 'second-factor-changed', at);
    await recordAudit(
      tx,
      { kind: 'system', clinicId },
      { action: 'second-factor-reset', objectKind: 'staff', objectId: staff.id, at },
    );
    return true;
  });
};
