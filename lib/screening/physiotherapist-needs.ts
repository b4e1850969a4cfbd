import 'server-only';
import { noPolicy, type Policy, type RuleSet } from '@/rules';
import type { Tx } from '@/lib/db/transaction';
import { storedRuleSet } from '@/lib/rule-set/rule-set-by-fingerprint';
import { findPhysiotherapistNeeds } from './screening.repository';
import type { ScreeningSnapshot, StoredAssessment } from './screening-snapshot';

/** An assessment that made a physiotherapist's word necessary, and the policy it was made under. */
export interface PhysiotherapistNeed {
  readonly assessment: StoredAssessment;
  readonly policy: Policy;
}

/** Rules kept from before there were policies have none. */
export const policyOf = (rules: Partial<RuleSet> | null): Policy => rules?.policy ?? noPolicy;

/** Why these screenings ever needed a physiotherapist, by their ids. */
export const physiotherapistNeeds = async (
  tx: Tx,
  clinicId: string,
  screenings: readonly ScreeningSnapshot[],
): Promise<ReadonlyMap<string, readonly PhysiotherapistNeed[]>> => {
  const needs = new Map<string, PhysiotherapistNeed[]>();
  const ids = screenings.filter((one) => one.neededPhysiotherapist).map(({ id }) => id);
  for (const { screeningId, ...assessment } of await findPhysiotherapistNeeds(tx, clinicId, ids)) {
    const policy = policyOf(await storedRuleSet(tx, clinicId, assessment.ruleSetFingerprint));
    needs.set(screeningId, [...(needs.get(screeningId) ?? []), { assessment, policy }]);
  }
  return needs;
};
