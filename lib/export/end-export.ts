import 'server-only';
import type { StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { now } from '@/lib/clock';
import { transaction, type Tx } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { queue } from '@/lib/queue/queue';
import { fail, ok, type Result } from '@/lib/result';
import { removeFiles } from './export-folder';
import { endEveryExport, endExport, findExport, type ExportJob } from './export-job.repository';

/** Ends an export that nobody wants any more. Whoever works at it notices with the next piece. */
export const cancelExport = async (
  { id }: { readonly id: string },
  actor: StaffActor,
): Promise<Result<null, DomainError>> => {
  const at = now();
  const { clinicId } = actor;
  const ended = await transaction(clinicId, async (tx): Promise<Result<null, DomainError>> => {
    if (!(await findExport(tx, { clinicId, id }))) return fail({ code: 'access/not-found' });
    if (!(await endExport(tx, { clinicId, id }, { cancelledAt: at }))) return fail({ code: 'export/over' });
    await recordAudit(tx, actor, { action: 'export-cancelled', objectKind: 'export', objectId: id, at });
    return ok(null);
  });
  if (!ended.ok) return ended;
  await (await queue()).cancel('export', id);
  await removeFiles(id);
  return ended;
};

/**
 * Ends every export of a clinic, those under way and those whose file is still there, inside the caller's transaction. Answers
 * how many. Their files go with the next sweep.
 */
export const endExportsOf = (tx: Tx, clinicId: string, at: Date): Promise<number> =>
  endEveryExport(tx, clinicId, at);

/** Gives up an export that broke off too often. */
export const failExport = async ({ clinicId, id }: Pick<ExportJob, 'clinicId' | 'id'>): Promise<void> => {
  const at = now();
  await transaction(clinicId, async (tx) => {
    if (!(await endExport(tx, { clinicId, id }, { failedAt: at }))) return;
    await recordAudit(
      tx,
      { kind: 'system', clinicId },
      { action: 'export-failed', objectKind: 'export', objectId: id, at },
    );
  });
  await removeFiles(id);
};
