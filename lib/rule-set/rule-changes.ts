import { canonicalJson, type RuleSet } from '@/rules';

/** What is new, gone or different in one rule set against another, each named for a reader. */
export interface RuleChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

/** Everything a clinician would read, by a name that says what and where. */
const entriesOf = ({ contraindications, facts, regions, staffAlerts, medicines }: RuleSet) =>
  new Map<string, unknown>([
    ...contraindications.flatMap(({ title, cases }) =>
      cases.map((rule) => [`${title}: ${rule.id}`, rule] as const),
    ),
    ...facts.map((fact) => [`Question: ${fact.question}`, fact] as const),
    ...regions.map((region) => [`Area: ${region.label}`, region] as const),
    ['Answers that call staff at once', staffAlerts],
    ['Names of medicines', medicines],
  ]);

export const changesBetween = (before: RuleSet, after: RuleSet): RuleChanges => {
  const [was, is] = [entriesOf(before), entriesOf(after)];
  return {
    added: [...is.keys()].filter((name) => !was.has(name)),
    removed: [...was.keys()].filter((name) => !is.has(name)),
    changed: [...is].flatMap(([name, entry]) =>
      was.has(name) && canonicalJson(entry) !== canonicalJson(was.get(name)) ? [name] : [],
    ),
  };
};
