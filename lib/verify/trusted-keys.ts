import { canonicalJson } from '@/rules/canonical-json';
import { bytesOf, fromBase64, isHash, isObject, parseJson } from './bytes';
import type { ImportedKey, Primitives } from './primitives';

/** A key of an installation, as keys.json lists it: docs/contract.md. */
export interface ListedKey {
  /** SHA-256 of the SPKI DER. */
  readonly keyId: string;
  /** SPKI DER, base64. */
  readonly publicKey: string;
  readonly validFrom: string;
  /** Nothing is sealed with it from then on; null for the newest. */
  readonly retiredAt: string | null;
  readonly endorsedBy: string | null;
  /** Of the key before it, over `endorsementBytes`; base64. */
  readonly endorsement: string | null;
}

/** What the key before it signs: this key follows me, from then on. */
export const endorsementBytes = ({
  keyId,
  publicKey,
  validFrom,
  endorsedBy,
}: Pick<ListedKey, 'keyId' | 'publicKey' | 'validFrom' | 'endorsedBy'>): Uint8Array =>
  bytesOf(canonicalJson({ format: 'beforehand-key/1', keyId, publicKey, validFrom, endorsedBy }));

export interface TrustedKey {
  readonly keyId: string;
  readonly key: ImportedKey;
  readonly retiredAt: string | null;
}

/** Public keys by their ids. */
export type TrustedKeys = Map<string, TrustedKey>;

/** Whether nothing more was to be signed with it at that time. */
export const isRetired = ({ retiredAt }: TrustedKey, at: string): boolean =>
  retiredAt !== null && !(at <= retiredAt);

const add = async (keys: TrustedKeys, spki: Uint8Array, primitives: Primitives): Promise<boolean> => {
  const key = await primitives.importKey(spki);
  if (key === null) return false;
  const keyId = await primitives.sha256(spki);
  keys.set(keyId, { keyId, key, retiredAt: null });
  return true;
};

const listedKeys = (text: string): readonly ListedKey[] | null => {
  const value = parseJson(text);
  const list = isObject(value) ? value['keys'] : value;
  const isListed = (one: unknown): one is ListedKey =>
    isObject(one) && isHash(one['keyId']) && typeof one['publicKey'] === 'string';
  return Array.isArray(list) && list.length > 0 && list.every(isListed) ? list : null;
};

/**
 * Reads a file of keys that the person who checks trusts: PEM, as many blocks as there are, or the JSON of keys.json. Null
 * when there is no Ed25519 public key in it. A private key is not asked for and not read.
 */
export const readKeyFile = async (text: string, primitives: Primitives): Promise<TrustedKeys | null> => {
  const keys: TrustedKeys = new Map();
  for (const [, body = ''] of text.matchAll(
    /-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----/g,
  )) {
    const spki = fromBase64(body.replace(/\s/g, ''));
    if (!spki || !(await add(keys, spki, primitives))) return null;
  }
  for (const { publicKey, keyId, retiredAt } of listedKeys(text) ?? []) {
    const spki = fromBase64(publicKey);
    if (!spki || !(await add(keys, spki, primitives)) || !keys.has(keyId)) return null;
    keys.set(keyId, { ...keys.get(keyId)!, retiredAt: retiredAt ?? null });
  }
  return keys.size > 0 ? keys : null;
};

/**
 * Adds those of a list that a trusted key vouches for, directly or through others. What nobody trusted vouches for stays
 * unknown: anybody can put a list together. Nor does the word of a key count that whoever checks knows to be at its end,
 * beside one that is not: the one that follows is known then, and what an ended one signs now can bear any date.
 */
export const trustEndorsed = async (
  trusted: TrustedKeys,
  text: string,
  primitives: Primitives,
): Promise<void> => {
  const open = new Set(listedKeys(text) ?? []);
  const given = [...trusted.values()];
  const ended = given.filter(({ retiredAt }) => retiredAt !== null);
  const unheard = new Set(ended.length < given.length ? ended.map(({ keyId }) => keyId) : []);
  for (let added = true; added;) {
    added = false;
    for (const one of open) {
      const by = one.endorsedBy === null ? undefined : trusted.get(one.endorsedBy);
      const known = trusted.get(one.keyId);
      const spki = fromBase64(one.publicKey);
      const signature = fromBase64(one.endorsement ?? '');
      const isVouchedFor =
        by !== undefined &&
        !unheard.has(by.keyId) &&
        !isRetired(by, one.validFrom) &&
        spki !== null &&
        signature?.length === 64 &&
        (await primitives.sha256(spki)) === one.keyId &&
        (await primitives.verify(by.key, endorsementBytes(one), signature));
      if (!known && !isVouchedFor) continue;
      open.delete(one);
      added = true;
      if (!known && spki) await add(trusted, spki, primitives);
      const now = trusted.get(one.keyId);
      if (now && now.retiredAt === null) trusted.set(one.keyId, { ...now, retiredAt: one.retiredAt ?? null });
    }
  }
};
