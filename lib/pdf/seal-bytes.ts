import { createHash } from 'node:crypto';
import { CryptoKeySigner, P12Signer, parsePem, PDF, PlaceholderError, type Signer } from '@libpdf/core';
import { PdfFailed } from './pdf-failed.ts';

/** What a document is sealed with: a key and its certificate as PEM, or a PKCS#12 file. */
export type SealingKey =
  | { readonly kind: 'pem'; readonly pem: string }
  | { readonly kind: 'p12'; readonly bytes: Uint8Array; readonly password: string };

interface Seal {
  readonly key: SealingKey;
  readonly reason: string;
  readonly at: Date;
}

const signerOf = async (key: SealingKey): Promise<Signer> => {
  if (key.kind === 'p12') return P12Signer.create(key.bytes, key.password);
  const blocks = parsePem(key.pem);
  const derOf = (label: string): Uint8Array<ArrayBuffer> => {
    const found = blocks.find((block) => block.label === label);
    if (!found) throw new Error(`No ${label} in the file.`);
    return new Uint8Array(found.der);
  };
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const privateKey = await crypto.subtle.importKey('pkcs8', derOf('PRIVATE KEY'), algorithm, false, ['sign']);
  return new CryptoKeySigner(privateKey, derOf('CERTIFICATE'), 'RSA', 'RSASSA-PKCS1-v1_5');
};

interface Known {
  readonly signer: Signer;
  /** How many bytes its last signature took. */
  size?: number;
}

const known = new Map<string, Known>();

const knownSigner = async (key: SealingKey): Promise<Known> => {
  const name = createHash('sha256')
    .update(key.kind === 'pem' ? key.pem : Buffer.concat([key.bytes, Buffer.from(`\0${key.password}`)]))
    .digest('hex');
  const before = known.get(name);
  if (before) return before;
  try {
    const made: Known = { signer: await signerOf(key) };
    known.set(name, made);
    return made;
  } catch {
    // A wrong password, or a file that is none.
    throw new PdfFailed('key-unusable');
  }
};

const roomy = 16_384;
/** RSA signatures are of one length, elliptic ones of three: one of these tries fits. */
const tries = 24;

/** The bytes of a signature between `/Contents <` and the zeros after it, by the length that its own DER says. */
const signatureSize = (bytes: Uint8Array): number => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = text.lastIndexOf('/Contents <') + '/Contents <'.length;
  const head = Buffer.from(text.toString('latin1', start, start + 8), 'hex');
  if (head[0] !== 0x30 || head[1] !== 0x82) throw new Error('A signature is not as it was expected.');
  return head.readUInt16BE(2) + 4;
};

/**
 * Seals a PDF (PAdES, baseline B-B). The signature fills its place to the last byte: zeros after it would be the only
 * bytes of the file that somebody could change unseen.
 */
export const sealBytes = async (bytes: Uint8Array, { key, reason, at }: Seal): Promise<Uint8Array> => {
  const sealing = await knownSigner(key);
  const sign = async (estimatedSize: number): Promise<Uint8Array | null> => {
    const pdf = await PDF.load(bytes);
    try {
      const signed = await pdf.sign({
        signer: sealing.signer,
        subFilter: 'ETSI.CAdES.detached',
        fieldName: 'Seal',
        reason,
        signingTime: at,
        estimatedSize,
      });
      return signed.bytes;
    } catch (error) {
      if (error instanceof PlaceholderError) return null;
      throw error;
    }
  };
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const signed = await sign(sealing.size ?? roomy);
    if (signed && signatureSize(signed) === sealing.size) return signed;
    sealing.size = signatureSize(signed ?? (await sign(roomy)) ?? new Uint8Array());
  }
  throw new Error('No signature fitted its place.');
};
