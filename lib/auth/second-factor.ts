import 'server-only';
import { clinicOf } from '@/lib/clinics/clinic-of';
import { recordAudit } from '@/lib/audit/record-audit';
import type { AuditAction } from '@/lib/audit/audit-action';
import type { Tx } from '@/lib/db/transaction';
import { newId } from '@/lib/ids';
import { giveTryBack, spendTry, type Budget } from '@/lib/tries/spend-try';
import { acceptedStep, newFactorSecret, openFactorSecret, sealFactorSecret } from './factor-secret';
import { isRecoveryCode, recoveryHash } from './recovery-codes';
import { findSecondFactor, noteStep, spendRecoveryCode } from './second-factor.repository';
import { insertSignIn } from './sign-in.repository';
import type { StaffRow } from './staff.repository';

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

/** Whether what was typed is a code of the app now, or a recovery code that nobody used. */
const isRight = async (
  tx: Tx,
  owner: Owner,
  typed: string,
  at: Date,
  note: (action: AuditAction) => Promise<void>,
): Promise<boolean> => {
  const figures = typed.replace(/\D/g, '');
  if (isRecoveryCode(figures)) {
    if (!(await spendRecoveryCode(tx, owner, recoveryHash(owner.staffId, figures), at))) return false;
    await note('recovery-code-used');
    return true;
  }
  const factor = await findSecondFactor(tx, owner);
  const secret = factor && openFactorSecret(owner, factor.sealedSecret);
  const step = secret && acceptedStep(secret, figures, at, factor.lastStep);
  if (typeof step !== 'number') return false;
  await noteStep(tx, owner, step);
  return true;
};

/**
 * Looks at a code of the app, or at a recovery code, of somebody whose row is held. Wrong ones are counted apart from wrong
 * passwords: who does not know the password can lock no codes, and who knows it locks none for a device that the person uses.
 */
export const checkCode = async (
  tx: Tx,
  owner: Owner,
  typed: string,
  tries: Budget,
  at: Date,
): Promise<'right' | 'wrong' | 'locked'> => {
  const note = async (action: AuditAction): Promise<void> => {
    const actor = { kind: 'system', clinicId: owner.clinicId } as const;
    await recordAudit(tx, actor, { action, objectKind: 'staff', objectId: owner.staffId, at });
  };
  const left = await spendTry(tx, tries);
  if (left === null) return 'locked';
  if (await isRight(tx, owner, typed, at, note)) {
    await giveTryBack(tx, tries);
    return 'right';
  }
  await note(left === 0 ? 'second-factor-locked' : 'second-factor-failed');
  return 'wrong';
};
