import { subjectOf, type Link } from './check-record';
import type { Findings } from './finding';
import { genesisHash } from './record-header';

/** A place in the chain that something outside the checked records vouches for. */
export interface KnownHead {
  readonly sequence: number;
  readonly hash: string;
  /** What says so, as in "the manifest". */
  readonly by: string;
  /** The chain was once this long and the records were made later than they seem: an old state is shown as the present. */
  readonly kind: 'truncated' | 'replayed';
}

interface Expected {
  readonly clinicId: string | undefined;
  readonly heads?: readonly KnownHead[];
}

const bySequence = (links: readonly Link[]): Map<number, Link[]> => {
  const found = new Map<number, Link[]>();
  for (const link of links) {
    const same = found.get(link.header.sequence);
    if (same) same.push(link);
    else found.set(link.header.sequence, [link]);
  }
  return found;
};

/** Headers that nobody trusted signed: a changed one still has its place; one that was put between has none. */
const tellForged = (
  forged: readonly Link[],
  authentic: ReadonlyMap<number, readonly Link[]>,
  said: ReadonlySet<Link>,
  end: number,
  findings: Findings,
): ReadonlySet<number> => {
  const accounted = new Set<number>();
  for (const link of forged) {
    const { sequence } = link.header;
    const isExtra = authentic.has(sequence) || accounted.has(sequence) || sequence > end;
    if (!isExtra) accounted.add(sequence);
    if (said.has(link)) continue;
    const subject = subjectOf(link.header);
    if (isExtra)
      findings.add('inserted', subject, 'It has no place in the chain, and nobody who is trusted signed it.');
    else if (authentic.get(sequence + 1)?.[0]?.header.previousHash === link.hash)
      findings.add('wrong-key', subject, 'Its signature was not made by the key it names.');
    else findings.add('edited', subject, 'Its header is not what was signed.');
  }
  return accounted;
};

const highestOf = (numbers: Iterable<number>, least: number): number => {
  let highest = least;
  for (const number of numbers) highest = Math.max(highest, number);
  return highest;
};

const tellOrder = (authentic: readonly Link[], findings: Findings): void => {
  const highest = new Map<string, number>();
  const seen = new Set<string>();
  for (const { header, hash, file } of authentic) {
    const before = highest.get(file) ?? 0;
    if (seen.has(hash)) findings.add('replayed', subjectOf(header), 'It stands there more than once.');
    else if (header.sequence < before)
      findings.add('reordered', subjectOf(header), `It stands behind record ${before}.`);
    seen.add(hash);
    highest.set(file, Math.max(before, header.sequence));
  }
};

const tellGaps = (present: readonly number[], findings: Findings): void => {
  let before = 0;
  for (const sequence of present) {
    if (sequence > before + 1) {
      const many = sequence > before + 2;
      findings.add(
        'deleted',
        { what: 'record', sequence: before + 1, ...(many && { through: sequence - 1 }) },
        many ? 'These records are missing.' : 'This record is missing.',
      );
    }
    before = sequence;
  }
};

/** Walks the chain of one clinic over everything that was read. `said`: links of which the trouble is told already. */
export const checkChain = (
  links: readonly Link[],
  { clinicId, heads = [] }: Expected,
  said: ReadonlySet<Link>,
  findings: Findings,
): void => {
  const foreign = links.filter((link) => link.header.clinicId !== clinicId);
  for (const { header } of foreign)
    findings.add('inserted', subjectOf(header), 'It belongs to another clinic.');
  const own = links.filter((link) => link.header.clinicId === clinicId);
  const signed = own.filter(({ authentic }) => authentic);
  const authentic = bySequence(signed);
  const accounted = tellForged(
    own.filter((link) => !link.authentic),
    authentic,
    said,
    heads.reduce(
      (end, { sequence }) => Math.max(end, sequence),
      highestOf(authentic.keys(), heads.length > 0 ? 0 : Infinity),
    ),
    findings,
  );
  tellOrder(signed, findings);
  const present = [...new Set([...authentic.keys(), ...accounted])].sort((a, b) => a - b);
  tellGaps(present, findings);
  const last = present.at(-1) ?? 0;
  for (const [sequence, [link, ...others]] of authentic) {
    if (!link) continue;
    if (others.some(({ hash }) => hash !== link.hash))
      findings.add('forked', subjectOf(link.header), 'Two different records were sealed for this place.');
    const before = sequence === 1 ? genesisHash : authentic.get(sequence - 1)?.[0]?.hash;
    if (before !== undefined && link.header.previousHash !== before)
      findings.add('forked', subjectOf(link.header), 'It follows another record than the one before it.');
  }
  for (const head of heads) checkHead(head, authentic, last, findings);
};

const checkHead = (
  { sequence, hash, by, kind }: KnownHead,
  authentic: ReadonlyMap<number, readonly Link[]>,
  last: number,
  findings: Findings,
): void => {
  if (sequence > last) {
    const why =
      kind === 'truncated'
        ? `The chain ends at record ${last}; ${by} knows it to record ${sequence}.`
        : `This is an older state: it ends at record ${last}, and ${by} knows the chain to record ${sequence}.`;
    const through = sequence > last + 1 ? { through: sequence } : {};
    findings.add(kind, { what: 'record', sequence: last + 1, ...through }, why);
    return;
  }
  const found = sequence === 0 ? undefined : authentic.get(sequence);
  if (found && found.every((link) => link.hash !== hash))
    findings.add('forked', { what: 'record', sequence }, `${by} knows another record at this place.`);
};
