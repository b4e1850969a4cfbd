import type { Fact } from '../catalogue/facts';
import type { FactId } from '../catalogue/vocabulary';
import { currentRuleSet, type RuleSet } from '../rule-set';
import { indexOf, regionsMeant, requireFact, type RuleSetIndex } from './rule-set-index';
import { notSure, type Answer } from './screening-input';

/** An answer as a person would read it: labels for ids, the unit after a number. */
export const answerInWords = (fact: FactId, answer: Answer, ruleSet: RuleSet = currentRuleSet): string => {
  const index = indexOf(ruleSet);
  return wordsFor(requireFact(index, fact), answer, index);
};

/** The same, within one rule set. */
export const wordsFor = (fact: Fact, answer: Answer, index: RuleSetIndex): string => {
  if (answer === notSure) return 'Not sure';
  if (typeof answer === 'number') return fact.unit ? `${answer} ${fact.unit}` : String(answer);
  const entries = typeof answer === 'string' ? [answer] : answer;
  return entries.map((entry) => entryInWords(fact, entry, index)).join('; ');
};

const entryInWords = (fact: Fact, entry: string, index: RuleSetIndex): string => {
  switch (fact.kind) {
    case 'yes-no':
      // What these rules do not know is never shown as a "no".
      return { yes: 'Yes', no: 'No' }[entry] ?? entry;
    case 'choice':
    case 'choices':
      return fact.options?.find(({ id }) => id === entry)?.label ?? entry;
    case 'regions':
      return entry === 'nowhere' ? 'Nowhere' : regionLabel(entry, index);
    default:
      return entry;
  }
};

/** A place that these rules do not have any more stands for itself, as an option does. */
const regionLabel = (id: string, index: RuleSetIndex): string =>
  !index.regionsMeantBy.has(id)
    ? id
    : regionsMeant(index, [id])
        .map((region) => index.regionsById.get(region)!.label)
        .join(', ');
