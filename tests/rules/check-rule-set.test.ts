import { describe, expect, test } from 'vitest';
import { ruleSet, type Case, type Condition, type Fact, type FactId, type RuleSet } from '@/rules';
import { all, includesAny, no, yes } from '@/rules/language/build';
import { checkRuleSet } from '@/rules/proof/check-rule-set';

/* What is wrong with rules fails the build, with file and reason. Types catch some of it: see does-not-compile.ts. */

const base: Case = {
  id: 'only',
  when: yes('diabetes'),
  severity: 'precaution',
  advice: ['Look.'],
  patientText: 'We will look.',
  evidence: ['BACKGROUND'],
  confidence: 'project-proposal',
};

const withCases = (...changes: readonly object[]): RuleSet => ({
  ...ruleSet,
  contraindications: ruleSet.contraindications.map((contraindication) =>
    contraindication.id === 'diabetes'
      ? { ...contraindication, cases: changes.map((change) => ({ ...base, ...change })) }
      : contraindication,
  ),
});

const withFact = (id: FactId, changes: object): RuleSet => ({
  ...ruleSet,
  facts: ruleSet.facts.map((fact) => (fact.id === id ? { ...fact, ...changes } : fact)),
});

const when = (condition: object): RuleSet => withCases({ when: condition as Condition });

const diabetes = 'rules/contraindications/diabetes.ts';
const longIllness = 'rules/catalogue/facts/long-term-illness.ts';

test('the rules in force are in order', () => {
  expect(checkRuleSet(ruleSet)).toEqual([]);
});

