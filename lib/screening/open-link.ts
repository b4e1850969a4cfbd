import 'server-only';
import type { PatientActor } from '@/lib/actors';
import { now } from '@/lib/clock';
import { equalSecrets, newSecret } from '@/lib/crypto/digest';
import { transaction, type Tx } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { fail, ok, type Result } from '@/lib/result';
import {
  countFailedMove,
  findAccessByCookie,
  findAccessByToken,
  forgetDevice,
  moveAccess,
  openAccessOnce,
  type AccessRow,
} from './access.repository';
import { callStaff } from './call-staff';
import { hashAccessSecret } from './give-access';
import { loadScreening, loadScreeningForUpdate } from './load-screening';
import { noteAccess } from './note-access';
import { keepOneDevice } from './one-device';
import type { ScreeningSnapshot } from './screening-snapshot';

/** Wrong birth dates on one link before it locks: enough for slips, too few for guessing. */
const mostFailedMoves = 5;

const actorOf = (access: AccessRow): PatientActor => ({
  kind: 'patient',
  clinicId: access.clinicId,
  screeningId: access.screeningId,
  accessId: access.id,
});

/**
 * The link, if it lets anybody in. One that was guessed at too often does not any more; the device it let in before
 * goes on, or whoever gets hold of a link could end the form of the person who is answering it.
 */
const liveLink = async (tx: Tx, token: string, at: Date): Promise<AccessRow | null> => {
  const access = await findAccessByToken(tx, hashAccessSecret(token));
  return access && !access.endedAt && access.expiresAt > at && access.failedMoves < mostFailedMoves
    ? access
    : null;
};

/**
 * Whether the form shows what was told in confidence: from the moment somebody confirmed whose it is, every link asks
 * for the birth date first, however new it is.
 */
const isConfided = ({ events }: ScreeningSnapshot): boolean =>
  events.some(({ kind }) => kind === 'identity-confirmed' || kind === 'declared-true');

/** The link with the form behind it. */
const linkAndForm = async (tx: Tx, token: string, at: Date, load: typeof loadScreening) => {
  const found = await liveLink(tx, token, at);
  const form = found && (await load(tx, found.clinicId, found.screeningId));
  if (!form) return null;
  // Read again behind the form's lock: tries sent at the same moment are counted one after the other.
  const access = await liveLink(tx, token, at);
  return access && { access, form };
};

/**
 * What a link opens on a device, without spending it (mail scanners and previews open links too): `here` when the
 * device is in that screening already, `fresh` may be opened at once, `in-use` needs the birth date, `ended` says
 * nothing more.
 */
export const linkState = (
  token: string,
  device: PatientActor | null = null,
): Promise<'here' | 'fresh' | 'in-use' | 'ended'> =>
  transaction(async (tx) => {
    const link = await linkAndForm(tx, token, now(), loadScreening);
    if (!link) return 'ended';
    const { access, form } = link;
    if (device?.clinicId === access.clinicId && device.screeningId === access.screeningId) return 'here';
    return access.openedAt || isConfided(form) ? 'in-use' : 'fresh';
  });

/** Swaps the one-time token for the secret of this device's cookie. */
export const openLink = (token: string): Promise<Result<{ cookie: string }, DomainError>> =>
  transaction(async (tx) => {
    const at = now();
    const link = await linkAndForm(tx, token, at, loadScreeningForUpdate);
    if (!link) return fail({ code: 'screening/link-ended' });
    const { access, form } = link;
    const cookie = newSecret();
    // Lost the race, opened before, or answered before: this device has to name the birth date.
    if (isConfided(form) || !(await openAccessOnce(tx, access, hashAccessSecret(cookie), at)))
      return fail({ code: 'screening/wrong-birth-date' });
    await keepOneDevice(tx, actorOf(access), access, at);
    await noteAccess(tx, actorOf(access), access, 'link-opened', at);
    return ok({ cookie });
  });

/** Brings a form that was begun before to this device, for whoever knows the patient's birth date. */
export const moveLink = (token: string, bornOn: string): Promise<Result<{ cookie: string }, DomainError>> =>
  transaction(async (tx) => {
    const at = now();
    const link = await linkAndForm(tx, token, at, loadScreeningForUpdate);
    if (!link) return fail({ code: 'screening/link-ended' });
    const { access, form } = link;
    const actor = actorOf(access);

    if (!equalSecrets(bornOn, form.patient.bornOn)) {
      const tries = await countFailedMove(tx, access);
      await noteAccess(tx, actor, access, 'link-birth-date-wrong', at);
      if (tries >= mostFailedMoves) {
        await noteAccess(tx, actor, access, 'link-locked', at);
        await callStaff(tx, actor, 'link-locked', at);
        return fail({ code: 'screening/link-ended' });
      }
      return fail({ code: 'screening/wrong-birth-date', fields: { bornOn: 'That date does not match.' } });
    }
    const cookie = newSecret();
    await moveAccess(tx, access, hashAccessSecret(cookie), at);
    await keepOneDevice(tx, actor, access, at);
    await noteAccess(tx, actor, access, access.openedAt ? 'link-moved' : 'link-opened', at);
    return ok({ cookie });
  });

/** Who a device's cookie is, or null when it opens nothing any more. */
export const patientByCookie = (cookie: string): Promise<PatientActor | null> =>
  transaction(async (tx) => {
    const access = await findAccessByCookie(tx, hashAccessSecret(cookie));
    return access && !access.endedAt && access.expiresAt > now() ? actorOf(access) : null;
  });

/**
 * The patient is done on this device. A tablet's way in ends; a link stays for coming back (to sign after the talk),
 * and asks for the birth date then.
 */
export const leaveDevice = (patient: PatientActor): Promise<void> =>
  transaction(async (tx) => {
    const { clinicId, screeningId, accessId } = patient;
    await forgetDevice(tx, clinicId, accessId);
    await noteAccess(tx, patient, { screeningId, id: accessId }, 'device-left', now());
  });
