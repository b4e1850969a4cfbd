import { canonicalJson } from '@/rules/canonical-json';
import { bytesOf, fromBase64, isHash, isObject, parseExactly } from './bytes';
import type { Findings } from './finding';
import type { Primitives } from './primitives';
import { isRetired, type TrustedKeys } from './trusted-keys';

export const anchorFormat = 'beforehand-anchor/1';

/** The newest link of a chain; `count` is its place, for there are no gaps. */
export interface ChainHead {
  readonly count: number;
  readonly hash: string;
}

/** How far a clinic's chains had come on one day, kept outside the database. No personal data. */
export interface Anchor {
  readonly format: typeof anchorFormat;
  readonly clinicId: string;
  /** The clinic's calendar day. */
  readonly day: string;
  readonly createdAt: string;
  readonly records: ChainHead;
  readonly audit: ChainHead;
  /** SHA-256 of the canonical JSON of the anchor before; null for the first in its folder. */
  readonly previous: string | null;
  /** The authority that was asked for a time stamp; null where none is. Its answer lies beside the anchor. */
  readonly timestampBy: string | null;
  readonly keyId: string;
}

const isHead = (value: unknown): value is ChainHead =>
  isObject(value) && Number.isSafeInteger(value['count']) && isHash(value['hash']);

const isAnchor = (value: unknown): value is Anchor =>
  isObject(value) &&
  value['format'] === anchorFormat &&
  typeof value['clinicId'] === 'string' &&
  typeof value['day'] === 'string' &&
  typeof value['createdAt'] === 'string' &&
  isHead(value['records']) &&
  isHead(value['audit']) &&
  (value['previous'] === null || isHash(value['previous'])) &&
  isHash(value['keyId']);

/** A file as it lies in the folder of anchors: `{"anchor":{…},"signature":"…"}`. */
export interface AnchorFile {
  readonly name: string;
  readonly text: string;
  /** When an authority says it saw this file, from the time stamp beside it; `wrong` where that is of something else. */
  readonly timestamp?: { readonly at: Date } | 'wrong' | undefined;
}

const readAnchor = (
  text: string,
): { readonly anchor: Anchor; readonly bytes: Uint8Array; readonly signature: Uint8Array } | null => {
  const value = parseExactly(text);
  if (!isObject(value) || !isAnchor(value['anchor'])) return null;
  const { anchor } = value;
  const signature = fromBase64(String(value['signature']));
  if (signature?.length !== 64) return null;
  try {
    return { anchor, bytes: bytesOf(canonicalJson(anchor)), signature };
  } catch {
    return null;
  }
};

/** Anchors that were really made by the clinic's installation, oldest first. What is wrong with the others is added. */
export const checkAnchors = async (
  files: readonly AnchorFile[],
  keys: TrustedKeys,
  primitives: Primitives,
  findings: Findings,
): Promise<readonly Anchor[]> => {
  const good: { readonly anchor: Anchor; readonly hash: string; readonly name: string }[] = [];
  for (const { name, text, timestamp } of files) {
    const subject = { what: 'anchor', name } as const;
    const read = readAnchor(text);
    if (!read) {
      findings.add('unreadable', subject, 'This is not an anchor.');
      continue;
    }
    const { anchor, bytes, signature } = read;
    const key = keys.get(anchor.keyId);
    if (!key) findings.add('unknown-key', subject, 'It was signed by a key that is not trusted here.');
    else if (!(await primitives.verify(key.key, bytes, signature)))
      findings.add('edited', subject, 'It is not what was signed.');
    else if (isRetired(key, anchor.createdAt))
      findings.add('wrong-key', subject, 'It was signed with a key that had been retired before.');
    else good.push({ anchor, hash: await primitives.sha256(bytes), name });
    if (timestamp === 'wrong')
      findings.add('edited', subject, 'The time stamp beside it is of something else, or not signed.');
    // Nothing is repeated of what nobody signed.
    if (good.at(-1)?.anchor !== anchor || timestamp === 'wrong') continue;
    if (timestamp)
      findings.notes.push(
        `The time stamp beside the anchor of ${anchor.day} says ${timestamp.at.toISOString()}.`,
      );
    else if (anchor.timestampBy) findings.notes.push(`Timestamp pending for the anchor of ${anchor.day}.`);
  }
  good.sort((a, b) => (a.anchor.createdAt < b.anchor.createdAt ? -1 : 1));
  const hashes = new Set(good.map(({ hash }) => hash));
  const newest = new Map<string, Anchor>();
  for (const { anchor, name } of good) {
    const before = newest.get(anchor.clinicId);
    if (before && anchor.previous !== null && !hashes.has(anchor.previous))
      findings.add('deleted', { what: 'anchor', name }, 'The anchor before this one is missing.');
    if (before && (anchor.records.count < before.records.count || anchor.audit.count < before.audit.count))
      findings.add('forked', { what: 'anchor', name }, 'It knows less than the anchor before it.');
    newest.set(anchor.clinicId, anchor);
  }
  return good.map(({ anchor }) => anchor);
};
