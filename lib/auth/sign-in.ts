import 'server-only';
import type { StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import { whichClinic } from '@/lib/db/which-clinic';
import { newId } from '@/lib/ids';
import { verifyPassword } from './password';
import {
  findSessionStaff,
  findStaffForSignIn,
  insertSession,
  revokeSessions,
  rolesOf,
  updateStaff,
} from './staff.repository';

/** A working day with some to spare; the cookie lives no longer than the row. */
export const sessionHours = 12;

const triesBeforeLock = 5;
/** Short, and only after five wrong tries: it stops guessing without shutting a victim out for long. */
const lockMinutes = 5;

const actorOf = (
  staff: { clinicId: string; id: string; fullName: string; physiotherapist: boolean; admin: boolean },
  sessionId: string,
): StaffActor => ({
  kind: 'staff',
  clinicId: staff.clinicId,
  staffId: staff.id,
  sessionId,
  fullName: staff.fullName,
  roles: rolesOf(staff),
});

/**
 * Checks email and password and opens a session. Wrong email, wrong password, locked and removed all answer null, and
 * take as long: an outsider learns nothing.
 */
export const signIn = async (email: string, password: string): Promise<StaffActor | null> => {
  const address = email.trim().toLowerCase();
  const clinicId = await whichClinic.ofEmail(address);
  if (clinicId === null) {
    await verifyPassword(null, password);
    return null;
  }
  return transaction(clinicId, async (tx) => {
    const at = now();
    const staff = await findStaffForSignIn(tx, address);
    const matches = await verifyPassword(staff?.passwordHash ?? null, password);
    if (!staff || staff.deactivatedAt) return null;

    const sessionId = newId();
    const actor = actorOf(staff, sessionId);
    const audited = { objectKind: 'staff' as const, objectId: staff.id, at };
    if (staff.lockedUntil && staff.lockedUntil > at) return null;
    if (!matches) {
      const failed = staff.failedSignIns + 1;
      const locks = failed % triesBeforeLock === 0;
      await updateStaff(tx, staff.clinicId, staff.id, {
        failedSignIns: failed,
        lockedUntil: locks ? new Date(at.getTime() + lockMinutes * 60_000) : null,
      });
      // Nobody is signed in, so the program itself stands behind this event.
      await recordAudit(
        tx,
        { kind: 'system', clinicId: staff.clinicId },
        {
          ...audited,
          action: locks ? 'sign-in-locked' : 'sign-in-failed',
        },
      );
      return null;
    }
    await updateStaff(tx, staff.clinicId, staff.id, { failedSignIns: 0, lockedUntil: null });
    await insertSession(tx, {
      clinicId: staff.clinicId,
      id: sessionId,
      staffId: staff.id,
      createdAt: at,
      expiresAt: new Date(at.getTime() + sessionHours * 3_600_000),
    });
    await recordAudit(tx, actor, { ...audited, action: 'signed-in' });
    return actor;
  });
};

/** Who a session cookie is, asked again at every request: revoking works at once. */
export const staffBySession = (clinicId: string, sessionId: string): Promise<StaffActor | null> =>
  transaction(clinicId, async (tx) => {
    const staff = await findSessionStaff(tx, clinicId, sessionId, now());
    return staff && actorOf(staff, sessionId);
  });

export type SignOutReason = 'signed-out' | 'handed-over';

/** Ends this session only. */
export const endSession = (actor: StaffActor, reason: SignOutReason): Promise<void> =>
  transaction(actor.clinicId, async (tx) => {
    const at = now();
    await revokeSessions(tx, { clinicId: actor.clinicId, id: actor.sessionId }, reason, at);
    await recordAudit(tx, actor, {
      action: 'signed-out',
      objectKind: 'staff',
      objectId: actor.staffId,
      detail: { reason },
      at,
    });
  });
