import 'server-only';
import type { StaffActor, SystemActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { now } from '@/lib/clock';
import { transaction, type Tx } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { endExportsOf } from '@/lib/export/end-export';
import { sweepExports } from '@/lib/export/sweep-exports';
import { foldName } from '@/lib/fold';
import { knownPatient } from '@/lib/patients/known-patient';
import { fail, ok, type Result } from '@/lib/result';
import { kindOf, tellOperator } from '@/lib/tell';
import type { ErasePatient, ErasureReason } from './erasure.schema';
import { destroyKey, endWaysIn, holdPatient, insertErasure } from './erasure.repository';
import { keepInLedger, type LedgerLine } from './erasure-ledger';
import { findHold } from './hold.repository';
import { signErasure } from './sign-erasure';

export interface ErasedPatient {
  readonly erasureId: string;
  readonly screenings: number;
  readonly records: number;
}

interface Erased {
  readonly erased: ErasedPatient;
  readonly line: LedgerLine;
}

/**
 * Destroys the key of a patient that is held, inside the caller's transaction: everything personal of theirs opens for nobody
 * any more. What stays is a signed statement, and the audit event of it.
 */
const eraseHeld = async (
  tx: Tx,
  actor: StaffActor | SystemActor,
  {
    patientId,
    reason,
    at,
  }: { readonly patientId: string; readonly reason: ErasureReason; readonly at: Date },
): Promise<Erased> => {
  const { clinicId } = actor;
  const by = actor.kind === 'staff' ? actor.staffId : null;
  const { row, statement } = await signErasure(tx, { clinicId, patientId, reason, by, at });
  await insertErasure(tx, row);
  await destroyKey(tx, clinicId, patientId);
  await endWaysIn(tx, clinicId, patientId, at);
  // What was exported before holds the patient, and so may what is being exported: both can be asked for again.
  const exports = await endExportsOf(tx, clinicId, at);
  const counts = { screenings: statement.screenings.length, records: statement.records.length };
  await recordAudit(tx, actor, {
    action: 'patient-erased',
    objectKind: 'patient',
    objectId: patientId,
    detail: { erasure: row.id, hash: row.hash, reason, exports, ...counts },
    at,
  });
  return {
    erased: { erasureId: row.id, ...counts },
    line: { statement, text: row.statement, signature: row.signature, hash: row.hash },
  };
};

interface ToErase {
  readonly patientId: string;
  readonly reason: ErasureReason;
  /** What was typed to make sure that it is this person; null for whoever names them by id. */
  readonly familyName: string | null;
  /** Asked last, of somebody who is held: whoever goes by a list looks whether it still says so. */
  readonly stillDue?: (tx: Tx) => Promise<boolean>;
}

export const erasePatient = async (
  { patientId, reason, familyName, stillDue }: ToErase,
  actor: StaffActor | SystemActor,
): Promise<Result<ErasedPatient, DomainError>> => {
  const at = now();
  const { clinicId } = actor;
  const erased = await transaction(clinicId, async (tx): Promise<Result<Erased, DomainError>> => {
    if (!(await holdPatient(tx, clinicId, patientId))) return fail({ code: 'access/not-found' });
    const patient = await knownPatient(tx, clinicId, patientId);
    if (!patient) return fail({ code: 'access/not-found' });
    if (await findHold(tx, clinicId, patientId)) return fail({ code: 'erasure/held' });
    if (familyName !== null && foldName(familyName) !== foldName(patient.familyName))
      return fail({ code: 'erasure/name-differs', fields: { familyName: 'This is not their family name.' } });
    if (stillDue && !(await stillDue(tx))) return fail({ code: 'erasure/not-due' });
    return ok(await eraseHeld(tx, actor, { patientId, reason, at }));
  });
  if (!erased.ok) return erased;
  await sweepExports();
  try {
    keepInLedger([erased.value.line]);
  } catch (error) {
    // It is done, and stays so. The next start adds it.
    tellOperator(
      `An erasure is not in the ledger yet: ${kindOf(error)}. Start the app anew once that is put right.`,
    );
  }
  return ok(erased.value.erased);
};

/** By an admin, on the page of the patient. */
export const eraseByAdmin = (
  input: ErasePatient,
  actor: StaffActor,
): Promise<Result<ErasedPatient, DomainError>> => erasePatient(input, actor);
