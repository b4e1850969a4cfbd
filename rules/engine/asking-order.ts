import type { FactId } from '../catalogue/vocabulary';
import { leavesOf } from '../language/leaves-of';
import type { RuleSet } from '../rule-set';
import { inputsOf } from './knowledge';
import { indexOf, requireFact } from './rule-set-index';

/** Every fact after those that decide whether it is asked and those it is worked out from. */
export const askingOrder = (ruleSet: RuleSet): readonly FactId[] => {
  const index = indexOf(ruleSet);
  const placed = new Set<FactId>();
  const place = (id: FactId, path: readonly FactId[]): void => {
    if (placed.has(id)) return;
    if (path.includes(id))
      throw new Error(`Whether "${id}" is asked depends on itself: ${[...path, id].join(' → ')}.`);
    for (const before of dependenciesOf(id)) place(before, [...path, id]);
    placed.add(id);
  };
  const dependenciesOf = (id: FactId): readonly FactId[] => {
    const { askedWhen, derive } = requireFact(index, id);
    return [
      ...(askedWhen ? leavesOf(askedWhen).map(({ fact }) => fact) : []),
      ...(derive ? inputsOf(derive) : []),
    ];
  };
  for (const { id } of ruleSet.facts) place(id, []);
  return [...placed];
};
