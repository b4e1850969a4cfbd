import 'server-only';
import type { Actor, StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { clinicOf } from '@/lib/clinics/clinic-of';
import { now } from '@/lib/clock';
import { keyedHash, newSecret } from '@/lib/crypto/digest';
import { reading, transaction, type Tx } from '@/lib/db/transaction';
import { whichClinic } from '@/lib/db/which-clinic';
import { env } from '@/lib/env';
import type { DomainError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { publicOrigin } from '@/lib/public-origin';
import { fail, ok, type Result } from '@/lib/result';
import { routes } from '@/lib/routes';
import { unknownDevice } from './device-words';
import { endAccess } from './end-access';
import { unlinkIdentity } from './link-identity';
import { actorOf } from './open-session';
import { hashPassword } from './password';
import {
  findNewestSetUpLink,
  findSetUpLink,
  putSetUpLink,
  spendSetUpLink,
  type SetUpLinkRow,
} from './set-up-link.repository';
import type { ChoosePassword } from './staff.schema';
import { findPasswordHash, findStaff, holdStaff, updateStaff } from './staff.repository';

/** A weekend, and the day after it. */
const livesHours = 72;

const hashOf = (token: string): string => keyedHash(env().INVITATION_PEPPER, `set-up:${token}`);

export interface MadeSetUpLink {
  readonly address: string;
  readonly expiresAt: Date;
}

/** For somebody without a password. Nobody but who opens it first learns the one they choose. */
export const putLink = async (
  tx: Tx,
  by: Actor,
  staffId: string,
  origin: string,
  at: Date,
): Promise<MadeSetUpLink> => {
  const token = newSecret();
  const id = newId();
  const { clinicId } = by;
  const expiresAt = new Date(at.getTime() + livesHours * 3_600_000);
  await putSetUpLink(tx, { clinicId, id, staffId, tokenHash: hashOf(token), createdAt: at, expiresAt });
  await recordAudit(tx, by, { action: 'set-up-link-made', objectKind: 'staff', objectId: staffId, at });
  return { address: new URL(routes.welcome(token), origin).href, expiresAt };
};

/**
 * Lets a colleague choose their password, in place of the one they may have: it ends, with everything that was opened by it, and
 * with the account that was linked by it.
 * Nobody makes a link for themselves, who can change their password.
 */
export const makeSetUpLink = (
  staffId: string,
  actor: StaffActor,
  /** Where the admin reached the app: a phone in the same house reaches it there too. */
  reachedAt: string,
): Promise<Result<MadeSetUpLink, DomainError>> =>
  transaction(actor.clinicId, async (tx) => {
    const at = now();
    const staff = await holdStaff(tx, actor.clinicId, staffId);
    if (!staff || staff.deactivatedAt || staffId === actor.staffId) return fail({ code: 'access/not-found' });
    await updateStaff(tx, actor.clinicId, staffId, { passwordHash: null });
    // Whoever had their password may have linked an account of their own.
    await unlinkIdentity(tx, actor, staffId, at);
    await endAccess(tx, { clinicId: actor.clinicId, staffId }, 'password-changed', at);
    return ok(await putLink(tx, actor, staffId, publicOrigin(reachedAt), at));
  });

/** Whether a colleague has chosen a password, and until when they may, or when and on what they did. */
export const setUpOf = (
  actor: StaffActor,
  staffId: string,
): Promise<{ readonly hasPassword: boolean; readonly link: SetUpLinkRow | null }> =>
  reading(actor.clinicId, async (tx) => ({
    hasPassword: (await findPasswordHash(tx, actor.clinicId, staffId)) !== null,
    link: await findNewestSetUpLink(tx, { clinicId: actor.clinicId, staffId }),
  }));

export type WelcomeState =
  | { readonly state: 'open'; readonly fullName: string; readonly email: string; readonly clinic: string }
  /** So that somebody whose link another person has used finds it out. */
  | { readonly state: 'used'; readonly at: Date; readonly on: string; readonly timeZone: string }
  | { readonly state: 'ended' };

/** Runs `work` in the clinic that made the link, or answers that nobody did. */
const behindLink = async <T>(token: string, none: T, work: (tx: Tx) => Promise<T>): Promise<T> => {
  const clinicId = await whichClinic.ofSetUpLink(hashOf(token));
  return clinicId === null ? none : transaction(clinicId, work);
};

const isOpen = ({ endedAt, usedAt, expiresAt }: SetUpLinkRow): boolean =>
  !endedAt && !usedAt && expiresAt > now();

/** Without spending it: previews of messages open links too. */
export const welcomeState = (token: string): Promise<WelcomeState> =>
  behindLink<WelcomeState>(token, { state: 'ended' }, async (tx) => {
    const link = await findSetUpLink(tx, hashOf(token));
    const staff = link && (await findStaff(tx, link.clinicId, link.staffId));
    if (!link || !staff || staff.deactivatedAt) return { state: 'ended' };
    const clinic = await clinicOf(tx, link.clinicId);
    if (link.usedAt)
      return {
        state: 'used',
        at: link.usedAt,
        on: link.usedOn ?? unknownDevice,
        timeZone: clinic.timeZone,
      };
    if (!isOpen(link)) return { state: 'ended' };
    return { state: 'open', fullName: staff.fullName, email: staff.email, clinic: clinic.name };
  });

const linkEnded = fail({ code: 'auth/link-ended' } as const);

/** Once. It opens no session: whoever has chosen a password signs in with it, and shows what else is asked for. */
export const choosePassword = async (
  { token, password }: ChoosePassword,
  device = unknownDevice,
): Promise<Result<null, DomainError>> => {
  const passwordHash = await hashPassword(password);
  return behindLink<Result<null, DomainError>>(token, linkEnded, async (tx) => {
    const at = now();
    const link = await findSetUpLink(tx, hashOf(token));
    const staff = link && (await holdStaff(tx, link.clinicId, link.staffId));
    if (!link || !staff || staff.deactivatedAt || !isOpen(link)) return linkEnded;
    if (!(await spendSetUpLink(tx, link, at, device))) return linkEnded;
    await updateStaff(tx, staff.clinicId, staff.id, { passwordHash });
    await endAccess(tx, { clinicId: staff.clinicId, staffId: staff.id }, 'password-changed', at);
    await recordAudit(tx, actorOf(staff, link.id), {
      action: 'password-chosen',
      objectKind: 'staff',
      objectId: staff.id,
      at,
    });
    return ok(null);
  });
};
