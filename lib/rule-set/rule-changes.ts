import { canonicalJson, type RuleSet } from '@/rules';

/** What is new, gone or different in one rule set against another, each named for a reader. */
export interface RuleChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

/**
 * Everything a clinician would read, by a name that says what and where. Ids tell apart what reads alike. Rules that were
 * kept years ago have not all of it.
 */
const entriesOf = (rules: RuleSet) => {
  const { contraindications, facts, regions, sources } = rules;
  const titles = new Map(contraindications.map(({ id, title }) => [id as string, title]));
  const named = (name: string, ids: readonly string[] | undefined) =>
    (ids ?? []).map((id) => [`${titles.get(id) ?? id}: ${name}`, true] as const);
  return new Map<string, unknown>([
    ...contraindications.flatMap(({ title, cases }) =>
      cases.map((rule) => [`${title}: ${rule.id}`, rule] as const),
    ),
    ...named('never overridden', rules.neverOverridden),
    ...named('told in person only', rules.textForClinicianOnly),
    ...named('waits for the prescriber', rules.untilPrescriberAsked),
    ...facts.map((fact) => [`Question: ${fact.question} (${fact.id})`, fact] as const),
    ...regions.map((region) => [`Area: ${region.label} (${region.id})`, region] as const),
    ...Object.entries(sources).map(([key, source]) => [`Source: ${key}`, source] as const),
    ['Answers that call staff at once', rules.staffAlerts ?? []],
    ['Names of medicines', rules.medicines],
  ]);
};

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
