import 'server-only';
import type { StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { clinicOf } from '@/lib/clinics/clinic-of';
import { demoIsOpen } from '@/lib/clinics/demo-door';
import { now } from '@/lib/clock';
import { reading, transaction } from '@/lib/db/transaction';
import { whichClinic } from '@/lib/db/which-clinic';
import { env } from '@/lib/env';
import { giveTriesBack, spendTries } from '@/lib/tries/spend-try';
import { afterFirstStep, type SignInAnswer } from './after-first-step';
import { actorOf } from './open-session';
import { verifyPassword } from './password';
import { nowhere, passwordTries, type Place } from './place';
import {
  findPasswordHash,
  findSessionStaff,
  findStaffForSignIn,
  holdStaff,
  noteSessionUse,
  revokeSessions,
  setSessionLock,
} from './staff.repository';

/**
 * Checks email and password, and opens a session where nothing else is asked for. Wrong email, wrong password, too many tries and
 * removed all answer null: an outsider learns nothing. Nothing is looked at without a try to spend, so that many at once are no
 * more guesses, and cost no more work, than one after the other.
 */
export const signIn = async (
  typed: string,
  password: string,
  place: Place = nowhere,
): Promise<SignInAnswer | null> => {
  const email = typed.trim().toLowerCase();
  const tries = passwordTries(place, email);
  const left = await spendTries(tries);
  if (left === null) return null;

  const clinicId = await whichClinic.ofEmail(email);
  const found = clinicId === null ? null : await reading(clinicId, (tx) => findStaffForSignIn(tx, email));
  const matches = await verifyPassword(found?.passwordHash ?? null, password);
  if (!found || found.deactivatedAt) return null;
  const answer = await transaction(found.clinicId, async (tx) => {
    const at = now();
    const about = { objectKind: 'staff', objectId: found.id, at } as const;
    if (!matches) {
      // Nobody is signed in, so the program itself stands behind this event.
      const actor = { kind: 'system', clinicId: found.clinicId } as const;
      await recordAudit(tx, actor, { action: left === 0 ? 'sign-in-locked' : 'sign-in-failed', ...about });
      return null;
    }
    const staff = await holdStaff(tx, found.clinicId, found.id);
    // The password was looked at before the row was held: it may have been changed, or its owner removed, meanwhile.
    const isStill = (await findPasswordHash(tx, found.clinicId, found.id)) === found.passwordHash;
    if (!staff || staff.deactivatedAt || !isStill) return null;
    const { demo } = await clinicOf(tx, staff.clinicId);
    return demo && !(await demoIsOpen()) ? null : afterFirstStep(tx, staff, place, at);
  });
  if (answer) await giveTriesBack(tries);
  return answer;
};

/** When a session was used is told to within this: not every request has to write. */
const noteEveryMinutes = 5;

export interface SessionOnDevice {
  readonly staff: StaffActor;
  /** Nothing is answered to it until it is unlocked. */
  readonly locked: boolean;
}

/**
 * Who a session cookie is, asked again at every request: revoking and locking work at once. One that was not used for long, since
 * the page that would have locked it was closed, is locked by that.
 */
export const sessionOnDevice = (clinicId: string, sessionId: string): Promise<SessionOnDevice | null> =>
  transaction(clinicId, async (tx) => {
    const at = now();
    const session = await findSessionStaff(tx, clinicId, sessionId, at);
    if (!session) return null;
    const staff = actorOf(session.staff, sessionId);
    if (session.lockedAt) return { staff, locked: true };
    const minutes = (at.getTime() - (session.lastUsedAt ?? session.createdAt).getTime()) / 60_000;
    if (minutes > env().STAFF_IDLE_MINUTES + noteEveryMinutes) {
      await setSessionLock(tx, clinicId, sessionId, at);
      return { staff, locked: true };
    }
    if (!session.lastUsedAt || minutes > noteEveryMinutes) await noteSessionUse(tx, clinicId, sessionId, at);
    return { staff, locked: false };
  });

/** Who may do something by this session. */
export const staffBySession = async (clinicId: string, sessionId: string): Promise<StaffActor | null> => {
  const session = await sessionOnDevice(clinicId, sessionId);
  return session && !session.locked ? session.staff : null;
};

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
