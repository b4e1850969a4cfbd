import type { Anchor } from './check-anchors';
import type { KnownHead } from './check-chain';

/** What anchors know of the chain: that it was that long, with that record at its end. */
export const headsOf = (
  anchors: readonly Anchor[],
  clinicId: string | undefined,
  kind: KnownHead['kind'],
): readonly KnownHead[] =>
  anchors
    .filter((anchor) => anchor.clinicId === clinicId)
    .map(({ records, day }) => ({
      sequence: records.count,
      hash: records.hash,
      by: `the anchor of ${day}`,
      kind,
    }));

/** Only the furthest of those that know more is told; all the others say the same. */
export const furthestMissing = (heads: readonly KnownHead[], last: number): readonly KnownHead[] => {
  const [furthest] = heads
    .filter(({ sequence }) => sequence > last)
    .toSorted((a, b) => b.sequence - a.sequence);
  return [...heads.filter(({ sequence }) => sequence <= last), ...(furthest ? [furthest] : [])];
};

/** Those of another clinic say nothing. */
export const comparedWith = (anchors: number): string =>
  anchors === 0
    ? 'None of the anchors is of this clinic.'
    : `Compared with ${anchors} anchor${anchors === 1 ? '' : 's'}.`;
