import 'server-only';
import {
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
  type AuthenticationResponseJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import type { StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { clinicOf } from '@/lib/clinics/clinic-of';
import { demoIsOpen } from '@/lib/clinics/demo-door';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import { whichClinic } from '@/lib/db/which-clinic';
import type { DomainError } from '@/lib/errors';
import { fail, ok, type Result } from '@/lib/result';
import { giveTriesBack, spendTries } from '@/lib/tries/spend-try';
import { userHandle } from './manage-passkeys';
import { openSession } from './open-session';
import { findPasskey, notePasskeyUse, type PasskeyRow } from './passkey.repository';
import type { Place } from './place';
import { relyingParty } from './relying-party';
import { holdStaff } from './staff.repository';

/** Asks whatever key there is on the device: nobody says an email, and nothing is said of anybody. */
export const passkeyOptions = (): Promise<PublicKeyCredentialRequestOptionsJSON> =>
  generateAuthenticationOptions({ rpID: relyingParty().id, userVerification: 'required' });

const refused = fail({ code: 'auth/passkey-refused' } as const);

/** What the device said of the key, when it signed this challenge, here, for its owner; null otherwise. */
const verified = async (key: PasskeyRow, answer: AuthenticationResponseJSON, challenge: string) => {
  const { id: expectedRPID, origin: expectedOrigin } = relyingParty();
  try {
    const { verified: isRight, authenticationInfo: said } = await verifyAuthenticationResponse({
      response: answer,
      expectedChallenge: challenge,
      expectedOrigin,
      expectedRPID,
      requireUserVerification: true,
      // A counter that does not go on says that the key was copied: then it throws.
      credential: { id: key.credentialId, publicKey: key.publicKey, counter: Number(key.counter) },
    });
    const isTheirs =
      answer.response.userHandle === Buffer.from(userHandle(key.staffId)).toString('base64url');
    // Whether a key may be copied is settled when it is made.
    return isRight && isTheirs && said.credentialDeviceType === key.deviceType ? said : null;
  } catch {
    return null;
  }
};

/**
 * A key on somebody's device, and what they show to it: two steps in one. It opens a session by itself, and in place of a code
 * after the password.
 */
export const signInByPasskey = async (
  answer: AuthenticationResponseJSON,
  challenge: string,
  place: Place,
): Promise<Result<StaffActor, DomainError>> => {
  const tries = [{ what: 'sign-in, from one address', whose: place.network }] as const;
  if ((await spendTries(tries)) === null) return fail({ code: 'input/too-many-tries' });
  const clinicId = await whichClinic.ofPasskey(answer.id);
  if (clinicId === null) return refused;
  const opened = await transaction(clinicId, async (tx): Promise<Result<StaffActor, DomainError>> => {
    const at = now();
    const named = await findPasskey(tx, answer.id);
    const staff = named && (await holdStaff(tx, clinicId, named.staffId));
    // Another sign-in by it may have moved its counter while this one waited.
    const key = staff && (await findPasskey(tx, answer.id));
    if (!key || staff.deactivatedAt) return refused;
    const said = await verified(key, answer, challenge);
    if (!said) {
      const actor = { kind: 'system', clinicId } as const;
      await recordAudit(tx, actor, {
        action: 'passkey-refused',
        objectKind: 'staff',
        objectId: staff.id,
        detail: { passkeyId: key.id },
        at,
      });
      return refused;
    }
    if ((await clinicOf(tx, clinicId)).demo && !(await demoIsOpen())) return refused;
    await notePasskeyUse(tx, key, {
      counter: BigInt(said.newCounter),
      backedUp: said.credentialBackedUp,
      lastUsedAt: at,
    });
    return ok(await openSession(tx, staff, place.device, at));
  });
  if (opened.ok) await giveTriesBack(tries);
  return opened;
};
