import 'server-only';
import type { PatientActor, StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Tx } from '@/lib/db/transaction';
import type { AccessChange } from './screening-event.schema';
import { insertEvent } from './screening.repository';

/** Tells what became of one way into a screening: in its timeline for those who treat, and in the audit trail. */
export const noteAccess = async (
  tx: Tx,
  actor: PatientActor | StaffActor,
  access: { readonly screeningId: string; readonly id: string },
  what: AccessChange,
  at: Date,
): Promise<void> => {
  const { clinicId } = actor;
  const { screeningId, id: accessId } = access;
  const staffId = actor.kind === 'staff' ? actor.staffId : null;
  await insertEvent(
    tx,
    { clinicId, screeningId, staffId, at },
    { kind: 'access-changed', detail: { what, accessId } },
  );
  await recordAudit(tx, actor, {
    action: what,
    objectKind: 'screening',
    objectId: screeningId,
    detail: { accessId },
    at,
  });
};
