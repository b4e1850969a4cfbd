import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { StaffActor } from '@/lib/actors';
import { clinicOf } from '@/lib/clinics/clinic-of';
import { demoIsOpen } from '@/lib/clinics/demo-door';
import { now } from '@/lib/clock';
import { transaction, type Tx } from '@/lib/db/transaction';
import { whichClinic } from '@/lib/db/which-clinic';
import { giveTriesBack, spendTries } from '@/lib/tries/spend-try';
import { afterFirstStep, hasSecondStep, type SignInAnswer } from './after-first-step';
import { findIdentity, noteIdentityUse } from './identity.repository';
import type { Place } from './place';
import { isFresh, type ProviderSays } from './provider-says';
import { holdStaff, setSessionLock, type StaffRow } from './staff.repository';

const refuse = (tx: Tx, { clinicId, id }: StaffRow, why: string, at: Date): Promise<unknown> =>
  recordAudit(
    tx,
    { kind: 'system', clinicId },
    { action: 'identity-refused', objectKind: 'staff', objectId: id, detail: { why }, at },
  );

/** Why somebody whose account is linked does not get in by it all the same; null when they do. */
const problemWith = async (tx: Tx, staff: StaffRow, fresh: boolean): Promise<string | null> => {
  if (staff.deactivatedAt) return 'removed';
  if ((await clinicOf(tx, staff.clinicId)).demo && !(await demoIsOpen())) return 'demonstration-closed';
  // Then another step is what keeps out whoever found a browser that is still signed in over there.
  if (!fresh && !(await hasSecondStep(tx, staff))) return 'not-shown-now';
  return null;
};

/**
 * In place of the password: whatever comes after it comes after this as well. Whom it lets in is somebody who linked this very
 * account before; its email address says nothing. Everybody else gets one answer, null.
 */
export const signInByProvider = async (
  said: ProviderSays,
  startedAt: number,
  place: Place,
): Promise<SignInAnswer | null> => {
  const tries = [{ what: 'sign-in, from one address', whose: place.network }] as const;
  if ((await spendTries(tries)) === null) return null;
  const clinicId = await whichClinic.ofIdentity(said.issuer, said.subject);
  if (clinicId === null) return null;
  const answer = await transaction(clinicId, async (tx) => {
    const at = now();
    const named = await findIdentity(tx, said);
    const staff = named && (await holdStaff(tx, clinicId, named.staffId));
    // It may have been unlinked while this one waited.
    const identity = staff && (await findIdentity(tx, said));
    if (!identity) return null;
    const why = await problemWith(tx, staff, isFresh(said, startedAt));
    if (why !== null) {
      await refuse(tx, staff, why, at);
      return null;
    }
    await noteIdentityUse(tx, identity, at);
    return afterFirstStep(tx, staff, place, at);
  });
  if (answer) await giveTriesBack(tries);
  return answer;
};

/** In place of PIN or password, by the account that is linked, shown there just now. */
export const unlockByProvider = (
  said: ProviderSays,
  startedAt: number,
  { clinicId, staffId, sessionId }: StaffActor,
): Promise<boolean> =>
  transaction(clinicId, async (tx) => {
    const at = now();
    const staff = await holdStaff(tx, clinicId, staffId);
    if (!staff) return false;
    const identity = await findIdentity(tx, said);
    const fresh = isFresh(said, startedAt);
    if (identity?.staffId !== staffId || !fresh) {
      await refuse(tx, staff, fresh ? 'another-account' : 'not-shown-now', at);
      return false;
    }
    await noteIdentityUse(tx, identity, at);
    await setSessionLock(tx, clinicId, sessionId, null, at);
    return true;
  });
