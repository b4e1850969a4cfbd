import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Tx } from '@/lib/db/transaction';
import { newId } from '@/lib/ids';
import { insertStaffOnce } from './staff.repository';

interface FirstAdmin {
  readonly clinicId: string;
  readonly fullName: string;
  readonly email: string;
  readonly physiotherapist: boolean;
  readonly passwordHash: string;
}

/** Answers false when somebody, here or in another clinic, signs in with this address already. */
export const addFirstAdmin = async (tx: Tx, admin: FirstAdmin, at: Date): Promise<boolean> => {
  const id = newId();
  const added = await insertStaffOnce(tx, { ...admin, id, registration: null, admin: true });
  if (added)
    await recordAudit(
      tx,
      { kind: 'system', clinicId: admin.clinicId },
      { action: 'staff-created', objectKind: 'staff', objectId: id, at },
    );
  return added;
};
