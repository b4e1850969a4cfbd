import 'server-only';
import { notFound } from 'next/navigation';
import type { StaffActor } from '@/lib/actors';
import { idSchema } from '@/lib/ids';
import { readRecord, type ReadRecordByStaff } from './read-consent';

/** The record an address names, for a page. A malformed id, another clinic's and a missing one are one answer. */
export const requireRecord = async (actor: StaffActor, id: string): Promise<ReadRecordByStaff> => {
  const parsed = idSchema.safeParse(id);
  const found = parsed.success ? await readRecord(actor, parsed.data) : null;
  return found?.ok ? found.value : notFound();
};
