import 'server-only';
import { env } from '@/lib/env';

/** The configured address; the one in use while only the built-in default is configured, which no phone can open. */
export const publicOrigin = (reachedAt: string): string => {
  const configured = env().NEXTAUTH_URL;
  return new URL(configured).hostname === 'localhost' ? reachedAt : configured;
};
