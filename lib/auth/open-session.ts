import 'server-only';
import type { StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Tx } from '@/lib/db/transaction';
import { newId } from '@/lib/ids';
import { insertSession, rolesOf, type StaffRow } from './staff.repository';

/** A working day with some to spare; the cookie lives no longer than the row. */
export const sessionHours = 12;

export const actorOf = (staff: StaffRow, sessionId: string): StaffActor => ({
  kind: 'staff',
  clinicId: staff.clinicId,
  staffId: staff.id,
  sessionId,
  fullName: staff.fullName,
  roles: rolesOf(staff),
});

/** Somebody has shown everything that is asked of them. */
export const openSession = async (tx: Tx, staff: StaffRow, device: string, at: Date): Promise<StaffActor> => {
  const sessionId = newId();
  const actor = actorOf(staff, sessionId);
  await insertSession(tx, {
    clinicId: staff.clinicId,
    id: sessionId,
    staffId: staff.id,
    createdAt: at,
    expiresAt: new Date(at.getTime() + sessionHours * 3_600_000),
    device,
  });
  await recordAudit(tx, actor, { action: 'signed-in', objectKind: 'staff', objectId: staff.id, at });
  return actor;
};
