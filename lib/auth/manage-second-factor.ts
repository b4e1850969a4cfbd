import 'server-only';
import type { StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import type { AuditAction } from '@/lib/audit/audit-action';
import { now } from '@/lib/clock';
import { reading, transaction, type Tx } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { fail, ok, type Result } from '@/lib/result';
import { checkOwnPassword } from './check-own-password';
import { endAccess } from './end-access';
import { removePasskeys } from './passkey.repository';
import { newRecoveryCodes, recoveryHash } from './recovery-codes';
import { checkCode, mustHaveSecondFactor, waitForSecondFactor, type UnderWay } from './second-factor';
import {
  findRecoveryCodes,
  findSecondFactor,
  removeSecondFactor,
  replaceRecoveryCodes,
} from './second-factor.repository';
import { findStaff, holdStaff, type StaffRow } from './staff.repository';
import type { OneTimeCode, TurnOffSecondFactor } from './staff.schema';

interface Owner {
  readonly clinicId: string;
  readonly staffId: string;
}

const ownerOf = ({ clinicId, staffId }: Owner): Owner => ({ clinicId, staffId });

const note = (tx: Tx, actor: StaffActor, action: AuditAction, staffId: string, at: Date) =>
  recordAudit(tx, actor, { action, objectKind: 'staff', objectId: staffId, at });

export interface SecondFactorState {
  readonly since: Date;
  readonly codesLeft: number;
  /** When recovery codes were used, the first one first. */
  readonly usedAt: readonly Date[];
}

const stateOf = async (tx: Tx, owner: Owner): Promise<SecondFactorState | null> => {
  const factor = await findSecondFactor(tx, owner);
  if (!factor) return null;
  const codes = await findRecoveryCodes(tx, owner);
  const usedAt = codes.flatMap((code) => code.usedAt ?? []);
  return { since: factor.since, codesLeft: codes.length - usedAt.length, usedAt };
};

/** One's own, or that of a colleague; null when there is none. */
export const secondFactorOf = (
  actor: StaffActor,
  staffId: string = actor.staffId,
): Promise<SecondFactorState | null> =>
  reading(actor.clinicId, (tx) => stateOf(tx, { clinicId: actor.clinicId, staffId }));

/** Whether this person may be without one. */
export const secondFactorIsAsked = (actor: StaffActor): Promise<boolean> =>
  reading(actor.clinicId, (tx) =>
    mustHaveSecondFactor(tx, { clinicId: actor.clinicId, admin: actor.roles.includes('admin') }),
  );

const codeErrors = {
  wrong: {
    code: 'auth/wrong-code',
    fields: { oneTimeCode: 'That code does not work. Wait for the next one; each works once.' },
  },
  locked: { code: 'auth/too-many-codes' },
} as const satisfies Record<string, DomainError>;

/** Runs `work` once the person has shown the password or a code again, whichever are asked for. */
const shownAgain = <T>(
  actor: StaffActor,
  { current, oneTimeCode }: { readonly current?: string; readonly oneTimeCode?: string },
  work: (tx: Tx, staff: StaffRow, at: Date) => Promise<Result<T, DomainError>>,
): Promise<Result<T, DomainError>> =>
  transaction(actor.clinicId, async (tx) => {
    const at = now();
    const staff = await holdStaff(tx, actor.clinicId, actor.staffId);
    if (!staff) return fail({ code: 'access/not-found' });
    if (current !== undefined) {
      const problem = await checkOwnPassword(tx, staff, current, at);
      if (problem) return fail(problem);
    }
    if (oneTimeCode !== undefined) {
      const checked = await checkCode(
        tx,
        actor,
        oneTimeCode,
        { what: 'code, in a session', whose: staff.id },
        at,
      );
      if (checked !== 'right') return fail(codeErrors[checked]);
    }
    return work(tx, staff, at);
  });

/** A new app, in place of the one there may be, which then has to be shown: a session alone is not enough. */
export const startSetUp = async (
  { current, oneTimeCode }: { readonly current: string; readonly oneTimeCode?: string | undefined },
  actor: StaffActor,
): Promise<Result<UnderWay, DomainError>> => {
  const has = await secondFactorOf(actor);
  return shownAgain(
    actor,
    { current, ...(has && { oneTimeCode: oneTimeCode ?? '' }) },
    async (tx, staff, at) =>
      ok(await waitForSecondFactor(tx, { clinicId: staff.clinicId, staffId: staff.id }, at, { offer: true })),
  );
};

/** Ten new ones, told this once; those of before are worth nothing any more. */
export const renewRecoveryCodes = (
  { oneTimeCode }: OneTimeCode,
  actor: StaffActor,
): Promise<Result<{ readonly codes: readonly string[] }, DomainError>> =>
  shownAgain(actor, { oneTimeCode }, async (tx, staff, at) => {
    const codes = newRecoveryCodes();
    const hashes = codes.map((code) => recoveryHash(staff.id, code));
    await replaceRecoveryCodes(tx, ownerOf(actor), hashes, at);
    await note(tx, actor, 'recovery-codes-made', staff.id, at);
    return ok({ codes });
  });

/** By oneself, with password and code. Not for an admin. */
export const turnOffSecondFactor = (
  input: TurnOffSecondFactor,
  actor: StaffActor,
): Promise<Result<{ readonly staffId: string }, DomainError>> =>
  shownAgain(actor, input, async (tx, staff, at) => {
    if (await mustHaveSecondFactor(tx, staff)) return fail({ code: 'staff/needs-second-factor' });
    await removeSecondFactor(tx, ownerOf(actor));
    await note(tx, actor, 'second-factor-turned-off', staff.id, at);
    return ok({ staffId: staff.id });
  });

/** By an admin, for a colleague whose phone is gone. They are signed out, and the password is what is left. */
export const resetSecondFactor = (
  staffId: string,
  actor: StaffActor,
): Promise<Result<{ readonly staffId: string }, DomainError>> =>
  transaction(actor.clinicId, async (tx) => {
    const at = now();
    // One's own asks for more than a session: by the account page.
    const staff = staffId === actor.staffId ? null : await findStaff(tx, actor.clinicId, staffId);
    if (!staff) return fail({ code: 'access/not-found' });
    const owner = { clinicId: actor.clinicId, staffId };
    await holdStaff(tx, actor.clinicId, staffId);
    const passkeys = await removePasskeys(tx, owner);
    if (!(await removeSecondFactor(tx, owner)) && passkeys === 0) return ok({ staffId });
    await endAccess(tx, owner, 'second-factor-changed', at);
    await note(tx, actor, 'second-factor-reset', staffId, at);
    return ok({ staffId });
  });
