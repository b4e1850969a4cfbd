import 'server-only';
import type { PatientActor } from '@/lib/actors';
import { now } from '@/lib/clock';
import { equalSecrets, newSecret } from '@/lib/crypto/digest';
import { reading, transaction, type Tx } from '@/lib/db/transaction';
import { whichClinic } from '@/lib/db/which-clinic';
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
/** With so few left, whoever tries is told before the next one. */
const triesToWarnOf = 2;

const actorOf = (access: AccessRow): PatientActor => ({
  kind: 'patient',
  clinicId: access.clinicId,
  screeningId: access.screeningId,
  accessId: access.id,
});

/** Runs `work` in the clinic that made the link, or answers that nobody did. */
const behindLink = async <T>(token: string, none: T, work: (tx: Tx) => Promise<T>): Promise<T> => {
  const clinicId = await whichClinic.ofLink(hashAccessSecret(token));
  return clinicId === null ? none : transaction(clinicId, work);
};

/** The link, while it is neither too old nor ended by a newer way in. */
const linkBy = async (tx: Tx, token: string, at: Date): Promise<AccessRow | null> => {
  const access = await findAccessByToken(tx, hashAccessSecret(token));
  return access && !access.endedAt && access.expiresAt > at ? access : null;
};

const isLocked = ({ failedMoves }: AccessRow): boolean => failedMoves >= mostFailedMoves;

/**
 * The link, if it lets anybody in. One that was guessed at too often does not any more; the device it let in before
 * goes on, or whoever gets hold of a link could end the form of the person who is answering it.
 */
const liveLink = async (tx: Tx, token: string, at: Date): Promise<AccessRow | null> => {
  const access = await linkBy(tx, token, at);
  return access && !isLocked(access) ? access : null;
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

/** What a link opens on a device. */
export type LinkState =
  /**
   * `here`: the device is in that screening already. `fresh`: it may be opened at once. `in-use`: it needs the birth
   * date. `ended`: nothing, and nothing more is said.
   */
  | { readonly state: 'here' | 'fresh' | 'in-use' | 'ended' }
  /** It needs the birth date, and after a few more wrong ones it locks. */
  | { readonly state: 'last-tries'; readonly triesLeft: number; readonly phone: string }
  /** Too many wrong birth dates. Who has the link learns whom to call, and nothing of whose form it is. */
  | { readonly state: 'locked'; readonly phone: string };

/** Without spending it: mail scanners and previews open links too. */
export const linkState = (token: string, device: PatientActor | null = null): Promise<LinkState> =>
  behindLink<LinkState>(token, { state: 'ended' }, async (tx) => {
    const access = await linkBy(tx, token, now());
    const form = access && (await loadScreening(tx, access.clinicId, access.screeningId));
    if (!form) return { state: 'ended' };
    // Whoever has the form open goes on, whatever somebody else tried with the link.
    if (device?.clinicId === access.clinicId && device.screeningId === access.screeningId)
      return { state: 'here' };
    const { phone } = form.clinic;
    if (isLocked(access)) return { state: 'locked', phone };
    if (!access.openedAt && !isConfided(form)) return { state: 'fresh' };
    const triesLeft = mostFailedMoves - access.failedMoves;
    return triesLeft <= triesToWarnOf ? { state: 'last-tries', triesLeft, phone } : { state: 'in-use' };
  });

type Opened = Result<{ cookie: string }, DomainError>;
const linkEnded: Opened = fail({ code: 'screening/link-ended' });

/** Swaps the one-time token for the secret of this device's cookie. */
export const openLink = (token: string): Promise<Opened> =>
  behindLink<Opened>(token, linkEnded, async (tx) => {
    const at = now();
    const link = await linkAndForm(tx, token, at, loadScreeningForUpdate);
    if (!link) return linkEnded;
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
export const moveLink = (token: string, bornOn: string): Promise<Opened> =>
  behindLink<Opened>(token, linkEnded, async (tx) => {
    const at = now();
    const link = await linkAndForm(tx, token, at, loadScreeningForUpdate);
    if (!link) return linkEnded;
    const { access, form } = link;
    const actor = actorOf(access);

    if (!equalSecrets(bornOn, form.patient.bornOn)) {
      const tries = await countFailedMove(tx, access);
      await noteAccess(tx, actor, access, 'link-birth-date-wrong', at);
      if (tries >= mostFailedMoves) {
        await noteAccess(tx, actor, access, 'link-locked', at);
        await callStaff(tx, actor, 'link-locked', at);
        return linkEnded;
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
export const patientByCookie = async (cookie: string): Promise<PatientActor | null> => {
  const cookieHash = hashAccessSecret(cookie);
  const clinicId = await whichClinic.ofDevice(cookieHash);
  if (clinicId === null) return null;
  const access = await reading(clinicId, (tx) => findAccessByCookie(tx, cookieHash));
  return access && !access.endedAt && access.expiresAt > now() ? actorOf(access) : null;
};

/**
 * The patient is done on this device. A tablet's way in ends; a link stays for coming back (to sign after the talk),
 * and asks for the birth date then.
 */
export const leaveDevice = (patient: PatientActor): Promise<void> =>
  transaction(patient.clinicId, async (tx) => {
    const { clinicId, screeningId, accessId } = patient;
    await forgetDevice(tx, clinicId, accessId);
    await noteAccess(tx, patient, { screeningId, id: accessId }, 'device-left', now());
  });
