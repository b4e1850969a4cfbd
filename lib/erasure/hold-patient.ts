import 'server-only';
import type { z } from 'zod';
import type { StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { now } from '@/lib/clock';
import { transaction, type Tx } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { knownPatient } from '@/lib/patients/known-patient';
import { fail, ok, type Result } from '@/lib/result';
import { holdPatient } from './erasure.repository';
import { findHold, insertHold, type HoldRow } from './hold.repository';
import type { endHoldSchema, holdPatientSchema } from './hold.schema';

type Held = Result<{ readonly patientId: string }, DomainError>;

/** Says it once: who says the same again, in another tab, changes nothing. */
const say = (actor: StaffActor, patientId: string, reason: string | null): Promise<Held> =>
  transaction(actor.clinicId, async (tx): Promise<Held> => {
    const { clinicId, staffId } = actor;
    if (!(await holdPatient(tx, clinicId, patientId)) || !(await knownPatient(tx, clinicId, patientId)))
      return fail({ code: 'access/not-found' });
    const before = await findHold(tx, clinicId, patientId);
    if ((before?.reason ?? null) === reason) return ok({ patientId });
    const at = now();
    const held = reason !== null;
    await insertHold(tx, {
      clinicId,
      id: newId(),
      patientId,
      held,
      reason: reason ?? before?.reason ?? '',
      staffId,
      at,
    });
    await recordAudit(tx, actor, {
      action: held ? 'patient-held' : 'patient-hold-ended',
      objectKind: 'patient',
      objectId: patientId,
      ...(held && { detail: { reason } }),
      at,
    });
    return ok({ patientId });
  });

/** From now on nobody erases them, whatever the reason. */
export const putOnHold = (
  { patientId, reason }: z.output<typeof holdPatientSchema>,
  actor: StaffActor,
): Promise<Held> => say(actor, patientId, reason);

export const endHold = ({ patientId }: z.output<typeof endHoldSchema>, actor: StaffActor): Promise<Held> =>
  say(actor, patientId, null);

/** The hold on a patient; null where there is none. */
export const holdOn = (tx: Tx, clinicId: string, patientId: string): Promise<HoldRow | null> =>
  findHold(tx, clinicId, patientId);
