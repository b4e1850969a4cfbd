import { canonicalJson } from '@/rules/canonical-json';
import { bytesOf, fromBase64, isObject, parseExactly, textOf } from './bytes';

/** The parts of one line: `{"content":{…},"header":{…},"signature":"…"}`. A line of a chain has no content. */
export interface RecordLine {
  /** What `contentHash` is of; null in a line that says only where a record stands. */
  readonly content: Uint8Array | null;
  /** What was signed. */
  readonly header: Uint8Array;
  readonly headerText: string;
  readonly signature: Uint8Array;
}

const opening = bytesOf('{"content":');
const headerOpening = bytesOf('{"header":');
/** A header is half of this, and a signature 88 characters. */
const tailLength = 2048;
const tail = /,"header":(\{[^{}]*\}),"signature":"([A-Za-z0-9+/]{86}==)"\}$/;

const startsWith = (bytes: Uint8Array, start: Uint8Array): boolean => {
  for (let at = 0; at < start.length; at += 1) if (bytes[at] !== start[at]) return false;
  return bytes.length >= start.length;
};

const ascii = new TextDecoder('latin1');

/**
 * Takes the bytes out of the line as they stand: they are what was hashed and signed, so nothing has to be written anew.
 * Bytes that were put elsewhere in the line fit neither hash nor signature.
 */
const asItStands = (line: Uint8Array): RecordLine | null => {
  if (!startsWith(line, opening)) return null;
  const from = Math.max(0, line.length - tailLength);
  const found = tail.exec(ascii.decode(line.subarray(from)));
  const signature = found && fromBase64(found[2]!);
  if (!signature) return null;
  const headerText = found[1]!;
  const headerAt = from + found.index + ',"header":'.length;
  return {
    content: line.subarray(opening.length, from + found.index),
    header: line.subarray(headerAt, headerAt + headerText.length),
    headerText,
    signature,
  };
};

/** Reads a line that somebody formatted anew: its canonical form is what was signed. */
const writtenAnew = (line: Uint8Array): RecordLine | null => {
  const value = parseExactly(textOf(line) ?? '');
  if (!isObject(value) || !isObject(value['header']) || typeof value['signature'] !== 'string') return null;
  if (Object.keys(value).some((key) => !['content', 'header', 'signature'].includes(key))) return null;
  const signature = fromBase64(value['signature']);
  if (signature?.length !== 64) return null;
  try {
    const headerText = canonicalJson(value['header']);
    const content = 'content' in value ? bytesOf(canonicalJson(value['content'])) : null;
    return { content, header: bytesOf(headerText), headerText, signature };
  } catch {
    return null;
  }
};

/** Whether it begins as such a line does: then it may have been one. */
export const beginsAsRecord = (line: Uint8Array): boolean =>
  startsWith(line, opening) || startsWith(line, headerOpening);

/** Null when it is not such a line. */
export const readRecordLine = (line: Uint8Array): RecordLine | null => asItStands(line) ?? writtenAnew(line);
