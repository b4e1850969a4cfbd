import 'server-only';
import type { StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { now } from '@/lib/clock';
import { keyedHash } from '@/lib/crypto/digest';
import { reading, transaction } from '@/lib/db/transaction';
import { env } from '@/lib/env';
import type { DomainError } from '@/lib/errors';
import { fail, ok, type Result } from '@/lib/result';
import { giveTryBack, spendTry } from '@/lib/tries/spend-try';
import { checkOwnPassword } from './check-own-password';
import { hashPassword, verifyPassword } from './password';
import {
  findPasswordHash,
  findPinHash,
  holdStaff,
  revokeSessions,
  setSessionLock,
  updateStaff,
} from './staff.repository';
import type { SetPin, Unlock } from './staff.schema';

type Done = Result<{ readonly staffId: string }, DomainError>;

/** Few figures are soon tried by whoever has the database: what is hashed needs a key as well, which is not in it. */
const peppered = ({ staffId }: Pick<StaffActor, 'staffId'>, pin: string): string =>
  keyedHash(env().NEXTAUTH_SECRET, `pin ${staffId} ${pin}`);

/** Until it is unlocked nothing is answered to this session, on whatever page or tab. */
export const lockSession = ({ clinicId, sessionId }: StaffActor): Promise<void> =>
  transaction(clinicId, (tx) => setSessionLock(tx, clinicId, sessionId, now()));

export const hasPin = ({ clinicId, staffId }: StaffActor): Promise<boolean> =>
  reading(clinicId, async (tx) => (await findPinHash(tx, clinicId, staffId)) !== null);

/**
 * By the PIN, or by the password of somebody who has none. It is looked at whether the session is locked or not: a page may be
 * covered while the server could not be told. After five wrong ones the session is over.
 */
export const unlockSession = ({ current }: Unlock, actor: StaffActor): Promise<Done> =>
  transaction(actor.clinicId, async (tx) => {
    const at = now();
    const { clinicId, staffId, sessionId } = actor;
    const tries = { what: 'unlock, in a session', whose: sessionId } as const;
    const left = await spendTry(tx, tries);
    const pin = await findPinHash(tx, clinicId, staffId);
    const right =
      left !== null &&
      (pin === null
        ? await verifyPassword(await findPasswordHash(tx, clinicId, staffId), current)
        : await verifyPassword(pin, peppered(actor, current)));
    if (right) {
      await giveTryBack(tx, tries);
      await setSessionLock(tx, clinicId, sessionId, null, at);
      return ok({ staffId });
    }
    const isLast = left === null || left === 0;
    if (isLast) await revokeSessions(tx, { clinicId, id: sessionId }, 'unlock-failed', at);
    await recordAudit(
      tx,
      { kind: 'system', clinicId },
      { action: isLast ? 'unlock-given-up' : 'unlock-failed', objectKind: 'staff', objectId: staffId, at },
    );
    return isLast
      ? fail({ code: 'auth/signed-out' })
      : fail({
          code: 'auth/wrong-unlock',
          fields: { current: `That is not your ${pin === null ? 'password' : 'PIN'}.` },
        });
  });

/** In place of the one there may be. Asked for with the password: a screen that was left open is not enough. */
export const setPin = async ({ current, pin }: SetPin, actor: StaffActor): Promise<Done> => {
  const pinHash = await hashPassword(peppered(actor, pin));
  return transaction(actor.clinicId, async (tx) => {
    const at = now();
    const staff = await holdStaff(tx, actor.clinicId, actor.staffId);
    if (!staff) return fail({ code: 'access/not-found' });
    const problem = await checkOwnPassword(tx, staff, current, at);
    if (problem) return fail(problem);
    await updateStaff(tx, staff.clinicId, staff.id, { pinHash });
    await recordAudit(tx, actor, { action: 'pin-set', objectKind: 'staff', objectId: staff.id, at });
    return ok({ staffId: staff.id });
  });
};

/** From now on the password unlocks. */
export const removePin = (actor: StaffActor): Promise<Done> =>
  transaction(actor.clinicId, async (tx) => {
    const { clinicId, staffId } = actor;
    if ((await findPinHash(tx, clinicId, staffId)) === null) return ok({ staffId });
    await updateStaff(tx, clinicId, staffId, { pinHash: null });
    await recordAudit(tx, actor, {
      action: 'pin-removed',
      objectKind: 'staff',
      objectId: staffId,
      at: now(),
    });
    return ok({ staffId });
  });
