import 'server-only';
import type { StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import type { AuditAction } from '@/lib/audit/audit-action';
import { now } from '@/lib/clock';
import { transaction, type Tx } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { fail, ok, type Result } from '@/lib/result';
import { checkOwnPassword } from './check-own-password';
import { endAccess } from './end-access';
import { hashPassword } from './password';
import {
  countActiveAdmins,
  findAllStaff,
  findStaff,
  holdStaff,
  insertStaffOnce,
  updateStaff,
  type StaffRow,
} from './staff.repository';
import type { ChangePassword, ChangeStaff, NewStaff } from './staff.schema';

type Done = Result<{ staffId: string }, DomainError>;

const note = (tx: Tx, actor: StaffActor, action: AuditAction, staffId: string, at: Date, detail = {}) =>
  recordAudit(tx, actor, { action, objectKind: 'staff', objectId: staffId, detail, at });

export const allStaff = (actor: StaffActor): Promise<StaffRow[]> =>
  transaction(actor.clinicId, (tx) => findAllStaff(tx, actor.clinicId));

/** One member of staff of this clinic, or null. */
export const staffMember = (actor: StaffActor, staffId: string): Promise<StaffRow | null> =>
  transaction(actor.clinicId, (tx) => findStaff(tx, actor.clinicId, staffId));

/** They choose their password themselves, by a link: lib/auth/set-up-link.ts. Until then nobody signs in as them. */
export const addStaff = (input: NewStaff, actor: StaffActor): Promise<Done> =>
  transaction(actor.clinicId, async (tx) => {
    const at = now();
    const staffId = newId();
    const inserted = await insertStaffOnce(tx, {
      clinicId: actor.clinicId,
      id: staffId,
      email: input.email,
      fullName: input.fullName,
      registration: input.registration || null,
      physiotherapist: input.physiotherapist === 'on',
      admin: input.admin === 'on',
      passwordHash: null,
    });
    if (!inserted)
      return fail({
        code: 'staff/email-taken',
        fields: { email: 'Somebody already signs in with this address.' },
      });
    await note(tx, actor, 'staff-created', staffId, at);
    return ok({ staffId });
  });

/** Runs `work` on a member of this clinic's staff. */
const onStaff = (
  actor: StaffActor,
  staffId: string,
  work: (tx: Tx, staff: StaffRow, at: Date) => Promise<Done>,
): Promise<Done> =>
  transaction(actor.clinicId, async (tx) => {
    const staff = await findStaff(tx, actor.clinicId, staffId);
    return staff ? work(tx, staff, now()) : fail({ code: 'access/not-found' });
  });

const losesLastAdmin = async (tx: Tx, staff: StaffRow): Promise<boolean> =>
  staff.admin && !staff.deactivatedAt && (await countActiveAdmins(tx, staff.clinicId)) <= 1;

/** A role change ends that person's sessions: what they may do is asked anew. */
export const changeStaff = (input: ChangeStaff, actor: StaffActor): Promise<Done> =>
  onStaff(actor, input.staffId, async (tx, staff, at) => {
    const physiotherapist = input.physiotherapist === 'on';
    const admin = input.admin === 'on';
    if (!admin && (await losesLastAdmin(tx, staff))) return fail({ code: 'staff/last-admin' });
    const rolesChange = physiotherapist !== staff.physiotherapist || admin !== staff.admin;
    await updateStaff(tx, actor.clinicId, staff.id, {
      fullName: input.fullName,
      registration: input.registration || null,
      physiotherapist,
      admin,
    });
    if (rolesChange)
      await endAccess(tx, { clinicId: actor.clinicId, staffId: staff.id }, 'roles-changed', at);
    await note(tx, actor, 'staff-changed', staff.id, at, { physiotherapist, admin });
    return ok({ staffId: staff.id });
  });

/** Removed staff can never sign in again until brought back; their records keep their name. */
export const deactivateStaff = (staffId: string, actor: StaffActor): Promise<Done> =>
  onStaff(actor, staffId, async (tx, staff, at) => {
    if (staff.deactivatedAt) return ok({ staffId });
    if (await losesLastAdmin(tx, staff)) return fail({ code: 'staff/last-admin' });
    await updateStaff(tx, actor.clinicId, staffId, { deactivatedAt: at });
    await endAccess(tx, { clinicId: actor.clinicId, staffId }, 'removed', at);
    await note(tx, actor, 'staff-deactivated', staffId, at);
    return ok({ staffId });
  });

export const reactivateStaff = (staffId: string, actor: StaffActor): Promise<Done> =>
  onStaff(actor, staffId, async (tx, staff, at) => {
    if (!staff.deactivatedAt) return ok({ staffId });
    await updateStaff(tx, actor.clinicId, staffId, { deactivatedAt: null });
    await note(tx, actor, 'staff-reactivated', staffId, at);
    return ok({ staffId });
  });

/** Changing one's own password ends every session, this one too: sign in again with the new one. */
export const changePassword = async (input: ChangePassword, actor: StaffActor): Promise<Done> => {
  const passwordHash = await hashPassword(input.password);
  return transaction(actor.clinicId, async (tx) => {
    const at = now();
    const staff = await holdStaff(tx, actor.clinicId, actor.staffId);
    if (!staff) return fail({ code: 'access/not-found' });
    const problem = await checkOwnPassword(tx, staff, input.current, at);
    if (problem) return fail(problem);
    await updateStaff(tx, actor.clinicId, staff.id, { passwordHash });
    await endAccess(tx, { clinicId: actor.clinicId, staffId: staff.id }, 'password-changed', at);
    await note(tx, actor, 'password-changed', staff.id, at);
    return ok({ staffId: staff.id });
  });
};
