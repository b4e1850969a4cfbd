import 'server-only';
import {
  measureById,
  measureId,
  noPolicy,
  policySwitches,
  ruleSet,
  staleMeasures,
  type Measure,
  type Policy,
} from '@/rules';
import type { StaffActor } from '@/lib/actors';
import { transaction } from '@/lib/db/transaction';
import { openScreenings } from '@/lib/screening/open-screenings';
import { physiotherapistNeeds } from '@/lib/screening/physiotherapist-needs';
import { effectsOf, type Effect } from './policy-effect';
import { findNewestPolicy, findPolicyHistory, type PolicyRow } from './policy.repository';

export interface PolicyView {
  readonly policy: Policy;
  readonly sequence: number;
  /** Steps that the rules do not have any more. Until they are switched off nobody is judged, and no effect is known. */
  readonly stale: readonly Measure[];
  /** By the id of the step. */
  readonly effects: ReadonlyMap<string, Effect>;
  /** Newest first, as many as a page shows. */
  readonly history: readonly PolicyRow[];
}

const longestHistory = 50;

const view = (actor: StaffActor, measures: readonly Measure[]): Promise<PolicyView> =>
  transaction(actor.clinicId, async (tx) => {
    const newest = await findNewestPolicy(tx, actor.clinicId);
    const policy = newest?.policy ?? noPolicy;
    const stale = staleMeasures(ruleSet, policy);
    const open = stale.length > 0 ? [] : await openScreenings(tx, actor.clinicId);
    return {
      policy,
      stale,
      sequence: newest?.sequence ?? 0,
      effects:
        stale.length > 0
          ? new Map()
          : effectsOf(measures, policy, open, await physiotherapistNeeds(tx, actor.clinicId, open)),
      history: await findPolicyHistory(tx, actor.clinicId, longestHistory),
    };
  });

/** Steps of the policy that the rules do not have any more: while there are any, there are no rules in force. */
export const staleSteps = (actor: StaffActor): Promise<readonly Measure[]> =>
  transaction(actor.clinicId, async (tx) =>
    staleMeasures(ruleSet, (await findNewestPolicy(tx, actor.clinicId))?.policy ?? noPolicy),
  );

/** The policy of the clinic, and what each switch would change about the screenings that are open now. */
export const readPolicy = (actor: StaffActor): Promise<PolicyView> =>
  view(actor, [
    { kind: 'talk-before-signature' },
    ...policySwitches.map(({ id }) => ({ kind: 'switch' as const, id })),
  ]);

/** The same for one step, also one the rules have outgrown while it is on; null when there is none of that name. */
export const readMeasure = async (
  actor: StaffActor,
  id: string,
): Promise<(PolicyView & { readonly measure: Measure }) | null> => {
  const measure = measureById(id, ruleSet);
  if (measure) return { ...(await view(actor, [measure])), measure };
  const now = await view(actor, []);
  const held = now.policy.measures.find((one) => measureId(one) === id);
  return held ? { ...now, measure: held } : null;
};
