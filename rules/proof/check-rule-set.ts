import type { Fact } from '../catalogue/facts';
import { severities } from '../catalogue/severities';
import type { Contraindication } from '../contraindications/contraindications';
import { askingOrder } from '../engine/asking-order';
import { compile } from '../engine/compile';
import { inputsOf } from '../engine/knowledge';
import { indexOf, type RuleSetIndex } from '../engine/rule-set-index';
import type { Case } from '../language/define-contraindication';
import type { RuleSet } from '../rule-set';
import { faultsOfCondition } from './check-condition';
import { readingOf } from './reading';
import { spaceOf } from './space';

/** Something in a rule set that cannot be meant. */
export type Fault = {
  /** Where it is written. */
  readonly file: string;
  readonly reason: string;
};

/**
 * Everything that is wrong with the form of a rule set. Most of it does not compile either; what comes here was cast, was
 * read from elsewhere, or is beyond types: a case nobody can reach, a question that hangs on itself, a missing sentence.
 */
export const checkRuleSet = (ruleSet: RuleSet): readonly Fault[] => {
  const index = indexOf(ruleSet);
  const faults = [
    ...repeated(ruleSet.facts, 'fact', () => 'rules/catalogue/vocabulary.ts'),
    ...repeated(ruleSet.regions, 'region', () => 'rules/catalogue/regions.ts'),
    ...repeated(ruleSet.contraindications, 'contraindication', fileOf),
    ...ruleSet.facts.flatMap((fact) => faultsOfFact(fact, index)),
    ...ruleSet.contraindications.flatMap((contraindication) => faultsOfCases(contraindication, index)),
    ...faultsOfLists(ruleSet, index),
  ];
  if (faults.length > 0) return faults;
  // What follows walks through the rules, and would stumble over any of the above.
  const cycle = messageOf(() => askingOrder(ruleSet));
  if (cycle) return [{ file: 'rules/catalogue/facts/', reason: cycle }];
  return ruleSet.contraindications.flatMap((contraindication) => unreachableCases(contraindication, ruleSet));
};

const fileOf = ({ id }: { readonly id: string }): string => `rules/contraindications/${id}.ts`;

const fileOfFact = ({ section }: Fact): string =>
  section === 'derived' ? 'rules/catalogue/facts/' : `rules/catalogue/facts/${section}.ts`;

const messageOf = (run: () => unknown): string | undefined => {
  try {
    run();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
};

const repeated = <Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  what: string,
  file: (entry: Entry) => string,
): readonly Fault[] =>
  entries
    .filter(({ id }, at) => entries.findIndex((other) => other.id === id) !== at)
    .map((entry) => ({ file: file(entry), reason: `the ${what} "${entry.id}" is there twice` }));

const isMissing = (phrase: string | undefined): boolean => !phrase || phrase.trim() === '';

const faultsOfFact = (fact: Fact, index: RuleSetIndex): readonly Fault[] => {
  const { id, kind, question, options, why, unit, min, max, step, askedWhen, derive } = fact;
  const reasons: string[] = [];
  if (isMissing(question)) reasons.push('has no question');
  if (isMissing(why)) reasons.push('does not say why it is asked');
  if (kind === 'choice' || kind === 'choices') {
    if (!options || options.length === 0) reasons.push('has no options');
    for (const option of options ?? [])
      if (isMissing(option.label)) reasons.push(`the option "${option.id}" has no label`);
    for (const { reason } of repeated(options ?? [], 'option', () => '')) reasons.push(reason);
  }
  if (kind === 'quantity') {
    if (isMissing(unit)) reasons.push('has no unit');
    if (min === undefined || max === undefined || !(min < max) || !(step! > 0))
      reasons.push('has no range from min to max in steps');
  }
  for (const input of derive ? inputsOf(derive) : [])
    if (!index.factsById.has(input)) reasons.push(`is worked out from "${input}", which is not a fact`);
  if (askedWhen)
    reasons.push(...faultsOfCondition(askedWhen, index).map((reason) => `asked when: ${reason}`));
  return reasons.map((reason) => ({ file: fileOfFact(fact), reason: `${id}: ${reason}` }));
};

