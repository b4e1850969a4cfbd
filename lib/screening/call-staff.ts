import 'server-only';
import type { FactId } from '@/rules';
import type { PatientActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Tx } from '@/lib/db/transaction';
import type { CallCause } from './screening-event.schema';
import { insertEvent } from './screening.repository';

/** Puts the screening into the alert bar of everybody on duty, until somebody says that they are going. */
export const callStaff = async (
  tx: Tx,
  patient: PatientActor,
  /** A fact when its answer cannot wait. */
  cause: CallCause | FactId,
  at: Date,
): Promise<void> => {
  const { clinicId, screeningId } = patient;
  await insertEvent(
    tx,
    { clinicId, screeningId, staffId: null, at },
    { kind: 'alert-raised', detail: { cause } },
  );
  await recordAudit(tx, patient, {
    action: 'alert-raised',
    objectKind: 'screening',
    objectId: screeningId,
    at,
  });
};
