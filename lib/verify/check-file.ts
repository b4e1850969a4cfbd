import { checkAnchors, type AnchorFile } from './check-anchors';
import { checkBundle } from './check-bundle';
import { checkChain, type KnownHead } from './check-chain';
import { newWalk, PlatformFailed, walkLine, walkLines, type Walk } from './check-records';
import { Findings, type Verdict } from './finding';
import { countErased } from './erasure-line';
import { comparedWith, furthestMissing, headsOf } from './known-heads';
import { LineTooLong } from './lines';
import type { Primitives } from './primitives';
import type { RecordHeader } from './record-header';
import type { TrustedKeys } from './trusted-keys';

export interface ToCheck {
  readonly name: string;
  readonly blob: Blob;
}

interface Against {
  /** What whoever checks trusts; keys that these vouch for are added. */
  readonly keys: TrustedKeys;
  readonly anchors?: readonly AnchorFile[];
  /** A day: anchors of later days are left out, to check an older export as of then. */
  readonly asOf?: string | undefined;
}

export interface FileVerdict extends Verdict {
  /** The one record that the file is; null for more, and for none. */
  readonly alone: { readonly header: RecordHeader; readonly hash: string } | null;
  /** Which trusted keys signed something in it. */
  readonly keyIds: readonly string[];
}

async function* streamOf(blob: Blob): AsyncGenerator<Uint8Array, void, undefined> {
  // Not every browser goes through a stream by itself. The next piece is read while this one is checked.
  const reader = blob.stream().getReader();
  for (let next = reader.read(); ;) {
    const { done, value } = await next;
    if (done) return;
    next = reader.read();
    next.catch(() => undefined);
    yield value;
  }
}

const isZip = async (blob: Blob): Promise<boolean> => {
  const start = new Uint8Array(await blob.slice(0, 4).arrayBuffer());
  return start[0] === 0x50 && start[1] === 0x4b;
};

/** A record by itself may have been laid out over several lines for reading. */
const mostLaidOut = 64 * 1024 * 1024;

const readLaidOut = async (
  { name, blob }: ToCheck,
  walk: Walk,
  keys: TrustedKeys,
  primitives: Primitives,
  findings: Findings,
): Promise<boolean> => {
  const start = new Uint8Array(await blob.slice(0, 16).arrayBuffer());
  // The transport form has no space in it.
  if (blob.size > mostLaidOut || !/^\{\s/.test(new TextDecoder().decode(start))) return false;
  const line = new Uint8Array(await blob.arrayBuffer());
  const where = { what: 'file', name } as const;
  await walkLine(walk, { line, where, brokenOff: false, file: name, place: 1 }, keys, primitives, findings);
  return true;
};

/**
 * Checks a file that was exported: one record, many, or a bundle. It needs nothing but the file, trusted keys, and anchors
 * where there are some; the same everywhere, and it answers whatever it is given.
 */
export const checkFile = async (
  file: ToCheck,
  { keys, anchors: anchorFiles = [], asOf }: Against,
  primitives: Primitives,
): Promise<FileVerdict> => {
  const findings = new Findings();
  const walk = newWalk();
  let alone = false;
  let isBundle = false;
  try {
    const trusted = new Map(keys);
    if (file.blob.size === 0) {
      findings.add('unreadable', { what: 'file', name: file.name }, 'The file is empty.');
      return verdictOf(walk, findings, false);
    }
    const zipped = await isZip(file.blob);
    const bundle = zipped ? await checkBundle(file.blob, walk, trusted, primitives, findings) : null;
    isBundle = bundle !== null;
    if (zipped && !bundle) return verdictOf(walk, findings, false);
    if (!zipped && !(await readLaidOut(file, walk, trusted, primitives, findings)))
      await walkLines(walk, file.name, streamOf(file.blob), trusted, primitives, findings);

    const anchors = (await checkAnchors(anchorFiles, trusted, primitives, findings)).filter(
      ({ day }) => asOf === undefined || day <= asOf,
    );
    const [first] = walk.links;
    const clinicId =
      bundle?.manifest.clinic.id ?? (walk.links.find(({ authentic }) => authentic) ?? first)?.header.clinicId;
    const heads = headsOf(anchors, clinicId, zipped ? 'replayed' : 'truncated');
    alone = !zipped && walk.links.length === 1 && !/\.ndjson$/i.test(file.name);
    if (alone) checkAlone(walk, heads, findings);
    else {
      const known = bundle?.heads ?? [];
      const last = walk.links.reduce(
        (most, { authentic, header }) => (authentic ? Math.max(most, header.sequence) : most),
        0,
      );
      checkChain(
        walk.links,
        {
          clinicId,
          heads: [...known, ...furthestMissing(heads, Math.max(last, known[0]?.sequence ?? 0))],
        },
        walk.said,
        findings,
      );
      if (bundle) findings.erased = countErased(walk.links, bundle.erased, findings);
      if (!bundle && heads.length === 0)
        findings.notes.push(
          'Whether records followed the last one cannot be seen from this file alone; anchors tell.',
        );
    }
    if (anchors.length > 0) findings.notes.push(comparedWith(heads.length));
  } catch (error) {
    const why =
      error instanceof LineTooLong
        ? 'A line in it is longer than any record.'
        : error instanceof PlatformFailed
          ? 'It could not be checked here: verifying a signature failed by itself.'
          : 'It cannot be read.';
    findings.add('unreadable', { what: 'file', name: file.name }, why);
  }
  return verdictOf(walk, findings, alone, isBundle);
};

/** A bundle says by its manifest that there is nothing in it; any other file without a record is none of ours. */
const verdictOf = (walk: Walk, findings: Findings, alone: boolean, mayBeEmpty = false): FileVerdict => ({
  ...(mayBeEmpty
    ? findings.verdictOfStore(walk.records, walk.headers)
    : findings.verdict(walk.records, walk.headers)),
  alone: (alone && walk.links[0]) || null,
  keyIds: [...new Set(walk.links.filter(({ authentic }) => authentic).map(({ header }) => header.keyId))],
});

/** One record says nothing of the others; only its own place can be compared. */
const checkAlone = (walk: Walk, heads: readonly KnownHead[], findings: Findings): void => {
  const [link] = walk.links;
  if (!link) return;
  const subject = { what: 'record', sequence: link.header.sequence, id: link.header.recordId } as const;
  if (!link.authentic && !walk.said.has(link))
    findings.add('edited', subject, 'Its header is not what was signed, or its signature is another’s.');
  for (const { sequence, hash, by } of heads)
    if (sequence === link.header.sequence && hash !== link.hash)
      findings.add('forked', subject, `${by} knows another record at this place.`);
  if (walk.records === 0)
    findings.add(
      'unreadable',
      subject,
      'It says where a record stands, and nothing of what the record says.',
    );
  findings.notes.push('This is one record; whether others are missing cannot be seen from it.');
};
