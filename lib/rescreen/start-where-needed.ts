import 'server-only';
import { transaction } from '@/lib/db/transaction';
import { ruleSetInForce } from '@/lib/rule-set/rule-set-in-force';
import { findClinicIds, findNewestRuns, hasJudgedByOthers } from './rescreening.repository';
import { startRescreening } from './start-rescreening';

/**
 * After a new release: starts a run in every clinic whose screenings were judged by other rules than those in force and
 * have not been compared with them. Two processes that start together make at most one run too many; each does the same.
 */
export const startWhereNeeded = async (): Promise<void> => {
  const clinicIds = await transaction(findClinicIds);
  for (const clinicId of clinicIds)
    await transaction(async (tx) => {
      const { fingerprint } = await ruleSetInForce(tx, clinicId);
      const [newest] = await findNewestRuns(tx, clinicId, { dryRun: false });
      if (newest?.ruleSetFingerprint === fingerprint) return;
      if (await hasJudgedByOthers(tx, clinicId, fingerprint))
        await startRescreening(tx, { kind: 'system', clinicId });
    });
};
