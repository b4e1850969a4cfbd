import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Tx } from '@/lib/db/transaction';
import { env } from '@/lib/env';
import { newId } from '@/lib/ids';
import { putLink, type MadeSetUpLink } from './set-up-link';
import { insertStaffOnce } from './staff.repository';

interface FirstAdmin {
  readonly clinicId: string;
  readonly fullName: string;
  readonly email: string;
  readonly physiotherapist: boolean;
}

/**
 * Answers with the link by which they choose their password, or null when somebody, here or in another clinic, signs in with this
 * address already.
 */
export const addFirstAdmin = async (tx: Tx, admin: FirstAdmin, at: Date): Promise<MadeSetUpLink | null> => {
  const id = newId();
  const added = await insertStaffOnce(tx, {
    ...admin,
    id,
    registration: null,
    admin: true,
    passwordHash: null,
  });
  if (!added) return null;
  const by = { kind: 'system', clinicId: admin.clinicId } as const;
  await recordAudit(tx, by, { action: 'staff-created', objectKind: 'staff', objectId: id, at });
  return putLink(tx, by, id, env().NEXTAUTH_URL, at);
};
