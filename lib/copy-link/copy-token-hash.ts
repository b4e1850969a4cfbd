import 'server-only';
import { keyedHash } from '@/lib/crypto/digest';
import { env } from '@/lib/env';

/** What is stored in place of a link's token. The same token would be another hash as a way into a screening. */
export const copyTokenHash = (token: string): string => keyedHash(env().INVITATION_PEPPER, `copy:${token}`);
