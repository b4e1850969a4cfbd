import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { kindOf, tellOperator } from '@/lib/tell';
import { applyLedger } from './apply-ledger';

const againAfter = 500;

/**
 * Applies the ledger, and tries again for as long as it cannot be, because the database is away or a file cannot be read: nothing is
 * served before, and a process that gave up here would refuse everybody for ever.
 */
export const applyLedgerAtLast = async (): Promise<void> => {
  for (let told = ''; ;)
    try {
      await applyLedger(tellOperator);
      return;
    } catch (error) {
      const kind = kindOf(error);
      if (kind !== told)
        tellOperator(`Nothing is served before erasures are applied, and they cannot be: ${kind}.`);
      told = kind;
      await pause(againAfter);
    }
};
