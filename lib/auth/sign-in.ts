import 'server-only';
import type { StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { now } from '@/lib/clock';
import { transaction, type Tx } from '@/lib/db/transaction';
import { whichClinic } from '@/lib/db/which-clinic';
import { unknownDevice } from './device-words';
import { actorOf, openSession } from './open-session';
import { verifyPassword } from './password';
import { findSecondFactor } from './second-factor.repository';
import { mustHaveSecondFactor, waitForSecondFactor, type UnderWay } from './second-factor';
import {
  findSessionStaff,
  findStaffForSignIn,
  noteSessionUse,
  revokeSessions,
  updateStaff,
} from './staff.repository';
import { lockAfter } from './tries';

export type SignInAnswer =
  | { readonly next: 'in'; readonly actor: StaffActor }
  /** The password was right, and no session is open: a code is asked for, or what shows codes is set up. */
  | { readonly next: 'code' | 'set-up'; readonly underWay: UnderWay };

const next = async (
  tx: Tx,
  staff: NonNullable<Awaited<ReturnType<typeof findStaffForSignIn>>>,
  device: string,
  at: Date,
): Promise<SignInAnswer> => {
  const owner = { clinicId: staff.clinicId, staffId: staff.id };
  if (await findSecondFactor(tx, owner))
    return { next: 'code', underWay: await waitForSecondFactor(tx, owner, at) };
  if (await mustHaveSecondFactor(tx, staff))
    return { next: 'set-up', underWay: await waitForSecondFactor(tx, owner, at, { offer: true }) };
  return { next: 'in', actor: await openSession(tx, staff, device, at) };
};

/**
 * Checks email and password, and opens a session where nothing else is asked for. Wrong email, wrong password, locked and
 * removed all answer null, and take as long: an outsider learns nothing.
 */
export const signIn = async (
  email: string,
  password: string,
  device = unknownDevice,
): Promise<SignInAnswer | null> => {
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
    if (staff.lockedUntil && staff.lockedUntil > at) return null;
    if (matches) return next(tx, staff, device, at);

    const failed = staff.failedSignIns + 1;
    const lockedUntil = lockAfter(failed, at);
    await updateStaff(tx, staff.clinicId, staff.id, { failedSignIns: failed, lockedUntil });
    // Nobody is signed in, so the program itself stands behind this event.
    await recordAudit(
      tx,
      { kind: 'system', clinicId: staff.clinicId },
      {
        action: lockedUntil ? 'sign-in-locked' : 'sign-in-failed',
        objectKind: 'staff',
        objectId: staff.id,
        at,
      },
    );
    return null;
  });
};

/** When a session was used is told to within this: not every request has to write. */
const noteEveryMinutes = 5;

/** Who a session cookie is, asked again at every request: revoking works at once. */
export const staffBySession = (clinicId: string, sessionId: string): Promise<StaffActor | null> =>
  transaction(clinicId, async (tx) => {
    const at = now();
    const session = await findSessionStaff(tx, clinicId, sessionId, at);
    if (!session) return null;
    const { staff, lastUsedAt } = session;
    if (!lastUsedAt || at.getTime() - lastUsedAt.getTime() > noteEveryMinutes * 60_000)
      await noteSessionUse(tx, clinicId, sessionId, at);
    return actorOf(staff, sessionId);
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
