import 'server-only';
import type { StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { clinicOf } from '@/lib/clinics/clinic-of';
import { demoIsOpen } from '@/lib/clinics/demo-door';
import { now } from '@/lib/clock';
import { reading, transaction, type Tx } from '@/lib/db/transaction';
import { whichClinic } from '@/lib/db/which-clinic';
import { giveTriesBack, spendTries } from '@/lib/tries/spend-try';
import { actorOf, openSession } from './open-session';
import { verifyPassword } from './password';
import { nowhere, passwordTries, type Place } from './place';
import { findSecondFactor } from './second-factor.repository';
import { mustHaveSecondFactor, waitForSecondFactor, type UnderWay } from './second-factor';
import {
  findPasswordHash,
  findSessionStaff,
  findStaffForSignIn,
  holdStaff,
  noteSessionUse,
  revokeSessions,
  type StaffRow,
} from './staff.repository';

export type SignInAnswer =
  | { readonly next: 'in'; readonly actor: StaffActor }
  /** The password was right, and no session is open: a code is asked for, or what shows codes is set up. */
  | { readonly next: 'code' | 'set-up'; readonly underWay: UnderWay };

const next = async (tx: Tx, staff: StaffRow, { device }: Place, at: Date): Promise<SignInAnswer> => {
  const owner = { clinicId: staff.clinicId, staffId: staff.id };
  if (await findSecondFactor(tx, owner))
    return { next: 'code', underWay: await waitForSecondFactor(tx, owner, at) };
  if (await mustHaveSecondFactor(tx, staff))
    return { next: 'set-up', underWay: await waitForSecondFactor(tx, owner, at, { offer: true }) };
  return { next: 'in', actor: await openSession(tx, staff, device, at) };
};

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
    return demo && !(await demoIsOpen()) ? null : next(tx, staff, place, at);
  });
  if (answer) await giveTriesBack(tries);
  return answer;
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
