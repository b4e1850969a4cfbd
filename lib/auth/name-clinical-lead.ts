import 'server-only';
import type { StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { clinicForUpdate, setClinicalLead } from '@/lib/clinics/clinic-of';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { fail, ok, type Result } from '@/lib/result';
import { findStaff } from './staff.repository';

/** An admin names the physiotherapist who answers for the clinical content here. There is one at a time. */
export const nameClinicalLead = (
  { staffId }: { readonly staffId: string },
  actor: StaffActor,
): Promise<Result<{ staffId: string }, DomainError>> =>
  transaction(actor.clinicId, async (tx) => {
    const at = now();
    const { clinicalLeadId: before } = await clinicForUpdate(tx, actor.clinicId);
    const staff = await findStaff(tx, actor.clinicId, staffId);
    if (!staff) return fail({ code: 'access/not-found' });
    if (!staff.physiotherapist || staff.deactivatedAt) return fail({ code: 'staff/not-a-physiotherapist' });
    if (before === staffId) return ok({ staffId });
    await setClinicalLead(tx, actor.clinicId, staffId);
    await recordAudit(tx, actor, {
      action: 'clinical-lead-named',
      objectKind: 'staff',
      objectId: staffId,
      detail: { before },
      at,
    });
    return ok({ staffId });
  });
