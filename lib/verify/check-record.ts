import { isHash, isObject, parseJson } from './bytes';
import type { Findings, Subject } from './finding';
import type { Primitives } from './primitives';
import { recordFormats, type RecordHeader } from './record-header';
import { beginsAsRecord, readRecordLine, type RecordLine } from './record-line';
import { isRetired, type TrustedKeys } from './trusted-keys';

/** One link of a chain, as far as it could be made out. */
export interface Link {
  readonly header: RecordHeader;
  /** SHA-256 of the header as it stands. */
  readonly hash: string;
  /** Signed by a trusted key: this very header was once made by the clinic's installation. */
  readonly authentic: boolean;
  /** Of which file, and where in it. */
  readonly file: string;
  readonly place: number;
}

const kinds = ['given', 'refused', 'withdrawn'];

const isHeader = (value: unknown): value is RecordHeader =>
  isObject(value) &&
  recordFormats.includes(value['format'] as string) &&
  typeof value['clinicId'] === 'string' &&
  Number.isSafeInteger(value['sequence']) &&
  (value['sequence'] as number) >= 1 &&
  typeof value['recordId'] === 'string' &&
  kinds.includes(value['kind'] as string) &&
  isHash(value['contentHash']) &&
  isHash(value['previousHash']) &&
  isHash(value['keyId']) &&
  typeof value['sealedAt'] === 'string';

export const subjectOf = (header: RecordHeader): Subject => ({
  what: 'record',
  sequence: header.sequence,
  id: header.recordId,
  clinicId: header.clinicId,
});

export interface Reading {
  readonly line: Uint8Array;
  /** What to call it when it cannot be read. */
  readonly where: Subject;
  /** The file breaks off within it. */
  readonly brokenOff: boolean;
  readonly file: string;
  readonly place: number;
}

/** A link, and whether what the record says was checked with it. */
export interface Checked {
  readonly link: Link;
  readonly withContent: boolean;
}

/** A line that is being checked: what takes time has begun. */
export interface Begun {
  readonly reading: Reading;
  readonly read: RecordLine | null;
  readonly header: unknown;
  readonly isSigned: boolean | Promise<boolean>;
  readonly contentHash: string | Promise<string> | null;
  readonly hash: string | Promise<string>;
}

/** What goes wrong is heard of where it is waited for. */
const heldBack = <T>(value: T | Promise<T>): T | Promise<T> => {
  if (value instanceof Promise) value.catch(() => undefined);
  return value;
};

/** Begins to check a line, so that the platform can be at work on several. */
export const beginRecord = (reading: Reading, keys: TrustedKeys, primitives: Primitives): Begun => {
  const read = readRecordLine(reading.line);
  const header = read && parseJson(read.headerText);
  if (!read || !isHeader(header))
    return { reading, read, header, isSigned: false, contentHash: null, hash: '' };
  const key = keys.get(header.keyId);
  return {
    reading,
    read,
    header,
    isSigned: key ? heldBack(primitives.verify(key.key, read.header, read.signature)) : false,
    contentHash: read.content && heldBack(primitives.sha256(read.content)),
    hash: heldBack(primitives.sha256(read.header)),
  };
};

/**
 * Checks one line by itself: its signature, and its content where it has one. What is wrong with it is added; null when it is
 * no record at all. A header that no trusted key signed is told later, by the chain around it.
 */
export const endRecord = async (
  begun: Begun,
  keys: TrustedKeys,
  primitives: Primitives,
  findings: Findings,
): Promise<Checked | null> => {
  const { read, header } = begun;
  const { line, where, brokenOff, file, place } = begun.reading;
  if (!read || !isHeader(header)) {
    const format = isObject(header) ? header['format'] : undefined;
    if (
      typeof format === 'string' &&
      /^beforehand-record\/\d+$/.test(format) &&
      !recordFormats.includes(format)
    )
      findings.add('newer', where, 'It was sealed by a newer release; check it with that one.');
    else if (brokenOff && beginsAsRecord(line))
      findings.add('truncated', where, 'The file breaks off in the middle of this line.');
    else findings.add('unreadable', where, 'This is not a sealed record.');
    return null;
  }
  const subject = subjectOf(header);
  const key = keys.get(header.keyId);
  let authentic = false;
  if (!key)
    findings.add(
      'unknown-key',
      subject,
      `It was signed by a key that is not trusted here (${header.keyId}).`,
    );
  else if (await begun.isSigned) {
    authentic = true;
    if (isRetired(key, header.sealedAt))
      findings.add('wrong-key', subject, 'It was signed with a key that had been retired before.');
  } else
    for (const other of keys.values())
      if (other !== key && (await primitives.verify(other.key, read.header, read.signature))) {
        findings.add('wrong-key', subject, 'It names another key than the one that signed it.');
        break;
      }
  if (authentic && read.content && (await begun.contentHash) !== header.contentHash)
    findings.add('edited', subject, 'What it says is not what was sealed.');
  const link = { header, hash: await begun.hash, authentic, file, place };
  return { link, withContent: read.content !== null };
};
