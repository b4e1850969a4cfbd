import 'server-only';
import type { z } from 'zod';
import type { StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import type { AuditAction } from '@/lib/audit/audit-action';
import { now } from '@/lib/clock';
import { transaction, type Tx } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { fail, ok, type Result } from '@/lib/result';
import { dueCounts } from './due-counts';
import type { RetentionRule } from './kept-until';
import { findRule, holdRule, insertRule } from './retention-rule.repository';
import type { retentionRuleSchema, startErasingSchema, stopErasingSchema } from './retention-rule.schema';

type Said = Result<{ readonly ruleId: string }, DomainError>;

const add = async (
  tx: Tx,
  actor: StaffActor,
  { adultYears, childUntilAge }: RetentionRule,
  erases: boolean,
  action: AuditAction,
): Promise<Said> => {
  const at = now();
  const id = newId();
  const { clinicId, staffId } = actor;
  await insertRule(tx, { clinicId, id, adultYears, childUntilAge, erases, staffId, at });
  await recordAudit(tx, actor, {
    action,
    objectKind: 'clinic',
    objectId: clinicId,
    detail: { rule: id, adultYears, childUntilAge },
    at,
  });
  return ok({ ruleId: id });
};

/** Says for how long the clinic keeps what it has. Nobody is erased by a new rule before somebody has seen what it would do. */
export const setRetentionRule = (
  rule: z.output<typeof retentionRuleSchema>,
  actor: StaffActor,
): Promise<Said> =>
  transaction(actor.clinicId, async (tx) => {
    await holdRule(tx, actor.clinicId);
    return add(tx, actor, rule, false, 'retention-rule-set');
  });

/** From tomorrow on everybody who is due is erased. Refused where that is more people than whoever says it was shown. */
export const startErasing = async (
  { ruleId, due }: z.output<typeof startErasingSchema>,
  actor: StaffActor,
): Promise<Said> => {
  const { clinicId } = actor;
  const shown = await transaction(clinicId, (tx) => findRule(tx, clinicId));
  if (shown?.id !== ruleId) return fail({ code: 'retention/rule-changed' });
  const counted = await dueCounts(clinicId, shown);
  if (counted.due > due) return fail({ code: 'retention/more-due' });
  return transaction(clinicId, async (tx) => {
    await holdRule(tx, clinicId);
    const rule = await findRule(tx, clinicId);
    if (rule?.id !== ruleId) return fail({ code: 'retention/rule-changed' });
    return rule.erases ? ok({ ruleId }) : add(tx, actor, rule, true, 'retention-erasing-on');
  });
};

export const stopErasing = (
  { ruleId }: z.output<typeof stopErasingSchema>,
  actor: StaffActor,
): Promise<Said> =>
  transaction(actor.clinicId, async (tx) => {
    await holdRule(tx, actor.clinicId);
    const rule = await findRule(tx, actor.clinicId);
    if (rule?.id !== ruleId) return fail({ code: 'retention/rule-changed' });
    return rule.erases ? add(tx, actor, rule, false, 'retention-erasing-off') : ok({ ruleId });
  });
