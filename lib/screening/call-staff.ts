import 'server-only';
import type { FactId } from '@/rules';
import type { Actor, PatientActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Tx } from '@/lib/db/transaction';
import type { CallCause } from './screening-event.schema';
import { insertEvent } from './screening.repository';

/** Puts a screening into the alert bar of everybody on duty, until somebody says that they are going. */
export const callStaffAbout = async (
  tx: Tx,
  actor: Actor,
  screeningId: string,
  /** A fact when its answer cannot wait. */
  cause: CallCause | FactId,
  at: Date,
): Promise<void> => {
  await insertEvent(
    tx,
    { clinicId: actor.clinicId, screeningId, staffId: null, at },
    { kind: 'alert-raised', detail: { cause } },
  );
  await recordAudit(tx, actor, {
    action: 'alert-raised',
    objectKind: 'screening',
    objectId: screeningId,
    at,
  });
};

/** The same from the patient's device. */
export const callStaff = (
  tx: Tx,
  patient: PatientActor,
  cause: CallCause | FactId,
  at: Date,
): Promise<void> => callStaffAbout(tx, patient, patient.screeningId, cause, at);
