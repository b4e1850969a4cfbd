import 'server-only';
import { ruleSet } from '@/rules';
import type { StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { clinicForUpdate } from '@/lib/clinics/clinic-of';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { foldName } from '@/lib/fold';
import { responsibility } from '@/lib/phrasebook/rules';
import { fail, ok, type Result } from '@/lib/result';
import { insertApprovalOnce } from './approval.repository';
import type { ApproveRules } from './approve-rules.schema';
import { currentRuleSet } from './current-rule-set';
import { keepRuleSet } from './keep-rule-set';
import { ruleSetInForce } from './rule-set-in-force';

/**
 * The clinical lead answers for the rules on the page, for this clinic. Approving twice is one approval. Until then
 * nothing these rules say lets a real patient sign without a physiotherapist's decision.
 */
export const approveRules = (
  input: ApproveRules,
  actor: StaffActor,
): Promise<Result<{ fingerprint: string }, DomainError>> =>
  transaction(actor.clinicId, async (tx) => {
    const at = now();
    const { clinicId } = actor;
    const clinic = await clinicForUpdate(tx, clinicId);
    if (clinic.clinicalLeadId !== actor.staffId || !actor.roles.includes('physiotherapist'))
      return fail({ code: 'rules/not-the-lead' });
    const inForce = await ruleSetInForce(tx, clinicId);
    const { fingerprint, version } = currentRuleSet;
    if (input.fingerprint !== fingerprint || input.fingerprintInForce !== inForce.fingerprint)
      return fail({ code: 'rules/changed' });
    if (foldName(input.typedName) !== foldName(actor.fullName))
      return fail({
        code: 'rules/name-differs',
        fields: { typedName: 'Type your name as it stands in your account.' },
      });

    await keepRuleSet(tx, clinicId, { ruleSet, version, fingerprint });
    await keepRuleSet(tx, clinicId, inForce);
    const added = await insertApprovalOnce(tx, {
      clinicId,
      fingerprint,
      fingerprintInForce: inForce.fingerprint,
      statement: responsibility(version),
      signerName: input.typedName,
      approvedById: actor.staffId,
      at,
    });
    if (added)
      await recordAudit(tx, actor, {
        action: 'rules-approved',
        objectKind: 'rule-set',
        objectId: fingerprint,
        detail: { version, inForce: inForce.fingerprint },
        at,
      });
    return ok({ fingerprint });
  });
