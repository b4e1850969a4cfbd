import 'server-only';
import type { StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { fail, ok, type Result } from '@/lib/result';
import { recordLine } from './record-line';
import { findSealed } from './sealed-record.repository';

/** What tells a sealed record from all others. */
export interface RecordSeal {
  readonly sequence: number;
  /** Of the header that was signed. */
  readonly hash: string;
  readonly keyId: string;
  readonly sealedAt: Date;
}

/** The seal of a record for its page, which is read and audited there; null while it is not complete. */
export const sealForPage = async (clinicId: string, id: string): Promise<RecordSeal | null> => {
  const sealed = await transaction(clinicId, (tx) => findSealed(tx, clinicId, id));
  return (
    sealed && { sequence: sealed.sequence, hash: sealed.hash, keyId: sealed.keyId, sealedAt: sealed.sealedAt }
  );
};

/** One complete record with its seal, as a file that proves itself. Audited like every export. */
export const exportRecord = (
  actor: StaffActor,
  id: string,
): Promise<Result<{ readonly name: string; readonly text: string }, DomainError>> =>
  transaction(actor.clinicId, async (tx) => {
    const sealed = await findSealed(tx, actor.clinicId, id);
    if (!sealed) return fail({ code: 'access/not-found' });
    await recordAudit(tx, actor, {
      action: 'records-exported',
      objectKind: 'consent',
      objectId: id,
      detail: { format: 'record', recordSequence: sealed.sequence },
      at: now(),
    });
    return ok({ name: `record-${sealed.sequence}.json`, text: `${recordLine(sealed)}\n` });
  });
