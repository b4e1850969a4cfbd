import 'server-only';
import type { StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { now } from '@/lib/clock';
import { reading, transaction, type Tx } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { fail, ok, type Result } from '@/lib/result';
import { hasSecondStep } from './after-first-step';
import { checkOwnPassword } from './check-own-password';
import { endAccess } from './end-access';
import { findIdentityOf, insertIdentityOnce, removeIdentity, type IdentityRow } from './identity.repository';
import type { ProviderSays } from './provider-says';
import { findStaff, holdStaff } from './staff.repository';

export type LinkedIdentity = Pick<IdentityRow, 'issuer' | 'shownAs' | 'linkedAt' | 'lastUsedAt'>;

/** One's own, or that of a colleague. */
export const identityOf = (
  actor: StaffActor,
  staffId: string = actor.staffId,
): Promise<LinkedIdentity | null> =>
  reading(actor.clinicId, (tx) => findIdentityOf(tx, { clinicId: actor.clinicId, staffId }));

/** Somebody who sits down at an open session links nothing to it: the password is asked for first. */
export const mayLink = (
  { current }: { readonly current: string },
  actor: StaffActor,
): Promise<Result<{ readonly staffId: string }, DomainError>> =>
  transaction(actor.clinicId, async (tx) => {
    const staff = await holdStaff(tx, actor.clinicId, actor.staffId);
    if (!staff) return fail({ code: 'access/not-found' });
    const problem = await checkOwnPassword(tx, staff, current, now());
    return problem ? fail(problem) : ok({ staffId: staff.id });
  });

/** What came of linking, as the account page says it. */
export type Linking = 'linked' | 'refused' | 'second-step-first';

/** An account is one person's, and a person has one. */
export const linkIdentity = (said: ProviderSays, actor: StaffActor): Promise<Linking> =>
  transaction(actor.clinicId, async (tx) => {
    const at = now();
    const { clinicId, staffId } = actor;
    const staff = await holdStaff(tx, clinicId, staffId);
    if (!staff || staff.deactivatedAt) return 'refused';
    // Signing in would be refused: lib/auth/sign-in-by-provider.ts.
    if (said.shownAt === null && !(await hasSecondStep(tx, staff))) return 'second-step-first';
    const { issuer, subject, shownAs } = said;
    const linked = await insertIdentityOnce(tx, {
      clinicId,
      staffId,
      issuer,
      subject,
      shownAs,
      linkedAt: at,
    });
    await recordAudit(tx, actor, {
      action: linked ? 'identity-linked' : 'identity-refused',
      objectKind: 'staff',
      objectId: staffId,
      detail: linked ? { issuer } : { why: 'linked-already' },
      at,
    });
    return linked ? 'linked' : 'refused';
  });

/** Answers whether there was one. */
export const unlinkIdentity = async (
  tx: Tx,
  actor: StaffActor,
  staffId: string,
  at: Date,
): Promise<boolean> => {
  if (!(await removeIdentity(tx, { clinicId: actor.clinicId, staffId }))) return false;
  await recordAudit(tx, actor, { action: 'identity-unlinked', objectKind: 'staff', objectId: staffId, at });
  return true;
};

/** One's own, by password: it may be the way in that somebody relies on. */
export const unlinkOwnIdentity = (
  { current }: { readonly current: string },
  actor: StaffActor,
): Promise<Result<{ readonly staffId: string }, DomainError>> =>
  transaction(actor.clinicId, async (tx) => {
    const at = now();
    const staff = await holdStaff(tx, actor.clinicId, actor.staffId);
    if (!staff) return fail({ code: 'access/not-found' });
    const problem = await checkOwnPassword(tx, staff, current, at);
    if (problem) return fail(problem);
    await unlinkIdentity(tx, actor, staff.id, at);
    return ok({ staffId: staff.id });
  });

/** A colleague's, by an admin. What was opened by it ends. */
export const unlinkIdentityOf = (
  staffId: string,
  actor: StaffActor,
): Promise<Result<{ readonly staffId: string }, DomainError>> =>
  transaction(actor.clinicId, async (tx) => {
    const at = now();
    const staff = staffId === actor.staffId ? null : await findStaff(tx, actor.clinicId, staffId);
    if (!staff) return fail({ code: 'access/not-found' });
    await holdStaff(tx, actor.clinicId, staffId);
    if (await unlinkIdentity(tx, actor, staffId, at))
      await endAccess(tx, { clinicId: actor.clinicId, staffId }, 'identity-unlinked', at);
    return ok({ staffId });
  });
