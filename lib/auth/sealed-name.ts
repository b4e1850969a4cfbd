import 'server-only';
import type { StaffActor } from '@/lib/actors';
import { openSealed, seal } from '@/lib/crypto/seal';
import { env } from '@/lib/env';
import { printable } from '@/lib/text.schema';

/** Longer names are not searched for. */
const longestName = 200;

const contextOf = ({ clinicId, sessionId }: StaffActor): string => `${clinicId} ${sessionId}`;

/**
 * A name searched for, as it may stand in an address: a tablet keeps its addresses after it is handed over. Only the
 * session that searched can read it. Empty stays empty.
 */
export const sealName = (actor: StaffActor, name: string): string => {
  const text = printable(name).trim().slice(0, longestName);
  return text === '' ? '' : seal(env().NEXTAUTH_SECRET, contextOf(actor), text);
};

/** The name in an address; empty when there is none, null when this session did not write it. */
export const openName = (
  actor: StaffActor,
  sealed: string | readonly string[] | undefined,
): string | null => {
  const [text = ''] = [sealed ?? ''].flat();
  return text === '' ? '' : openSealed(env().NEXTAUTH_SECRET, contextOf(actor), text);
};

/** Said where a name was searched for in a session that has ended. */
export const nameForgotten = 'The name is forgotten once you sign out. Type it again.';
