import 'server-only';
import type { StaffActor } from '@/lib/actors';
import { now } from '@/lib/clock';
import { transaction, type Tx } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { fail, ok, type Result } from '@/lib/result';
import { openSession } from './open-session';
import { codeTries, nowhere, type Place } from './place';
import { checkCode, type UnderWay } from './second-factor';
import { findSignIn, takeSignIn, type SignInRow } from './sign-in.repository';
import { holdStaff, type StaffRow } from './staff.repository';

/** A sign-in that is still good, with the person behind it held; null when it is not. */
export const holdSignIn = async (
  tx: Tx,
  { clinicId, id }: UnderWay,
  at: Date,
): Promise<{ readonly signIn: SignInRow; readonly staff: StaffRow } | null> => {
  const named = await findSignIn(tx, clinicId, id);
  const staff = named && (await holdStaff(tx, clinicId, named.staffId));
  // Somebody else may have finished it while this one waited.
  const signIn = staff && (await findSignIn(tx, clinicId, id));
  return signIn && signIn.expiresAt > at && !staff.deactivatedAt ? { signIn, staff } : null;
};

const codeErrors = { wrong: 'auth/wrong-code', locked: 'auth/too-many-codes' } as const;

/** The second half of signing in: the code opens the session, once. After setting up, the code was given already. */
export const finishSignIn = (
  underWay: UnderWay,
  code: string,
  place: Place = nowhere,
): Promise<Result<StaffActor, DomainError>> =>
  transaction(underWay.clinicId, async (tx) => {
    const at = now();
    const held = await holdSignIn(tx, underWay, at);
    if (!held) return fail({ code: 'auth/sign-in-over' });
    const { signIn, staff } = held;
    if (!signIn.passedAt) {
      if (signIn.offeredSecret) return fail({ code: 'auth/sign-in-over' });
      const checked = await checkCode(tx, signIn, code, codeTries(place, staff.email), at);
      if (checked !== 'right') return fail({ code: codeErrors[checked] });
    }
    await takeSignIn(tx, underWay);
    return ok(await openSession(tx, staff, place.device, at));
  });
