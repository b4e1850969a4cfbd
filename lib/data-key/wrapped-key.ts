import 'server-only';
import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { decrypt, encrypt, overheadBytes } from './aes-gcm';
import { SealedValueBroken } from './key-problems';
import type { MasterKey } from './master-key';
import { masterKeyBy } from './master-keys-here';

/** A key that data is encrypted with: 256 random bits. Never logged, never in an error, and stored wrapped alone. */
export type DataKey = KeyObject;

/** Whose key it is: a wrapped one that is moved to another row does not open there. */
export type KeyOwner =
  | { readonly clinicId: string; readonly patientId: string }
  | { readonly clinicId: string; readonly patientId?: never };

const version = 1;
const idBytes = 16;
const keyBytes = 32;
const head = 1 + idBytes;
const wrappedBytes = head + overheadBytes + keyBytes;

const nameOf = ({ clinicId, patientId }: KeyOwner): string =>
  patientId === undefined ? `of clinic ${clinicId}` : `of patient ${patientId} in clinic ${clinicId}`;
const contextOf = (owner: KeyOwner): string => `beforehand: key ${nameOf(owner)}`;

export const newDataKey = (): DataKey => createSecretKey(randomBytes(keyBytes));

/** 1 (the version), the master key's id (16 bytes), and the key by AES-256-GCM under what is derived from that. */
export const wrapKey = (master: MasterKey, owner: KeyOwner, key: DataKey): Buffer<ArrayBuffer> =>
  Buffer.concat([
    Buffer.of(version),
    Buffer.from(master.keyId, 'hex'),
    encrypt(master.wrapping, contextOf(owner), key.export()),
  ]);

/** By which master key it is wrapped. */
export const masterKeyIdOf = (wrapped: Uint8Array): string =>
  Buffer.from(wrapped.subarray(1, head)).toString('hex');

/** The key, or an error: without it nothing of its owner is ever shown, not even as empty. */
export const unwrapKey = (owner: KeyOwner, wrapped: Uint8Array): DataKey => {
  if (wrapped.length === wrappedBytes && wrapped[0] === version) {
    const { wrapping } = masterKeyBy(masterKeyIdOf(wrapped));
    const key = decrypt(wrapping, contextOf(owner), wrapped.subarray(head));
    if (key) return createSecretKey(key);
  }
  throw new SealedValueBroken(`The key ${nameOf(owner)} does not open.`);
};
