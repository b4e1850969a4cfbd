import type { QuestionnaireItem, QuestionnaireItemEnableWhen } from '@medplum/fhirtypes';
import type { Condition, Fact, Leaf, RuleSet } from '@/rules';
import { notSureCoding } from './codes';
import { isWhole } from './item-type';
import { optionCodings } from './option-codings';

type Shown = Pick<QuestionnaireItem, 'enableWhen' | 'enableBehavior'>;

const codingOf = (fact: Fact, value: string, ruleSet: RuleSet) => {
  const coding = optionCodings(fact, ruleSet).get(value);
  if (!coding) throw new Error(`"${value}" is no answer to "${fact.id}".`);
  return coding;
};

const ofLeaf = (leaf: Leaf, ruleSet: RuleSet): QuestionnaireItemEnableWhen[] => {
  const fact = ruleSet.facts.find(({ id }) => id === leaf.fact);
  if (!fact) throw new Error(`There is no fact "${leaf.fact}".`);
  const question = fact.id;
  const equals = (value: string): QuestionnaireItemEnableWhen => ({
    question,
    operator: '=',
    answerCoding: codingOf(fact, value, ruleSet),
  });
  // Whoever is not sure is asked further: to FHIR a condition is met or not, to the rules it may be unknown.
  const unsure: QuestionnaireItemEnableWhen[] =
    fact.from === 'derived' ? [] : [{ question, operator: '=', answerCoding: notSureCoding }];
  switch (leaf.op) {
    case 'is':
      return [equals(leaf.value), ...unsure];
    case 'one-of':
    case 'includes-any':
      return [...leaf.values.map(equals), ...unsure];
    case 'at-least':
    case 'below':
      return [
        {
          question,
          operator: leaf.op === 'below' ? '<' : '>=',
          ...(isWhole(fact) ? { answerInteger: leaf.value } : { answerDecimal: leaf.value }),
        },
      ];
  }
};

/** The comparisons of a condition that is met when any of them is; null for one that is put together otherwise. */
const anyOf = (condition: Condition): readonly Leaf[] | null => {
  if (condition.op === 'any') {
    const parts = condition.of.map(anyOf);
    return parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
  }
  return condition.op === 'all' || condition.op === 'not' ? null : [condition];
};

/**
 * When a question is shown, from the rules' own condition. FHIR joins the comparisons of an item by one "any" or "all"; a
 * condition that needs more shows its question always, which asks too much and never too little.
 */
export const shownWhen = ({ askedWhen }: Fact, ruleSet: RuleSet): Shown => {
  const leaves = askedWhen && anyOf(askedWhen);
  if (!leaves) return {};
  const seen = new Set<string>();
  const enableWhen = leaves
    .flatMap((leaf) => ofLeaf(leaf, ruleSet))
    .filter((one) => {
      const key = JSON.stringify(one);
      return !seen.has(key) && seen.add(key);
    });
  return { enableWhen, ...(enableWhen.length > 1 && { enableBehavior: 'any' }) };
};
