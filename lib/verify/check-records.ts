import { beginRecord, endRecord, type Begun, type Link, type Reading } from './check-record';
import type { Findings } from './finding';
import { linesOf } from './lines';
import type { Primitives } from './primitives';
import type { TrustedKeys } from './trusted-keys';

/** Everything that was read of a chain so far. */
export interface Walk {
  readonly links: Link[];
  /** Links of which the trouble is told already. */
  readonly said: Set<Link>;
  records: number;
  headers: number;
}

export const newWalk = (): Walk => ({ links: [], said: new Set(), records: 0, headers: 0 });

/** Ends the check of a line, and adds it to the walk. */
const walkOn = async (
  walk: Walk,
  begun: Begun,
  keys: TrustedKeys,
  primitives: Primitives,
  findings: Findings,
): Promise<void> => {
  const before = findings.count;
  const checked = await endRecord(begun, keys, primitives, findings);
  if (!checked) return;
  walk.links.push(checked.link);
  if (findings.count > before) walk.said.add(checked.link);
  if (checked.withContent) walk.records += 1;
  else walk.headers += 1;
};

/** Checks one line, and adds it to the walk. */
export const walkLine = (
  walk: Walk,
  reading: Reading,
  keys: TrustedKeys,
  primitives: Primitives,
  findings: Findings,
): Promise<void> => walkOn(walk, beginRecord(reading, keys, primitives), keys, primitives, findings);

/** So many signatures are being verified while the next lines are read: enough for every core, and little to hold. */
const mostBegun = 64;

/** It is the platform that could not go on, and nothing about the file. */
export class PlatformFailed extends Error {
  override readonly name = 'PlatformFailed';
}

/** Checks a file of records, a line each, however many there are. */
export const walkLines = async (
  walk: Walk,
  file: string,
  pieces: AsyncIterable<Uint8Array>,
  keys: TrustedKeys,
  primitives: Primitives,
  findings: Findings,
): Promise<void> => {
  const begun: Begun[] = [];
  const endOne = async (): Promise<void> => {
    const first = begun.shift();
    try {
      if (first) await walkOn(walk, first, keys, primitives, findings);
    } catch (cause) {
      // What else has begun is waited for, and of no use any more.
      for (const { isSigned, contentHash, hash } of begun.splice(0))
        await Promise.allSettled([isSigned, contentHash, hash].map(async (one) => one));
      throw new PlatformFailed('A line could not be checked.', { cause });
    }
  };
  try {
    for await (const { number, bytes, ended } of linesOf(pieces)) {
      const where = { what: 'line', sequence: number, name: file } as const;
      begun.push(
        beginRecord({ line: bytes, where, brokenOff: !ended, file, place: number }, keys, primitives),
      );
      if (begun.length >= mostBegun) await endOne();
    }
  } finally {
    // Also where the file breaks off: what was read of it counts.
    while (begun.length > 0) await endOne();
  }
};
