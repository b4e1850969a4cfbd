import 'server-only';
import type { StaffActor } from '@/lib/actors';
import { now } from '@/lib/clock';
import { keyedHash, newSecret } from '@/lib/crypto/digest';
import { transaction } from '@/lib/db/transaction';
import { env } from '@/lib/env';
import type { DomainError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { fail, ok, type Result } from '@/lib/result';
import { publicOrigin } from '@/lib/public-origin';
import { routes } from '@/lib/routes';
import { endAccesses, insertAccess } from './access.repository';
import { loadScreeningForUpdate } from './load-screening';
import { noteAccess } from './note-access';
import { keepOneDevice } from './one-device';

const linkLivesHours = 72;
const tabletLivesHours = 12;
const inHours = (at: Date, hours: number): Date => new Date(at.getTime() + hours * 3_600_000);

/** What is stored in place of a link's token or a device's cookie. */
export const hashAccessSecret = (secret: string): string => keyedHash(env().INVITATION_PEPPER, secret);

/**
 * Lets this tablet into the screening. Answers the secret for its cookie; the caller ends the staff session on the
 * device. Every other device is out; a link given before still opens, with the birth date.
 */
export const handOverTablet = (
  actor: StaffActor,
  screeningId: string,
): Promise<Result<{ cookie: string }, DomainError>> =>
  transaction(actor.clinicId, async (tx) => {
    const at = now();
    if (!(await loadScreeningForUpdate(tx, actor.clinicId, screeningId)))
      return fail({ code: 'access/not-found' });
    const cookie = newSecret();
    const id = newId();
    await insertAccess(tx, {
      clinicId: actor.clinicId,
      id,
      screeningId,
      channel: 'tablet',
      tokenHash: null,
      cookieHash: hashAccessSecret(cookie),
      createdById: actor.staffId,
      createdAt: at,
      openedAt: at,
      expiresAt: inHours(at, tabletLivesHours),
    });
    await keepOneDevice(tx, actor, { screeningId, id }, at);
    await noteAccess(tx, actor, { screeningId, id }, 'tablet-handed-over', at);
    return ok({ cookie });
  });

/** Makes a link for the patient's own device. Every way in that was given before ends. */
export const makeLink = (
  actor: StaffActor,
  screeningId: string,
): Promise<Result<{ token: string; expiresAt: Date }, DomainError>> =>
  transaction(actor.clinicId, async (tx) => {
    const at = now();
    if (!(await loadScreeningForUpdate(tx, actor.clinicId, screeningId)))
      return fail({ code: 'access/not-found' });
    const ended = await endAccesses(tx, actor.clinicId, screeningId, at);
    const token = newSecret();
    const id = newId();
    const expiresAt = inHours(at, linkLivesHours);
    await insertAccess(tx, {
      clinicId: actor.clinicId,
      id,
      screeningId,
      channel: 'link',
      tokenHash: hashAccessSecret(token),
      cookieHash: null,
      createdById: actor.staffId,
      createdAt: at,
      openedAt: null,
      expiresAt,
    });
    for (const other of ended) await noteAccess(tx, actor, other, `${other.channel}-ended`, at);
    await noteAccess(tx, actor, { screeningId, id }, 'link-made', at);
    return ok({ token, expiresAt });
  });

/** The same, as the whole address to show or send. */
export const linkAddress = async (
  actor: StaffActor,
  screeningId: string,
  /** Where the member of staff reached the app: a phone in the same house reaches it there too. */
  reachedAt: string,
): Promise<Result<{ address: string; expiresAt: Date }, DomainError>> => {
  const made = await makeLink(actor, screeningId);
  if (!made.ok) return made;
  const { token, expiresAt } = made.value;
  return ok({ address: new URL(routes.patient.link(token), publicOrigin(reachedAt)).href, expiresAt });
};
