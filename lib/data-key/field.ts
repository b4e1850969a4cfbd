import 'server-only';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { decrypt, encrypt } from './aes-gcm';
import { SealedValueBroken } from './key-problems';
import type { DataKey } from './wrapped-key';

/** Where an encrypted value stands: moved elsewhere it does not open. */
export interface FieldPlace {
  readonly clinicId: string;
  readonly patientId: string;
  /** As `table.column`. */
  readonly field: string;
  /** Of which row, where a patient has several. */
  readonly row?: string;
}

/** The first byte of a value, and part of what its tag covers. */
const plainly = 1;
const packed = 2;

/** Texts from here on become smaller by packing; what is shorter hardly does. */
const worthPacking = 512;
/** The fastest: the next ones save a twentieth of the room, in half as much time again. Somebody waits at the couch. */
const fast = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };
/** Lengths are rounded up to these, so that "yes" is as long as "no". */
const block = 32;
/** The longest text that is ever stored: what claims to be longer is not unpacked. */
const mostBytes = 64 * 1024 * 1024;

const contextOf = (kind: number, { clinicId, patientId, field, row = '' }: FieldPlace): string =>
  `beforehand: value ${kind} ${clinicId} ${patientId} ${field} ${row}`;

/** A byte 0x80 and zeros up to the next block (ISO/IEC 7816-4). */
const padded = (bytes: Uint8Array): Buffer => {
  const whole = Buffer.alloc((Math.floor(bytes.length / block) + 1) * block);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  return whole;
};

const unpadded = (bytes: Buffer): Buffer => {
  const end = bytes.lastIndexOf(0x80);
  return bytes.subarray(0, end);
};

/**
 * A text, encrypted for one place under its patient's key: 1 (as it is) or 2 (packed by zstd), a nonce (12 bytes), the tag (16)
 * and the encrypted bytes, padded. Everything is bound to the place and to the first byte.
 */
export const sealField = (key: DataKey, place: FieldPlace, text: string): Buffer<ArrayBuffer> => {
  const bytes = Buffer.from(text, 'utf8');
  const kind = bytes.length < worthPacking ? plainly : packed;
  const content = kind === packed ? zstdCompressSync(bytes, fast) : bytes;
  return Buffer.concat([Buffer.of(kind), encrypt(key, contextOf(kind, place), padded(content))]);
};

/** The text's bytes (UTF-8), or an error that names the place: a value that does not open is never shown as empty. */
export const openFieldBytes = (key: DataKey, place: FieldPlace, sealed: Uint8Array): Buffer => {
  const kind = sealed[0] ?? 0;
  const bytes = decrypt(key, contextOf(kind, place), sealed.subarray(1));
  if (bytes) {
    const content = unpadded(bytes);
    if (kind === plainly) return content;
    if (kind === packed) return zstdDecompressSync(content, { maxOutputLength: mostBytes });
  }
  const { clinicId, patientId, field, row } = place;
  throw new SealedValueBroken(
    `${field}${row === undefined ? '' : ` of ${row}`} of patient ${patientId} in clinic ${clinicId} does not open.`,
  );
};

/** The same as text. */
export const openField = (key: DataKey, place: FieldPlace, sealed: Uint8Array): string =>
  openFieldBytes(key, place, sealed).toString('utf8');
