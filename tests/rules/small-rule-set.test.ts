import { describe, expect, test } from 'vitest';
import {
  compile,
  evaluate,
  readMedicines,
  ruleSet,
  type RegionId,
  type RuleSet,
  type ScreeningInput,
} from '@/rules';
import { not, yes } from '@/rules/language/build';
import { withCases } from './support/small-rules';

/*
 * What the rules of today never bring about, but the semantics settle all the same: the engine is held to it with rule
 * sets of a case or two.
 */

const noRules: RuleSet = { ...ruleSet, contraindications: [] };

const planned = { regions: ['neck'] };

describe('a blocking case whose marks', () => {
  const blocking = withCases({ blocksMarkedIn: 'implants.where' });
  const judged = (answers: ScreeningInput['answers']) =>
    evaluate({ answers, plan: planned, medicines: ['none'] }, blocking);

  test('were not asked for closes nothing, for certain or possibly', () => {
    const { disposition, blockedRegions, maybeBlockedRegions, unknown, findings } = judged({
      diabetes: 'yes',
      implants: 'no',
      'implants.where': ['neck'],
    });
    expect({ disposition, blockedRegions, maybeBlockedRegions, unknown }).toEqual({
      disposition: 'no-contraindication-found',
      blockedRegions: [],
      maybeBlockedRegions: [],
      unknown: [],
    });
    expect(findings[0]?.flagged).toBe(false);
  });

  test('are not known may close any region, and the mark is worth asking', () => {
    const { disposition, maybeBlockedRegions, unknown } = judged({
      diabetes: 'yes',
      implants: 'yes',
      'implants.kinds': ['stimulator'],
    });
    expect({ disposition, maybeBlockedRegions, unknown }).toEqual({
      disposition: 'clinician-review',
      maybeBlockedRegions: ['neck'],
      unknown: ['implants.where'],
    });
  });

  test('are not known, while the case itself is not: both are worth asking', () => {
    const { unknown } = judged({
      diabetes: 'not-sure',
      implants: 'yes',
      'implants.kinds': ['stimulator'],
    });
    expect(unknown).toEqual(['diabetes', 'implants.where']);
  });
});

test('without a plan nobody is below review, whatever the rules', () => {
  expect(evaluate({ answers: {}, plan: {}, medicines: ['none'] }, noRules)).toMatchObject({
    disposition: 'clinician-review',
    unknown: ['plan.regions'],
  });
  expect(evaluate({ answers: {}, plan: { regions: [] }, medicines: ['none'] }, noRules).disposition).toBe(
    'clinician-review',
  );
  expect(evaluate({ answers: {}, plan: planned, medicines: ['none'] }, noRules).disposition).toBe(
    'no-contraindication-found',
  );
});

test('a medicine list that is missing, or was not understood, goes to review whatever the rules', () => {
  for (const medicines of [undefined, 'not-sure' as const, [], ['twice daily'], ['xyzzy']])
    expect(
      evaluate({ answers: {}, plan: planned, ...(medicines && { medicines }) }, noRules).disposition,
    ).toBe('clinician-review');
});

test('"not" over a question that is not asked is true', () => {
  const rules = withCases({ when: not(yes('diabetes.uses-insulin')), severity: 'relative' });
  const certain = (answers: ScreeningInput['answers']) =>
    evaluate({ answers, plan: planned, medicines: ['none'] }, rules).findings[0]?.certain;
  expect(certain({ diabetes: 'no', 'diabetes.uses-insulin': 'yes' })).toBe('relative');
  expect(certain({ diabetes: 'yes', 'diabetes.uses-insulin': 'yes' })).toBeUndefined();
  expect(certain({ diabetes: 'not-sure', 'diabetes.uses-insulin': 'yes' })).toBe('none');
});

test('a case that closes a region there is not is a defect, for whoever the case holds or might', () => {
  const rules = withCases({ blocksRegions: ['knee' as RegionId] });
  const judged = () => evaluate({ answers: {}, plan: planned, medicines: ['none'] }, rules);
  expect(judged).toThrow('The rule set has no region or group "knee".');
  expect(() => compile(rules)).toThrow('The rule set has no region or group "knee".');
});

test('a word that names a medicine is never read as "none"', () => {
  const data = { ...ruleSet.medicines, noneWords: ['aspirin', 'nix'] };
  expect(readMedicines(['aspirin'], data)).toMatchObject({
    namesAMedicine: true,
    classes: ['antiplatelets'],
  });
  expect(readMedicines(['aspirin'], data).items[0]?.recognised[0]?.name).not.toContain(' or ');
  expect(readMedicines(['nix'], data)).toMatchObject({ namesAMedicine: false, unrecognised: [] });
});
