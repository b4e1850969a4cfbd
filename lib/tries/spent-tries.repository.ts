import 'server-only';
import type { Tx } from '@/lib/db/transaction';

interface Rate {
  readonly tries: number;
  readonly everySeconds: number;
}

/**
 * Takes one of so many tries, of which one is regained every so often; answers how many are left after it, or null where there
 * was none. One statement: callers who come at the same moment are counted one after the other, in whatever process they are.
 */
export const spend = async (
  tx: Tx,
  key: string,
  { tries, everySeconds }: Rate,
  at: Date,
): Promise<number | null> => {
  const rows = await tx.$queryRaw<{ left: number }[]>`
    INSERT INTO spent_tries AS s (key, spent_until) VALUES (${key}, ${at}::timestamptz + make_interval(secs => ${everySeconds}))
    ON CONFLICT (key) DO UPDATE
      SET spent_until = greatest(s.spent_until, ${at}::timestamptz) + make_interval(secs => ${everySeconds})
      WHERE greatest(s.spent_until, ${at}::timestamptz) + make_interval(secs => ${everySeconds})
        <= ${at}::timestamptz + make_interval(secs => ${tries * everySeconds})
    RETURNING floor(${tries} - extract(epoch FROM s.spent_until - ${at}::timestamptz) / ${everySeconds})::int AS left`;
  return rows[0]?.left ?? null;
};

/** It was no wrong try after all. */
export const giveBack = async (tx: Tx, key: string, { everySeconds }: Rate): Promise<void> => {
  await tx.$executeRaw`
    UPDATE spent_tries SET spent_until = spent_until - make_interval(secs => ${everySeconds}) WHERE key = ${key}`;
};

/** Where all tries are regained there is nothing to remember. A few at a time, and none that somebody is at. */
export const forgetRegained = async (tx: Tx, at: Date): Promise<void> => {
  await tx.$executeRaw`
    DELETE FROM spent_tries WHERE key IN (
      SELECT key FROM spent_tries WHERE spent_until <= ${at} LIMIT 20 FOR UPDATE SKIP LOCKED)`;
};
