import 'server-only';
import type { PatientActor, StaffActor } from '@/lib/actors';
import type { Tx } from '@/lib/db/transaction';
import { putOtherDevicesDown } from './access.repository';
import { noteAccess } from './note-access';

/**
 * One device at a time is in a form: whichever way in just let one in, the others are out, and it is told of each. A
 * link that was put down still opens, with the birth date.
 */
export const keepOneDevice = async (
  tx: Tx,
  actor: PatientActor | StaffActor,
  { screeningId, id }: { readonly screeningId: string; readonly id: string },
  at: Date,
): Promise<void> => {
  for (const other of await putOtherDevicesDown(tx, actor.clinicId, screeningId, id, at))
    await noteAccess(tx, actor, other, other.channel === 'tablet' ? 'tablet-ended' : 'device-left', at);
};