describe('refused, with file and reason, is', () => {
  test.each<[string, RuleSet, string, string]>([
    [
      'an unknown fact',
      when({ op: 'is', fact: 'diabetis', value: 'yes' }),
      diabetes,
      'only: "diabetis" is not a fact',
    ],
    [
      'an unknown option',
      when({ op: 'includes-any', fact: 'diabetes.signs', values: ['numb-feet', 'numb-foot'] }),
      diabetes,
      'only: "numb-foot" is not an option of "diabetes.signs"',
    ],
    [
      'neither yes nor no',
      when({ op: 'is', fact: 'diabetes', value: 'maybe' }),
      diabetes,
      'only: "maybe" is not an option of "diabetes"',
    ],
    [
      'an unknown region',
      when({ op: 'includes-any', fact: 'plan.regions', values: ['lower-leg'] }),
      diabetes,
      'only: "lower-leg" is not an option of "plan.regions"',
    ],
    [
      'a comparison with nothing',
      when({ op: 'one-of', fact: 'diabetes', values: [] }),
      diabetes,
      'only: "diabetes" is compared with nothing',
    ],
    [
      'a comparison of another kind',
      when({ op: 'at-least', fact: 'diabetes', value: 3, unit: 'weeks' }),
      diabetes,
      'only: "diabetes" cannot be compared by "at-least"',
    ],
    [
      'another unit',
      when({ op: 'at-least', fact: 'diabetes.hba1c', value: 75, unit: '%' }),
      diabetes,
      'only: "diabetes.hba1c" is in mmol/mol, not in %',
    ],
    [
      'a threshold nobody reaches',
      when({ op: 'at-least', fact: 'diabetes.hba1c', value: 201, unit: 'mmol/mol' }),
      diabetes,
      'only: 201 is outside the range of "diabetes.hba1c"',
    ],
    [
      'a threshold between steps',
      when({ op: 'below', fact: 'diabetes.hba1c', value: 75.5, unit: 'mmol/mol' }),
      diabetes,
      'only: 75.5 is not on a step of "diabetes.hba1c"',
    ],
    [
      'an unknown source',
      withCases({ evidence: ['ISCP-LST'] }),
      diabetes,
      'only: "ISCP-LST" is not a source',
    ],
    ['an unknown article', withCases({ articles: ['SEED-9'] }), diabetes, 'only: "SEED-9" is not a source'],
    ['no source', withCases({ evidence: [] }), diabetes, 'only: has no source'],
    ['no advice', withCases({ advice: [] }), diabetes, 'only: has no advice'],
    ['an empty advice', withCases({ advice: ['Look.', ' '] }), diabetes, 'only: has no advice'],
    [
      'no sentence for the patient',
      withCases({ patientText: '' }),
      diabetes,
      'only: has no sentence for the patient',
    ],
    ['an unknown severity', withCases({ severity: 'none' }), diabetes, 'only: "none" is not a severity'],
    [
      'an unknown region to close',
      withCases({ blocksRegions: ['feets'] }),
      diabetes,
      'only: closes "feets", which is not a region or group',
    ],
    [
      'an unknown mark',
      withCases({ blocksMarkedIn: 'implants.were' }),
      diabetes,
      'only: closes what is marked in "implants.were", which is not a fact',
    ],
    [
      'a mark of no place',
      withCases({ blocksMarkedIn: 'diabetes.signs' }),
      diabetes,
      'only: closes what is marked in "diabetes.signs", which marks no places',
    ],
    ['a case twice', withCases({}, {}), diabetes, 'the case "only" is there twice'],
    ['no cases', withCases(), diabetes, 'has no cases'],
    [
      'a case nobody can meet',
      withCases({ when: all(yes('diabetes'), no('diabetes')) }),
      diabetes,
      'only: no combination of answers makes it hold',
    ],
    [
      'a case behind a question that it rules out',
      withCases({ when: all(no('diabetes'), yes('diabetes.uses-insulin')) }),
      diabetes,
      'only: no combination of answers makes it hold',
    ],
    [
      'a question that hangs on itself',
      withFact('diabetes', { askedWhen: includesAny('diabetes.signs', ['numb-feet']) }),
      'rules/catalogue/facts/',
      'Whether "diabetes" is asked depends on itself: diabetes → diabetes.signs → diabetes.',
    ],
    [
      'an unknown fact in asking',
      withFact('diabetes', { askedWhen: { op: 'is', fact: 'x', value: 'yes' } }),
      longIllness,
      'diabetes: asked when: "x" is not a fact',
    ],
    [
      'an unknown fact to work out from',
      withFact('age', { derive: { how: 'whole-years-since', of: 'birthday' } }),
      'rules/catalogue/facts/',
      'age: is worked out from "birthday", which is not a fact',
    ],
    ['a missing question', withFact('diabetes', { question: '' }), longIllness, 'diabetes: has no question'],
    [
      'a missing why',
      withFact('diabetes', { why: ' ' }),
      longIllness,
      'diabetes: does not say why it is asked',
    ],
    ['a missing unit', withFact('diabetes.hba1c', { unit: '' }), longIllness, 'diabetes.hba1c: has no unit'],
    [
      'a range the wrong way round',
      withFact('diabetes.hba1c', { min: 200, max: 20 }),
      longIllness,
      'diabetes.hba1c: has no range from min to max in steps',
    ],
    [
      'no options',
      withFact('diabetes.signs', { options: [] }),
      longIllness,
      'diabetes.signs: has no options',
    ],
    [
      'a missing label',
      withFact('diabetes.signs', { options: [{ id: 'numb-feet', label: '' }] }),
      longIllness,
      'diabetes.signs: the option "numb-feet" has no label',
    ],
    [
      'an option twice',
      withFact('diabetes.signs', { options: optionTwice() }),
      longIllness,
      'diabetes.signs: the option "numb-feet" is there twice',
    ],
    [
      'a fact twice',
      {
        ...ruleSet,
        facts: [...ruleSet.facts, ruleSet.facts.find(({ id }) => id === 'diabetes')!] as readonly Fact[],
      },
      'rules/catalogue/vocabulary.ts',
      'the fact "diabetes" is there twice',
    ],
    [
      'a region twice',
      { ...ruleSet, regions: [...ruleSet.regions, ruleSet.regions[0]!] },
      'rules/catalogue/regions.ts',
      `the region "${ruleSet.regions[0]!.id}" is there twice`,
    ],
    [
      'a region of an unknown group',
      {
        ...ruleSet,
        regions: ruleSet.regions.map((region, at) =>
          at === 0 ? { ...region, groups: ['x' as never] } : region,
        ),
      },
      'rules/catalogue/regions.ts',
      `${ruleSet.regions[0]!.id}: "x" is not a group`,
    ],
    [
      'a missing title',
      {
        ...ruleSet,
        contraindications: ruleSet.contraindications.map((one) => ({
          ...one,
          title: one.id === 'diabetes' ? '' : one.title,
        })),
      },
      diabetes,
      'has no title',
    ],
    [
      'a list of other contraindications',
      { ...ruleSet, neverOverridden: ['capacity'] },
      'rules/contraindications/handling.ts',
      '"capacity" is not a contraindication',
    ],
    [
      'an alert on an unknown fact',
      { ...ruleSet, staffAlerts: [{ fact: 'x' as FactId, values: ['yes'] }] },
      'rules/catalogue/alerts.ts',
      '"x" is not a fact',
    ],
    [
      'an unknown class of medicines',
      {
        ...ruleSet,
        medicines: {
          ...ruleSet.medicines,
          classes: [{ ...ruleSet.medicines.classes[0]!, id: 'vitamins' as never }],
        },
      },
      'rules/medicines/classes/vitamins.ts',
      '"vitamins" is not an option of "medicines.classes"',
    ],
  ])('%s', (_name, rules, file, reason) => {
    expect(checkRuleSet(rules)).toContainEqual({ file, reason });
  });
});

function optionTwice(): Fact['options'] {
  const { options = [] } = ruleSet.facts.find(({ id }) => id === 'diabetes.signs')!;
  return [...options, options.find(({ id }) => id === 'numb-feet')!];
}
