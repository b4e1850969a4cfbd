import 'server-only';
import { notFound, redirect } from 'next/navigation';
import type { StaffActor } from '@/lib/actors';
import { erasureBehind } from '@/lib/erasure/read-erasures';
import { idSchema } from '@/lib/ids';
import { routes } from '@/lib/routes';
import type { ScreeningSnapshot } from './screening-snapshot';
import { readScreening } from './staff-steps';

/**
 * The screening an address names, for a page. Of somebody who was erased, the page says that. A malformed id, another
 * clinic's and a missing one are one answer.
 */
export const requireScreening = async (actor: StaffActor, id: string): Promise<ScreeningSnapshot> => {
  const parsed = idSchema.safeParse(id);
  const found = parsed.success ? await readScreening(actor, parsed.data) : null;
  if (found?.ok) return found.value;
  const erasureId = await erasureBehind(actor.clinicId, id);
  return erasureId ? redirect(routes.erasure(erasureId)) : notFound();
};
