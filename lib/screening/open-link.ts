import 'server-only';
import type { PatientActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import type { AuditAction } from '@/lib/audit/audit-action';
import { now } from '@/lib/clock';
import { equalSecrets, newSecret } from '@/lib/crypto/digest';
import { transaction, type Tx } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { fail, ok, type Result } from '@/lib/result';
import {
  countFailedMove,
  endAccesses,
  findAccessByCookie,
  findAccessByToken,
  forgetDevice,
  moveAccess,
  openAccessOnce,
  type AccessRow,
} from './access.repository';
import { hashAccessSecret } from './give-access';
import { loadScreeningForUpdate } from './load-screening';

/** Wrong birth dates on one link before it dies: enough for slips, too few for guessing. */
const mostFailedMoves = 5;

const actorOf = (access: AccessRow): PatientActor => ({
  kind: 'patient',
  clinicId: access.clinicId,
  screeningId: access.screeningId,
  accessId: access.id,
});

const note = (tx: Tx, access: AccessRow, action: AuditAction, at: Date, detail = {}) =>
  recordAudit(tx, actorOf(access), {
    action,
    objectKind: 'screening',
    objectId: access.screeningId,
    detail: { accessId: access.id, ...detail },
    at,
  });

const liveLink = async (tx: Tx, token: string, at: Date): Promise<AccessRow | null> => {
  const access = await findAccessByToken(tx, hashAccessSecret(token));
  return access && !access.endedAt && access.expiresAt > at ? access : null;
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
    const access = await liveLink(tx, token, now());
    if (!access) return 'ended';
    if (device?.clinicId === access.clinicId && device.screeningId === access.screeningId) return 'here';
    return access.openedAt ? 'in-use' : 'fresh';
  });

/** Swaps the one-time token for the secret of this device's cookie. */
export const openLink = (token: string): Promise<Result<{ cookie: string }, DomainError>> =>
  transaction(async (tx) => {
    const at = now();
    const access = await liveLink(tx, token, at);
    if (!access) return fail({ code: 'screening/link-ended' });
    const cookie = newSecret();
    // Lost the race, or opened before: this device has to name the birth date.
    if (!(await openAccessOnce(tx, access, hashAccessSecret(cookie), at)))
      return fail({ code: 'screening/wrong-birth-date' });
    await note(tx, access, 'link-opened', at);
    return ok({ cookie });
  });

/** Brings a link that was opened before to this device, for whoever knows the patient's birth date. */
export const moveLink = (token: string, bornOn: string): Promise<Result<{ cookie: string }, DomainError>> =>
  transaction(async (tx) => {
    const at = now();
    const found = await liveLink(tx, token, at);
    if (!found) return fail({ code: 'screening/link-ended' });
    const snapshot = await loadScreeningForUpdate(tx, found.clinicId, found.screeningId);
    // Read again behind the lock: guesses sent at the same moment are counted one after the other.
    const access = await liveLink(tx, token, at);
    if (!snapshot || !access) return fail({ code: 'screening/link-ended' });

    if (!equalSecrets(bornOn, snapshot.patient.bornOn)) {
      if ((await countFailedMove(tx, access)) >= mostFailedMoves) {
        await endAccesses(tx, { clinicId: access.clinicId, id: access.id }, 'too-many-tries', at);
        await note(tx, access, 'link-ended', at, { reason: 'too-many-tries' });
        return fail({ code: 'screening/link-ended' });
      }
      return fail({ code: 'screening/wrong-birth-date', fields: { bornOn: 'That date does not match.' } });
    }
    const cookie = newSecret();
    await moveAccess(tx, access, hashAccessSecret(cookie));
    await note(tx, access, 'link-moved', at);
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
export const leaveDevice = ({ clinicId, accessId }: PatientActor): Promise<void> =>
  transaction((tx) => forgetDevice(tx, clinicId, accessId));
