import 'server-only';
import { clinicOf } from '@/lib/clinics/clinic-of';
import { recordAudit } from '@/lib/audit/record-audit';
import type { AuditAction } from '@/lib/audit/audit-action';
import type { Tx } from '@/lib/db/transaction';
import { newId } from '@/lib/ids';
import { acceptedStep, newFactorSecret, openFactorSecret, sealFactorSecret } from './factor-secret';
import { isRecoveryCode, recoveryHash } from './recovery-codes';
import { findSecondFactor, updateSecondFactor, spendRecoveryCode } from './second-factor.repository';
import { insertSignIn } from './sign-in.repository';
import type { StaffRow } from './staff.repository';
import { lockAfter } from './tries';

interface Owner {
  readonly clinicId: string;
  readonly staffId: string;
}

/** Names a sign-in whose password was right. */
export interface UnderWay {
  readonly clinicId: string;
  readonly id: string;
}

/** From the password to the code, and to have read the recovery codes. */
export const signInMinutes = 5;

/** Whoever can let others in, and take every record away, shows more than a password. Nobody in a demonstration is real. */
export const mustHaveSecondFactor = async (
  tx: Tx,
  { clinicId, admin }: Pick<StaffRow, 'clinicId' | 'admin'>,
): Promise<boolean> => admin && !(await clinicOf(tx, clinicId)).demo;

/** The password was right. What is offered for setting up belongs to this one sign-in: nobody else has seen it. */
export const waitForSecondFactor = async (
  tx: Tx,
  owner: Owner,
  at: Date,
  { offer = false }: { readonly offer?: boolean } = {},
): Promise<UnderWay> => {
  const id = newId();
  await insertSignIn(tx, {
    ...owner,
    id,
    createdAt: at,
    expiresAt: new Date(at.getTime() + signInMinutes * 60_000),
    offeredSecret: offer ? sealFactorSecret(owner, newFactorSecret()) : null,
  });
  return { clinicId: owner.clinicId, id };
};

/**
 * Looks at a code of the app, or at a recovery code, of somebody whose row is held. Wrong ones are counted apart from wrong
 * passwords: only who knows the password can lock the codes, and who does not cannot lock them for anybody.
 */
export const checkCode = async (
  tx: Tx,
  owner: Owner,
  typed: string,
  at: Date,
): Promise<'right' | 'wrong' | 'locked'> => {
  const factor = await findSecondFactor(tx, owner);
  if (!factor) return 'wrong';
  if (factor.lockedUntil && factor.lockedUntil > at) return 'locked';
  const note = (action: AuditAction) =>
    recordAudit(
      tx,
      { kind: 'system', clinicId: owner.clinicId },
      { action, objectKind: 'staff', objectId: owner.staffId, at },
    );

  const figures = typed.replace(/\D/g, '');
  if (isRecoveryCode(figures)) {
    if (await spendRecoveryCode(tx, owner, recoveryHash(owner.staffId, figures), at)) {
      await updateSecondFactor(tx, owner, { failedCodes: 0, lockedUntil: null });
      await note('recovery-code-used');
      return 'right';
    }
  } else {
    const secret = openFactorSecret(owner, factor.sealedSecret);
    const step = secret === null ? null : acceptedStep(secret, figures, at, factor.lastStep);
    if (step !== null) {
      await updateSecondFactor(tx, owner, { lastStep: step, failedCodes: 0, lockedUntil: null });
      return 'right';
    }
  }
  const failedCodes = factor.failedCodes + 1;
  const lockedUntil = lockAfter(failedCodes, at);
  await updateSecondFactor(tx, owner, { failedCodes, lockedUntil });
  await note(lockedUntil ? 'second-factor-locked' : 'second-factor-failed');
  return 'wrong';
};
