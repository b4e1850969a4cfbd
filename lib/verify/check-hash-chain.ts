import type { Findings, Subject } from './finding';
import { genesisHash } from './record-header';

/** A row of a chain that is hashed and not signed, as it is stored. */
export interface HashedRow {
  readonly sequence: number;
  readonly id: string;
  readonly hash: string;
  readonly previousHash: string;
  /** What the hash of the row would be at that place. */
  readonly hashAt: (sequence: number) => string;
}

/** A length and hash that something outside the chain vouches for. */
export interface HashedHead {
  readonly count: number;
  readonly hash: string;
  readonly by: string;
}

/** Of so many rows that do not fit it is looked where they come from; of the others it is only told that they do not fit. */
const mostLookedInto = 1_000;

/** How many rows in a row may be gone from between two, and the gap closed, so that it is still found out. */
const widest = 50;

interface Stored {
  readonly sequence: number;
  readonly id: string;
  readonly hash: string;
  readonly previousHash: string;
  readonly fits: boolean;
  readonly hashAt?: HashedRow['hashAt'];
}

/** Of a row that follows one which is gone. */
const placeNear = ({ sequence, hash, hashAt }: Stored): number | undefined => {
  for (let by = 1; hashAt && by <= widest; by += 1)
    for (const place of [sequence + by, sequence - by]) if (hashAt(place) === hash) return place;
  return undefined;
};

/** Where rows stood before somebody moved them: their hash says so, and the row they follow. */
const placesBefore = (rows: readonly Stored[]): ReadonlyMap<Stored, number> => {
  const placeOf = new Map<string, number>([[genesisHash, 0]]);
  for (const { hash, sequence, fits } of rows) if (fits) placeOf.set(hash, sequence);
  const moved = new Map<Stored, number>();
  for (const row of rows) {
    if (row.fits) continue;
    const before = placeOf.get(row.previousHash);
    const place = before === undefined ? placeNear(row) : before + 1;
    if (place === undefined || row.hashAt?.(place) !== row.hash) continue;
    moved.set(row, place);
    placeOf.set(row.hash, place);
  }
  return moved;
};

const tellMoved = (
  rows: readonly Stored[],
  moved: ReadonlyMap<Stored, number>,
  subjectOf: (row: Stored) => Subject,
  findings: Findings,
): void => {
  const inPlace = new Set(rows.filter(({ fits }) => fits).map(({ hash }) => hash));
  let shift = 0;
  for (const [at, row] of rows.entries()) {
    const before = moved.get(row);
    if (before === undefined) continue;
    const by = row.sequence - before;
    if (inPlace.has(row.hash)) {
      findings.add('inserted', subjectOf(row), `It is a copy of the one at place ${before}.`);
      shift = by;
      continue;
    }
    if (by === shift) continue;
    const next = rows[at + 1];
    const goesOn = next === undefined || (moved.has(next) && next.sequence - moved.get(next)! === by);
    if (!goesOn) {
      findings.add('reordered', subjectOf(row), `It once stood at place ${before}.`);
      continue;
    }
    shift = by;
    if (by > 0)
      findings.add('inserted', subjectOf(rows[at - 1] ?? row), 'What follows was moved to make room for it.');
    else
      findings.add(
        'deleted',
        { ...subjectOf(row), id: undefined, sequence: before + by },
        'What follows was moved up to hide it.',
      );
  }
};

/**
 * Checks a chain of rows that are hashed, each with the hash of the one before. Whoever can write the database can compute
 * it all anew: then only anchors, or records that were sealed meanwhile, tell.
 */
export const checkHashChain = async (
  stored: AsyncIterable<HashedRow>,
  what: Subject['what'],
  clinicId: string,
  heads: readonly HashedHead[],
  findings: Findings,
): Promise<void> => {
  const rows: Stored[] = [];
  let lookedInto = 0;
  for await (const { hashAt, ...row } of stored) {
    const fits = hashAt(row.sequence) === row.hash;
    if (!fits) lookedInto += 1;
    rows.push({ ...row, fits, ...(!fits && lookedInto <= mostLookedInto && { hashAt }) });
  }
  const subjectOf = ({ sequence, id }: Stored): Subject => ({ what, sequence, id, clinicId });
  const moved = placesBefore(rows);
  tellMoved(rows, moved, subjectOf, findings);
  let before: Stored | undefined;
  for (const row of rows) {
    const last = before?.sequence ?? 0;
    const told = moved.has(row) || (before !== undefined && (!before.fits || moved.has(before)));
    if (row.sequence > last + 1 && !moved.has(row)) {
      const through = row.sequence > last + 2 ? { through: row.sequence - 1 } : {};
      findings.add('deleted', { what, sequence: last + 1, clinicId, ...through }, 'It is missing.');
    }
    if (!row.fits && !moved.has(row)) findings.add('edited', subjectOf(row), 'It is not what was recorded.');
    else if (!told && row.sequence === last + 1 && row.previousHash !== (before?.hash ?? genesisHash))
      findings.add('forked', subjectOf(row), 'It follows another than the one before it.');
    before = row;
  }
  const count = rows.at(-1)?.sequence ?? 0;
  const hashes = new Map(heads.length > 0 ? rows.map(({ sequence, hash }) => [sequence, hash]) : []);
  const missing = heads.filter((head) => head.count > count).toSorted((a, b) => b.count - a.count)[0];
  if (missing) {
    const through = missing.count > count + 1 ? { through: missing.count } : {};
    const why = `The chain ends at ${count}; ${missing.by} knows it to ${missing.count}.`;
    findings.add('truncated', { what, sequence: count + 1, clinicId, ...through }, why);
  }
  const other = heads.find(
    (head) => head.count > 0 && head.count <= count && hashes.get(head.count) !== head.hash,
  );
  if (other)
    findings.add(
      'forked',
      { what, sequence: other.count, clinicId },
      `${other.by} knows another at this place: some of what came before was written anew.`,
    );
};
