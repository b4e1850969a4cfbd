import { canonicalJson } from '../canonical-json';
import type { RegionId } from '../catalogue/regions';
import { isSeverityAtLeast } from '../catalogue/severities';
import type { Contraindication } from '../contraindications/contraindications';
import { indexOf } from '../engine/rule-set-index';
import type { Case } from '../language/define-contraindication';
import { leavesOf } from '../language/leaves-of';
import type { RuleSet } from '../rule-set';

const asBefore = '.before';

/** The id of a case in the rules it came from. */
export const originalCaseId = (id: string): string => {
  let original = id;
  while (original.endsWith(asBefore)) original = original.slice(0, -asBefore.length);
  return original;
};

/**
 * Rules with every case of earlier ones that they do not have as it was: for whoever was judged by the earlier, so that
 * nothing strict is set off against something mild. Cases of the same id that differ both count. What the earlier closed
 * stays closed under the region's own name. A case about a fact that is gone cannot be kept: whoever uses this looks
 * whether what comes out is no milder.
 */
export const withCasesOf = (rules: RuleSet, earlier: RuleSet): RuleSet => {
  const entries = new Map<string, Contraindication>(
    rules.contraindications.map((entry) => [entry.id, entry]),
  );
  for (const entry of earlier.contraindications) {
    const now = entries.get(entry.id);
    const kept = keptCases(entry, now?.cases ?? [], rules, earlier);
    if (kept.length > 0)
      entries.set(entry.id, { ...(now ?? entry), cases: [...(now?.cases ?? []), ...kept] });
  }
  const both = <T>(now: readonly T[], before: readonly T[] | undefined): readonly T[] => [
    ...new Set([...now, ...(before ?? [])]),
  ];
  return {
    ...rules,
    contraindications: [...entries.values()],
    neverOverridden: both(rules.neverOverridden, earlier.neverOverridden),
    textForClinicianOnly: both(rules.textForClinicianOnly, earlier.textForClinicianOnly),
    untilPrescriberAsked: both(rules.untilPrescriberAsked, earlier.untilPrescriberAsked),
    sources: { ...earlier.sources, ...rules.sources },
  };
};

const keptCases = (
  entry: Contraindication,
  now: readonly Case[],
  rules: RuleSet,
  earlier: RuleSet,
): readonly Case[] => {
  const facts = indexOf(rules).factsById;
  const isKnown = ({ when, blocksMarkedIn }: Case): boolean =>
    leavesOf(when).every(({ fact }) => facts.has(fact)) &&
    (blocksMarkedIn === undefined || facts.has(blocksMarkedIn));
  const taken = new Set(now.map(({ id }) => id));
  const kept: Case[] = [];
  for (const rule of entry.cases) {
    const closes = regionsClosedBy(rule, earlier).filter((region) => indexOf(rules).regionsById.has(region));
    const isCovered = now.some(
      (other) => originalCaseId(other.id) === originalCaseId(rule.id) && covers(other, rules, rule, closes),
    );
    if (isCovered || !isKnown(rule)) continue;
    let { id } = rule;
    while (taken.has(id)) id += asBefore;
    taken.add(id);
    const { blocksRegions: _groups, ...rest } = rule;
    kept.push({ ...rest, id, ...(closes.length > 0 && { blocksRegions: closes }) });
  }
  return kept;
};

const regionsClosedBy = ({ blocksRegions }: Case, rules: RuleSet): readonly RegionId[] => {
  const meant = indexOf(rules).regionsMeantBy;
  return [...new Set((blocksRegions ?? []).flatMap((name) => meant.get(name) ?? []))].sort();
};

/** The other case holds for the same people, weighs no less and closes no less. Its words may be others. */
const covers = (other: Case, rules: RuleSet, rule: Case, closes: readonly RegionId[]): boolean => {
  const closedByOther = regionsClosedBy(other, rules);
  return (
    canonicalJson(other.when) === canonicalJson(rule.when) &&
    isSeverityAtLeast(other.severity, rule.severity) &&
    other.blocksMarkedIn === rule.blocksMarkedIn &&
    closes.every((region) => closedByOther.includes(region))
  );
};
