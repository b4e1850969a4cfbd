import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { fail, ok, type Result } from '@/lib/result';
import { acceptedStep, factorAddress, openFactorSecret } from './factor-secret';
import { holdSignIn } from './finish-sign-in';
import { actorOf } from './open-session';
import { newRecoveryCodes, recoveryHash } from './recovery-codes';
import type { UnderWay } from './second-factor';
import { countPasskeys } from './passkey.repository';
import { findSecondFactor, putSecondFactor, replaceRecoveryCodes } from './second-factor.repository';
import { findSignIn, removeSignIns, updateSignIn } from './sign-in.repository';
import type { OneTimeCode } from './staff.schema';
import { findStaff, revokeSessions } from './staff.repository';

/** Slips while typing from a phone for the first time; nothing is guarded by them yet. */
const mostWrongCodes = 10;
/** Time to write ten codes down. */
const readingMinutes = 15;

export interface Offered {
  readonly email: string;
  readonly secret: string;
  /** What the picture says to the app. */
  readonly address: string;
}

/** How far a sign-in is whose password was right; null when it is over. */
export const readSignIn = (
  underWay: UnderWay,
): Promise<
  | { readonly next: 'code'; readonly ways: { readonly code: boolean; readonly passkey: boolean } }
  | { readonly next: 'set-up'; readonly offered: Offered }
  | null
> =>
  transaction(underWay.clinicId, async (tx) => {
    const signIn = await findSignIn(tx, underWay.clinicId, underWay.id);
    if (!signIn || signIn.expiresAt <= now()) return null;
    if (!signIn.offeredSecret || signIn.passedAt)
      return {
        next: 'code',
        ways: {
          code: (await findSecondFactor(tx, signIn)) !== null,
          passkey: (await countPasskeys(tx, signIn)) > 0,
        },
      };
    const staff = await findStaff(tx, signIn.clinicId, signIn.staffId);
    const secret = openFactorSecret(signIn, signIn.offeredSecret);
    if (!staff || secret === null) return null;
    return {
      next: 'set-up',
      offered: { email: staff.email, secret, address: factorAddress(secret, staff.email) },
    };
  });

/**
 * The app shows the right code: from now on it is asked for. Answers with the recovery codes, which are told this once. Every
 * open session of theirs ends; this sign-in opens the next.
 */
export const confirmSetUp = (
  { oneTimeCode }: OneTimeCode,
  underWay: UnderWay,
): Promise<Result<{ readonly codes: readonly string[] }, DomainError>> =>
  transaction(underWay.clinicId, async (tx) => {
    const at = now();
    const held = await holdSignIn(tx, underWay, at);
    if (!held?.signIn.offeredSecret || held.signIn.passedAt) return fail({ code: 'auth/sign-in-over' });
    const { signIn, staff } = held;
    const owner = { clinicId: staff.clinicId, staffId: staff.id };
    const sealed = held.signIn.offeredSecret;
    const secret = openFactorSecret(owner, sealed);
    const step = secret === null ? null : acceptedStep(secret, oneTimeCode, at, 0);
    if (step === null) {
      const wrongCodes = signIn.wrongCodes + 1;
      await updateSignIn(tx, underWay, {
        wrongCodes,
        ...(wrongCodes >= mostWrongCodes && { expiresAt: at }),
      });
      return fail({
        code: 'auth/wrong-code',
        fields: { oneTimeCode: 'That is not what the app shows now. Look again and type the new code.' },
      });
    }
    const codes = newRecoveryCodes();
    await putSecondFactor(tx, owner, { sealedSecret: sealed, lastStep: step, since: at });
    await replaceRecoveryCodes(
      tx,
      owner,
      codes.map((code) => recoveryHash(staff.id, code)),
      at,
    );
    await revokeSessions(tx, owner, 'second-factor-changed', at);
    await removeSignIns(tx, owner, { except: underWay.id });
    await updateSignIn(tx, underWay, {
      passedAt: at,
      expiresAt: new Date(at.getTime() + readingMinutes * 60_000),
    });
    await recordAudit(tx, actorOf(staff, underWay.id), {
      action: 'second-factor-set-up',
      objectKind: 'staff',
      objectId: staff.id,
      at,
    });
    return ok({ codes });
  });
