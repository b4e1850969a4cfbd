import type { RegionId } from '../catalogue/regions';
import type { Case } from '../language/define-contraindication';
import type { Truth } from '../language/truth';
import type { Knowledge } from './knowledge';
import { regionsMeant, type RuleSetIndex } from './rule-set-index';

/** What one case closes to the needle. */
export type Blocks = { readonly certain: readonly RegionId[]; readonly possible: readonly RegionId[] };

export const blocksOf = (rule: Case, truth: Truth, knowledge: Knowledge, index: RuleSetIndex): Blocks => {
  if (truth === 'false') return { certain: [], possible: [] };
  const own = regionsMeant(index, rule.blocksRegions ?? []);
  const marked = markedRegions(rule, knowledge, index);
  return {
    certain: truth === 'true' ? [...own, ...marked.certain] : [],
    possible: [...own, ...marked.possible],
  };
};

/** A mark we do not know may be anywhere; a mark that was not asked for is nowhere. */
const markedRegions = (rule: Case, knowledge: Knowledge, index: RuleSetIndex): Blocks => {
  if (!rule.blocksMarkedIn) return { certain: [], possible: [] };
  const state = knowledge.stateOf(rule.blocksMarkedIn);
  switch (state.is) {
    case 'unasked':
      return { certain: [], possible: [] };
    case 'unknown':
      return { certain: [], possible: index.ruleSet.regions.map(({ id }) => id) };
    case 'known': {
      const marked = regionsMeant(index, state.value as readonly string[]);
      return { certain: marked, possible: marked };
    }
  }
};
