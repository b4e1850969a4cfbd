import 'server-only';
import { transaction, type Tx } from '@/lib/db/transaction';
import { clinics } from '@/lib/db/which-clinic';
import { StalePolicy } from '@/lib/policy/stale-policy';
import { routes } from '@/lib/routes';
import { ruleSetInForce } from '@/lib/rule-set/rule-set-in-force';
import { findNewestRuns, hasJudgedByOthers } from './rescreening.repository';
import { startRescreening } from './start-rescreening';
import { kindOf, type Tell } from '@/lib/tell';

const startIn = async (tx: Tx, clinicId: string): Promise<void> => {
  const { fingerprint } = await ruleSetInForce(tx, clinicId);
  const [newest] = await findNewestRuns(tx, clinicId, { dryRun: false });
  if (newest?.ruleSetFingerprint === fingerprint) return;
  if (await hasJudgedByOthers(tx, clinicId, fingerprint))
    await startRescreening(tx, { kind: 'system', clinicId });
};

/**
 * After a new release: starts a run in every clinic whose screenings were judged by other rules than those in force and
 * have not been compared with them. Two processes that start together make at most one run too many; each does the same.
 * One clinic's trouble is told and keeps no other from starting; false where there was some.
 */
export const startWhereNeeded = async (tell: Tell): Promise<boolean> => {
  let wentWell = true;
  for (const clinicId of await clinics.all())
    try {
      await transaction(clinicId, (tx) => startIn(tx, clinicId));
    } catch (error) {
      wentWell = false;
      tell(
        error instanceof StalePolicy
          ? `Re-screening waits in clinic ${clinicId}: its policy names steps that the rules do not have. An admin switches them off on ${routes.policy}.`
          : `Re-screening could not start in clinic ${clinicId}: ${kindOf(error)}.`,
      );
    }
  return wentWell;
};
