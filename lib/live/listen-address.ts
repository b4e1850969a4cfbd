import type { Env } from '@/lib/env';

/**
 * Where notifications of the database arrive. Null where none do: a pool that hands connections on keeps none that listens,
 * and no address past it is known.
 */
export const listenAddress = ({
  DATABASE_LISTEN_URL,
  DATABASE_NAMED_STATEMENTS,
  DATABASE_URL,
}: Pick<Env, 'DATABASE_LISTEN_URL' | 'DATABASE_NAMED_STATEMENTS' | 'DATABASE_URL'>): string | null =>
  DATABASE_LISTEN_URL ?? (DATABASE_NAMED_STATEMENTS === 'yes' ? DATABASE_URL : null);
