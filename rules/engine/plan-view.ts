import type { RegionId } from '../catalogue/regions';
import type { JudgedCase, JudgedContraindication } from './judge-cases';
import type { Knowledge } from './knowledge';
import { planRegionsFact } from './screening-input';

/** The planned regions beside what is closed. */
export type PlanView = {
  /** Undefined until somebody has planned. */
  readonly planned: ReadonlySet<RegionId> | undefined;
  readonly certainlyBlocked: ReadonlySet<RegionId>;
  readonly possiblyBlocked: ReadonlySet<RegionId>;
};

export const planViewOf = (judged: readonly JudgedContraindication[], knowledge: Knowledge): PlanView => {
  const plan = knowledge.stateOf(planRegionsFact);
  const cases = judged.flatMap(({ cases: own }) => own);
  return {
    planned: plan.is === 'known' ? new Set(plan.value as readonly RegionId[]) : undefined,
    certainlyBlocked: new Set(cases.flatMap(({ certainlyBlocks }) => certainlyBlocks)),
    possiblyBlocked: new Set(cases.flatMap(({ possiblyBlocks }) => possiblyBlocks)),
  };
};

/** The case might close a planned region that is not closed anyway; without a plan, any region counts as planned. */
export const touchesPlan = ({ possiblyBlocks }: JudgedCase, plan: PlanView): boolean =>
  possiblyBlocks.some((region) => !plan.certainlyBlocked.has(region) && (plan.planned?.has(region) ?? true));
