import 'server-only';
import { measureById, noPolicy, policySwitches, ruleSet, type Measure, type Policy } from '@/rules';
import type { StaffActor } from '@/lib/actors';
import { transaction } from '@/lib/db/transaction';
import { openScreenings } from '@/lib/screening/open-screenings';
import { effectsOf, type Effect } from './policy-effect';
import { findNewestPolicy, findPolicyHistory, type PolicyRow } from './policy.repository';

export interface PolicyView {
  readonly policy: Policy;
  readonly sequence: number;
  /** By the id of the step. */
  readonly effects: ReadonlyMap<string, Effect>;
  /** Newest first, as many as a page shows. */
  readonly history: readonly PolicyRow[];
}

const longestHistory = 50;

const view = (actor: StaffActor, measures: readonly Measure[]): Promise<PolicyView> =>
  transaction(async (tx) => {
    const newest = await findNewestPolicy(tx, actor.clinicId);
    const policy = newest?.policy ?? noPolicy;
    return {
      policy,
      sequence: newest?.sequence ?? 0,
      effects: effectsOf(measures, policy, await openScreenings(tx, actor.clinicId)),
      history: await findPolicyHistory(tx, actor.clinicId, longestHistory),
    };
  });

/** The policy of the clinic, and what each switch would change about the screenings that are open now. */
export const readPolicy = (actor: StaffActor): Promise<PolicyView> =>
  view(actor, [
    { kind: 'talk-before-signature' },
    ...policySwitches.map(({ id }) => ({ kind: 'switch' as const, id })),
  ]);

/** The same for one step; null when there is none of that name. */
export const readMeasure = async (
  actor: StaffActor,
  id: string,
): Promise<(PolicyView & { readonly measure: Measure }) | null> => {
  const measure = measureById(id, ruleSet);
  return measure ? { ...(await view(actor, [measure])), measure } : null;
};
