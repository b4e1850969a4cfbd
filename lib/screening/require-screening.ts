import 'server-only';
import { notFound } from 'next/navigation';
import type { StaffActor } from '@/lib/actors';
import { idSchema } from '@/lib/ids';
import type { ScreeningSnapshot } from './screening-snapshot';
import { readScreening } from './staff-steps';

/** The screening an address names, for a page. A malformed id, another clinic's and a missing one are one answer. */
export const requireScreening = async (actor: StaffActor, id: string): Promise<ScreeningSnapshot> => {
  const parsed = idSchema.safeParse(id);
  const found = parsed.success ? await readScreening(actor, parsed.data) : null;
  return found?.ok ? found.value : notFound();
};
