import 'server-only';
import { noPolicy, type Policy } from '@/rules';
import type { Tx } from '@/lib/db/transaction';
import { findNewestPolicy, holdPolicy } from './policy.repository';

export interface PolicyInForce {
  readonly policy: Policy;
  /** How often it was changed. */
  readonly sequence: number;
}

/** How this clinic tightens the rules now. It stays so until the transaction ends. */
export const policyInForce = async (tx: Tx, clinicId: string): Promise<PolicyInForce> => {
  await holdPolicy(tx, clinicId);
  return (await findNewestPolicy(tx, clinicId)) ?? { policy: noPolicy, sequence: 0 };
};
