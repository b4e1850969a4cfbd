import 'server-only';
import { env } from '@/lib/env';

/** Enough for every statement the code holds; what is put together from a person's choices must not fill the server. */
const mostNames = 500;

const names = new Map<string, string>();

/**
 * The name under which a connection keeps this SQL planned, so that the next time it only has to run. Empty for what is
 * not kept.
 */
export const statementName = ({ sql }: { readonly sql: string }): string => {
  if (env().DATABASE_NAMED_STATEMENTS === 'no') return '';
  const known = names.get(sql);
  if (known !== undefined) return known;
  if (names.size >= mostNames) return '';
  const name = `s${names.size + 1}`;
  names.set(sql, name);
  return name;
};