const faultsOfCases = (contraindication: Contraindication, index: RuleSetIndex): readonly Fault[] => {
  const file = fileOf(contraindication);
  const { title, cases } = contraindication;
  return [
    ...(isMissing(title) ? [{ file, reason: 'has no title' }] : []),
    ...(cases.length === 0 ? [{ file, reason: 'has no cases' }] : []),
    ...repeated(cases, 'case', () => file),
    ...cases.flatMap((rule) =>
      reasonsAgainst(rule, index).map((reason) => ({ file, reason: `${rule.id}: ${reason}` })),
    ),
  ];
};

const reasonsAgainst = (rule: Case, index: RuleSetIndex): readonly string[] => {
  const reasons = [...faultsOfCondition(rule.when, index)];
  const known = (key: string): boolean => Object.hasOwn(index.ruleSet.sources, key);
  if (!severities.slice(1).includes(rule.severity)) reasons.push(`"${rule.severity}" is not a severity`);
  if (rule.advice.length === 0 || rule.advice.some(isMissing)) reasons.push('has no advice');
  if (isMissing(rule.patientText)) reasons.push('has no sentence for the patient');
  if (rule.evidence.length === 0) reasons.push('has no source');
  for (const key of [...rule.evidence, ...(rule.articles ?? [])])
    if (!known(key)) reasons.push(`"${key}" is not a source`);
  for (const name of rule.blocksRegions ?? [])
    if (!index.regionsMeantBy.has(name)) reasons.push(`closes "${name}", which is not a region or group`);
  const marked = rule.blocksMarkedIn;
  if (marked !== undefined) reasons.push(...reasonsAgainstMarks(marked, index));
  return reasons;
};

const reasonsAgainstMarks = (id: string, index: RuleSetIndex): readonly string[] => {
  const fact = index.factsById.get(id);
  if (!fact) return [`closes what is marked in "${id}", which is not a fact`];
  const isOfPlaces =
    fact.kind === 'regions' ||
    (fact.kind === 'choices' && fact.options?.every((option) => index.regionsMeantBy.has(option.id)));
  return isOfPlaces ? [] : [`closes what is marked in "${id}", which marks no places`];
};

const faultsOfLists = (ruleSet: RuleSet, index: RuleSetIndex): readonly Fault[] => {
  const ids = new Set<string>(ruleSet.contraindications.map(({ id }) => id));
  const classes = new Set(index.factsById.get('medicines.classes')?.options?.map(({ id }) => id));
  return [
    ...[...ruleSet.neverOverridden, ...ruleSet.textForClinicianOnly]
      .filter((id) => !ids.has(id))
      .map((id) => ({
        file: 'rules/contraindications/handling.ts',
        reason: `"${id}" is not a contraindication`,
      })),
    ...ruleSet.staffAlerts
      .filter(({ fact }) => !index.factsById.has(fact))
      .map(({ fact }) => ({ file: 'rules/catalogue/alerts.ts', reason: `"${fact}" is not a fact` })),
    ...ruleSet.medicines.classes
      .filter(({ id }) => !classes.has(id))
      .map(({ id }) => ({
        file: `rules/medicines/classes/${id}.ts`,
        reason: `"${id}" is not an option of "medicines.classes"`,
      })),
    ...ruleSet.regions.flatMap(({ id, groups }) =>
      groups
        .filter((group) => !ruleSet.regionGroups.some((one) => one.id === group))
        .map((group) => ({ file: 'rules/catalogue/regions.ts', reason: `${id}: "${group}" is not a group` })),
    ),
  ];
};

/** Cases that hold for nobody, whatever the answers. */
const unreachableCases = (contraindication: Contraindication, ruleSet: RuleSet): readonly Fault[] =>
  contraindication.cases.flatMap((rule) => {
    const space = spaceOf(readingOf({ ...contraindication, cases: [rule] }, ruleSet));
    const judge = compile(space.reading.ruleSet);
    let isReached = false;
    space.each((_digits, _number, input, list) => {
      isReached = judge(input, list).findings[0]?.cases.includes(rule.id) === true;
      return isReached;
    });
    return isReached
      ? []
      : [{ file: fileOf(contraindication), reason: `${rule.id}: no combination of answers makes it hold` }];
  });
