import { checkRecord, type Link } from './check-record';
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

/** Checks one line, and adds it to the walk. */
export const walkLine = async (
  walk: Walk,
  reading: Parameters<typeof checkRecord>[0],
  keys: TrustedKeys,
  primitives: Primitives,
  findings: Findings,
): Promise<boolean> => {
  const before = findings.count;
  const checked = await checkRecord(reading, keys, primitives, findings);
  if (!checked) return false;
  walk.links.push(checked.link);
  if (findings.count > before) walk.said.add(checked.link);
  if (checked.withContent) walk.records += 1;
  else walk.headers += 1;
  return true;
};

/** Checks a file of records, a line each, however many there are. */
export const walkLines = async (
  walk: Walk,
  file: string,
  pieces: AsyncIterable<Uint8Array>,
  keys: TrustedKeys,
  primitives: Primitives,
  findings: Findings,
): Promise<void> => {
  for await (const { number, bytes, ended } of linesOf(pieces)) {
    const where = { what: 'line', sequence: number, name: file } as const;
    await walkLine(
      walk,
      { line: bytes, where, brokenOff: !ended, file, place: number },
      keys,
      primitives,
      findings,
    );
  }
};
