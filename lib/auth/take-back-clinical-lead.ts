import 'server-only';
import type { StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { clinicForUpdate, setClinicalLead } from '@/lib/clinics/clinic-of';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { fail, ok, type Result } from '@/lib/result';
import { findStaff } from './staff.repository';

/**
 * An admin takes the role back, also from somebody who has left. Rules that were approved stay approved: that was said
 * of a version, for this clinic. The next version waits until somebody is named (decision 10).
 */
export const takeBackClinicalLead = (
  { staffId }: { readonly staffId: string },
  actor: StaffActor,
): Promise<Result<{ staffId: string }, DomainError>> =>
  transaction(actor.clinicId, async (tx) => {
    const at = now();
    const { clinicalLeadId } = await clinicForUpdate(tx, actor.clinicId);
    if (!(await findStaff(tx, actor.clinicId, staffId))) return fail({ code: 'access/not-found' });
    // Somebody else was named meanwhile, or nobody is: whoever asked has what they wanted.
    if (clinicalLeadId !== staffId) return ok({ staffId });
    await setClinicalLead(tx, actor.clinicId, null);
    await recordAudit(tx, actor, {
      action: 'clinical-lead-taken-back',
      objectKind: 'staff',
      objectId: staffId,
      at,
    });
    return ok({ staffId });
  });
