import type { Fact } from '../catalogue/facts';
import type { FactId } from '../catalogue/vocabulary';
import type { Contraindication } from '../contraindications/contraindications';
import { askingOrder } from '../engine/asking-order';
import { inputsOf } from '../engine/knowledge';
import { indexOf, requireFact } from '../engine/rule-set-index';
import { medicineListFact, planRegionsFact, planTechniqueFact } from '../engine/screening-input';
import type { Leaf } from '../language/condition';
import { leavesOf } from '../language/leaves-of';
import type { RuleSet } from '../rule-set';

/** Part of a rule set that can be judged by itself, and what it reads. */
export type Reading = {
  /** One contraindication, the facts that it reads, and those an evaluation cannot do without. */
  readonly ruleSet: RuleSet;
  readonly contraindication: Contraindication;
  /** The facts that are answered, none of them derived but the age, in an order in which they can be asked. */
  readonly answered: readonly Fact[];
  readonly leaves: readonly Leaf[];
};

/** Without these nothing can be judged: they decide what a screening comes to whatever the rules. */
const always: readonly FactId[] = [
  'age',
  'date-of-birth',
  planRegionsFact,
  planTechniqueFact,
  medicineListFact,
  'medicines.unrecognised',
];

export const readingOf = (contraindication: Contraindication, ruleSet: RuleSet): Reading => {
  const index = indexOf(ruleSet);
  const read = new Set<FactId>();
  const leaves: Leaf[] = contraindication.cases.flatMap(({ when }) => leavesOf(when));
  const add = (id: FactId): void => {
    if (read.has(id)) return;
    read.add(id);
    const { askedWhen, derive } = requireFact(index, id);
    const asked = askedWhen ? leavesOf(askedWhen) : [];
    leaves.push(...asked);
    for (const { fact } of asked) add(fact);
    // The age comes with the input; the date it is worked out from is not read.
    if (derive && derive.how !== 'whole-years-since') inputsOf(derive).forEach(add);
  };
  for (const { fact } of [...leaves]) add(fact);
  for (const { blocksMarkedIn } of contraindication.cases) if (blocksMarkedIn) add(blocksMarkedIn);
  if (contraindication.cases.some((rule) => rule.blocksRegions ?? rule.blocksMarkedIn)) add(planRegionsFact);

  const kept = new Set<FactId>([...read, ...always.filter((id) => index.factsById.has(id))]);
  return {
    ruleSet: {
      ...ruleSet,
      facts: ruleSet.facts.filter(({ id }) => kept.has(id)),
      contraindications: [contraindication],
    },
    contraindication,
    answered: askingOrder(ruleSet)
      .filter((id) => read.has(id))
      .map((id) => requireFact(index, id))
      .filter(({ from, derive }) => from !== 'derived' || derive?.how === 'whole-years-since'),
    leaves,
  };
};
