import 'server-only';
import type { StaffActor, SystemActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/transaction';
import { newId } from '@/lib/ids';
import { keepRuleSet } from '@/lib/rule-set/keep-rule-set';
import { ruleSetInForce } from '@/lib/rule-set/rule-set-in-force';
import { noCounts } from './rescreening-counts';
import { countScreenings, insertRun, supersedeRuns } from './rescreening.repository';

/**
 * Has all of a clinic's screenings compared with the rules in force, in the background: what rises is judged anew and so
 * reviewed again, what falls is only listed. Call it in the transaction that changes the rules, after the change. A run
 * that is still at work is superseded. Answers the id of the run.
 */
export const startRescreening = async (
  tx: Tx,
  actor: StaffActor | SystemActor,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<string> => {
  const at = now();
  const { clinicId } = actor;
  const inForce = await ruleSetInForce(tx, clinicId);
  await keepRuleSet(tx, clinicId, inForce);
  await supersedeRuns(tx, clinicId, dryRun, at);
  const id = newId();
  await insertRun(tx, {
    clinicId,
    id,
    ruleSetFingerprint: inForce.fingerprint,
    ruleSetVersion: inForce.version,
    dryRun,
    startedById: actor.kind === 'staff' ? actor.staffId : null,
    startedAt: at,
    total: await countScreenings(tx, clinicId),
    counts: noCounts,
  });
  await recordAudit(tx, actor, {
    action: 'rescreening-started',
    objectKind: 'screenings',
    objectId: id,
    detail: { ruleSet: inForce.fingerprint, dryRun },
    at,
  });
  return id;
};
