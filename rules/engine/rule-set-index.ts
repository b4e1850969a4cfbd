import type { Fact } from '../catalogue/facts';
import type { Region, RegionId } from '../catalogue/regions';
import type { FactId } from '../catalogue/vocabulary';
import type { RuleSet } from '../rule-set';

/** Look-ups into a rule set, made once for each. */
export type RuleSetIndex = {
  readonly ruleSet: RuleSet;
  readonly factsById: ReadonlyMap<string, Fact>;
  readonly factOrder: ReadonlyMap<FactId, number>;
  readonly regionsById: ReadonlyMap<string, Region>;
  /** The regions of a group; for a region, itself. */
  readonly regionsMeantBy: ReadonlyMap<string, readonly RegionId[]>;
};

const indexes = new WeakMap<RuleSet, RuleSetIndex>();

export const indexOf = (ruleSet: RuleSet): RuleSetIndex => {
  let index = indexes.get(ruleSet);
  if (!index) {
    index = buildIndex(ruleSet);
    indexes.set(ruleSet, index);
  }
  return index;
};

const buildIndex = (ruleSet: RuleSet): RuleSetIndex => ({
  ruleSet,
  factsById: new Map(ruleSet.facts.map((fact) => [fact.id, fact])),
  factOrder: new Map(ruleSet.facts.map((fact, order) => [fact.id, order])),
  regionsById: new Map(ruleSet.regions.map((region) => [region.id, region])),
  regionsMeantBy: new Map<string, readonly RegionId[]>([
    ...ruleSet.regions.map(({ id }) => [id, [id]] as const),
    ...ruleSet.regionGroups.map(
      (group) =>
        [
          group.id,
          ruleSet.regions.filter(({ groups }) => groups.includes(group.id)).map(({ id }) => id),
        ] as const,
    ),
    // The explicit "none" of body-map questions and of tick lists of limbs.
    ['nowhere', []],
    ['none-of-these', []],
  ]),
});

/** A fact the rule set does not have is a defect of whoever asked. */
export const requireFact = (index: RuleSetIndex, id: string): Fact => {
  const fact = index.factsById.get(id);
  if (!fact) throw new Error(`The rule set has no fact "${id}".`);
  return fact;
};

/** The regions meant by a list of regions and groups. */
export const regionsMeant = (index: RuleSetIndex, names: readonly string[]): readonly RegionId[] =>
  names.flatMap((name) => {
    const regions = index.regionsMeantBy.get(name);
    if (!regions) throw new Error(`The rule set has no region or group "${name}".`);
    return regions;
  });

export const inFactOrder = (index: RuleSetIndex, facts: Iterable<FactId>): readonly FactId[] =>
  [...new Set(facts)].sort((a, b) => index.factOrder.get(a)! - index.factOrder.get(b)!);

export const inRegionOrder = (index: RuleSetIndex, regions: ReadonlySet<RegionId>): readonly RegionId[] =>
  index.ruleSet.regions.map(({ id }) => id).filter((id) => regions.has(id));
