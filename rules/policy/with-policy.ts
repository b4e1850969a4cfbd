import { isSeverityAbove, isSeverityAtLeast } from '../catalogue/severities';
import type { Contraindication, ContraindicationId } from '../contraindications/contraindications';
import type { Case, CaseSeverity } from '../language/define-contraindication';
import type { RuleSet } from '../rule-set';
import { measureId, type Measure, type Policy } from './policy';
import { policySwitches } from './switches';

/**
 * The rules as one clinic applies them: cases added or raised, none taken away. Pure. A policy that names what these
 * rules do not have, or that would loosen anything, is a defect and throws: it must not pass for no policy.
 */
export const withPolicy = (shipped: RuleSet, policy: Policy): RuleSet => {
  if (policy.measures.length === 0) return shipped;
  const tightened = policy.measures.reduce(take, shipped.contraindications);
  requireTighter(shipped.contraindications, tightened);
  return { ...shipped, contraindications: tightened, policy };
};

type Entries = readonly Contraindication[];

const take = (entries: Entries, measure: Measure): Entries => {
  switch (measure.kind) {
    case 'switch':
      return addCase(entries, measure.id);
    case 'review':
      return changeCases(entries, measure.contraindication, (cases) =>
        cases.map((rule) => raised(rule, 'relative')),
      );
    case 'raise': {
      if (!isSeverityAbove(measure.to, measure.from))
        throw new Error(`${measureId(measure)} raises nothing.`);
      return changeCases(entries, measure.contraindication, (cases) => {
        if (!cases.some(({ id }) => id === measure.case)) throw unknown(measure);
        return cases.map((rule) => (rule.id === measure.case ? raised(rule, measure.to) : rule));
      });
    }
    case 'talk-before-signature':
      return entries;
    default:
      throw unknown(measure);
  }
};

const addCase = (entries: Entries, id: string): Entries => {
  const found = policySwitches.find((one) => one.id === id);
  if (!found) throw new Error(`There is no policy switch "${id}".`);
  const added: Case = { id, ...found.adds, evidence: ['CLINIC-POLICY'], confidence: 'clinic-policy' };
  return changeCases(entries, found.contraindication, (cases) => {
    if (cases.some((rule) => rule.id === id)) throw new Error(`There is a case "${id}" already.`);
    return [...cases, added];
  });
};

/** Never less than it was: a case that the shipped rules have raised since stays there. */
const raised = (rule: Case, least: CaseSeverity): Case =>
  isSeverityAtLeast(rule.severity, least)
    ? rule
    : { ...rule, severity: least, raisedFrom: rule.raisedFrom ?? rule.severity };

const changeCases = (
  entries: Entries,
  id: ContraindicationId,
  change: (cases: readonly Case[]) => readonly Case[],
): Entries => {
  if (!entries.some((entry) => entry.id === id)) throw new Error(`There is no contraindication "${id}".`);
  return entries.map((entry) => (entry.id === id ? { ...entry, cases: change(entry.cases) } : entry));
};

const unknown = (measure: Measure): Error =>
  new Error(`The rules do not have what the policy names: ${JSON.stringify(measure)}.`);

/** The last guard: whatever a measure does, every shipped case is still there, reads the same and weighs no less. */
const requireTighter = (before: Entries, after: Entries): void => {
  for (const entry of before) {
    const now = after.find(({ id }) => id === entry.id)?.cases ?? [];
    for (const rule of entry.cases) {
      const kept = now.find(({ id }) => id === rule.id);
      if (
        !kept ||
        kept.when !== rule.when ||
        kept.blocksRegions !== rule.blocksRegions ||
        kept.blocksMarkedIn !== rule.blocksMarkedIn ||
        !isSeverityAtLeast(kept.severity, rule.severity)
      )
        throw new Error(`The policy would loosen ${entry.id}/${rule.id}.`);
    }
  }
};
