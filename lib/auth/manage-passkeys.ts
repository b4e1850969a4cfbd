import 'server-only';
import {
  generateRegistrationOptions,
  verifyRegistrationResponse,
  type PublicKeyCredentialCreationOptionsJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type { StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { now } from '@/lib/clock';
import { reading, transaction } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { fail, ok, type Result } from '@/lib/result';
import { checkOwnPassword } from './check-own-password';
import { findPasskeys, insertPasskey, removePasskeys, type PasskeyRow } from './passkey.repository';
import { relyingParty } from './relying-party';
import { findStaff, holdStaff } from './staff.repository';
import type { RemovePasskey } from './staff.schema';

export interface Passkey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  /** Copied by the maker of the device to others of the same person. */
  readonly backedUp: boolean;
}

const shown = ({ id, name, createdAt, lastUsedAt, backedUp }: PasskeyRow): Passkey => ({
  id,
  name,
  createdAt,
  lastUsedAt,
  backedUp,
});

/** One's own, or those of a colleague. */
export const passkeysOf = (actor: StaffActor, staffId: string = actor.staffId): Promise<readonly Passkey[]> =>
  reading(actor.clinicId, async (tx) =>
    (await findPasskeys(tx, { clinicId: actor.clinicId, staffId })).map(shown),
  );

/** What a key says whose it is; ids say nothing to whoever reads them. */
export const userHandle = (staffId: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(staffId);

/** Asks a device for a key. Somebody who sits down at an open session makes none: the password is asked for. */
export const startPasskey = (
  { current }: { readonly current: string },
  actor: StaffActor,
): Promise<Result<PublicKeyCredentialCreationOptionsJSON, DomainError>> =>
  transaction(actor.clinicId, async (tx) => {
    const staff = await holdStaff(tx, actor.clinicId, actor.staffId);
    if (!staff) return fail({ code: 'access/not-found' });
    const problem = await checkOwnPassword(tx, staff, current, now());
    if (problem) return fail(problem);
    const options = await generateRegistrationOptions({
      rpName: 'Beforehand',
      rpID: relyingParty().id,
      userName: staff.email,
      userDisplayName: staff.fullName,
      userID: userHandle(staff.id),
      attestationType: 'none',
      // What every device can do: ES256, Ed25519, RS256.
      supportedAlgorithmIDs: [-7, -8, -257],
      excludeCredentials: (await findPasskeys(tx, actor)).map(({ credentialId }) => ({ id: credentialId })),
      // It is found without an email, and its owner shows who they are to it: by a finger, a face or a PIN.
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    return ok(options);
  });

const refused = fail({ code: 'auth/passkey-refused' } as const);

/** The device has made it, and answers to what it was asked. */
export const addPasskey = async (
  input: { readonly answer: RegistrationResponseJSON; readonly name: string },
  challenge: string,
  actor: StaffActor,
): Promise<Result<{ readonly staffId: string }, DomainError>> => {
  const { id: expectedRPID, origin: expectedOrigin } = relyingParty();
  // Whatever is wrong with it, it is thrown.
  const verified = await verifyRegistrationResponse({
    response: input.answer,
    expectedChallenge: challenge,
    expectedOrigin,
    expectedRPID,
    requireUserVerification: true,
  }).catch(() => null);
  if (!verified?.verified) return refused;
  const { credential, credentialDeviceType, credentialBackedUp } = verified.registrationInfo;
  return transaction(actor.clinicId, async (tx) => {
    const at = now();
    const staff = await findStaff(tx, actor.clinicId, actor.staffId);
    if (!staff) return fail({ code: 'access/not-found' });
    const id = newId();
    await insertPasskey(tx, {
      clinicId: staff.clinicId,
      id,
      staffId: staff.id,
      credentialId: credential.id,
      publicKey: credential.publicKey,
      counter: BigInt(credential.counter),
      transports: [...(credential.transports ?? [])],
      deviceType: credentialDeviceType,
      backedUp: credentialBackedUp,
      name: input.name,
      createdAt: at,
    });
    await recordAudit(tx, actor, {
      action: 'passkey-added',
      objectKind: 'staff',
      objectId: staff.id,
      detail: { passkeyId: id },
      at,
    });
    return ok({ staffId: staff.id });
  });
};

export const removePasskey = (
  { passkeyId, current }: RemovePasskey,
  actor: StaffActor,
): Promise<Result<{ readonly staffId: string }, DomainError>> =>
  transaction(actor.clinicId, async (tx) => {
    const at = now();
    const staff = await holdStaff(tx, actor.clinicId, actor.staffId);
    if (!staff) return fail({ code: 'access/not-found' });
    const problem = await checkOwnPassword(tx, staff, current, at);
    if (problem) return fail(problem);
    const owner = { clinicId: staff.clinicId, staffId: staff.id };
    if ((await removePasskeys(tx, owner, passkeyId)) === 0) return fail({ code: 'access/not-found' });
    await recordAudit(tx, actor, {
      action: 'passkey-removed',
      objectKind: 'staff',
      objectId: staff.id,
      detail: { passkeyId },
      at,
    });
    return ok({ staffId: staff.id });
  });
