import 'server-only';
import { hasRealClinic, isDemo } from '@/lib/db/which-clinic';
import { env } from '@/lib/env';

/**
 * Whether anybody can sign in to the demonstration. Its passwords are published, so that on a server it is closed as soon as a real
 * clinic is beside it.
 */
export const demoIsOpen = async (): Promise<boolean> =>
  (await isDemo()) &&
  (process.env.NODE_ENV !== 'production' || env().BEFOREHAND_KEEP_DEMO === 'yes' || !(await hasRealClinic()));
