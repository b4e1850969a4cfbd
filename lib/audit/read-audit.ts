import 'server-only';
import type { StaffActor } from '@/lib/actors';
import { addDays, now, startOfDay } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import type { AuditFilter } from './audit-filter.schema';
import type { AuditRow } from './audit-row';
import { findAudit, findAuditAbout } from './audit.repository';
import { recordAudit } from './record-audit';

export const auditPerPage = 100;

/** A page of the audit trail, newest first; days are the clinic's. Reading it is itself audited. */
export const readAudit = (
  actor: StaffActor,
  { from, to, ...filter }: AuditFilter,
  timeZone: string,
): Promise<readonly AuditRow[]> =>
  transaction(actor.clinicId, async (tx) => {
    const rows = await findAudit(tx, {
      clinicId: actor.clinicId,
      ...filter,
      since: from ? startOfDay(timeZone, from) : undefined,
      until: to ? startOfDay(timeZone, addDays(to, 1)) : undefined,
      limit: auditPerPage,
    });
    await recordAudit(tx, actor, {
      action: 'audit-read',
      objectKind: 'audit',
      objectId: actor.clinicId,
      at: now(),
    });
    return rows;
  });

/** What the trail tells of some records, for an export, which is in the trail itself. */
export const auditAbout = (clinicId: string, objectIds: readonly string[]): Promise<readonly AuditRow[]> =>
  transaction(clinicId, (tx) => findAuditAbout(tx, clinicId, objectIds));
