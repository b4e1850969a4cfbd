import { describe, expect, test } from 'vitest';
import {
  evaluate,
  facts,
  noPolicy,
  policySwitches,
  policyTopics,
  ruleSet,
  withMeasure,
  withPolicy,
  type Condition,
  type PolicySwitchId,
} from '@/rules';
import { referenceText, type ReferenceCondition } from '../support/reference';
import { inputFrom } from '../support/rule-table';

interface ReferencePolicy {
  readonly id: string;
  readonly contraindication: string;
  readonly severity: string;
  readonly when: ReferenceCondition;
  readonly blocksRegions?: readonly string[];
}

const [, json = '[]'] =
  /```json policies\n([\s\S]*?)```/.exec(referenceText('decisions-and-disagreements.md')) ?? [];
const referencePolicies = JSON.parse(json) as readonly ReferencePolicy[];

const withoutUnits = (condition: Condition): unknown => {
  if (condition.op === 'all' || condition.op === 'any')
    return { op: condition.op, of: condition.of.map(withoutUnits) };
  if (condition.op !== 'at-least' && condition.op !== 'below') return condition;
  const { unit, ...rest } = condition;
  expect(unit).toBe(facts.find(({ id }) => id === condition.fact)?.unit);
  return rest;
};

describe('the eighteen switches of the reference', () => {
  test('and no others', () => {
    expect(referencePolicies).toHaveLength(18);
    expect(policySwitches.map(({ id }) => id)).toEqual(
      expect.arrayContaining(referencePolicies.map(({ id }) => id)),
    );
    expect(policySwitches).toHaveLength(18);
  });

  test.each(referencePolicies.map((expected) => [expected.id, expected] as const))('%s', (id, expected) => {
    const own = policySwitches.find((one) => one.id === id)!;
    const { when, severity, blocksRegions } = own.adds;
    expect({
      id: own.id,
      contraindication: own.contraindication,
      severity,
      when: withoutUnits(when),
      ...(blocksRegions && { blocksRegions }),
    }).toEqual(expected);
  });

  test('stand under a topic of the page, and say in one sentence what they do', () => {
    for (const { topic, title, sentence, adds } of policySwitches) {
      expect(policyTopics).toContain(topic);
      expect(title).toMatch(/^[A-Z].*[^.]$/);
      expect(sentence).toMatch(/^(Stops|Asks|Closes) [^.]*(\d\.\d[^.]*)*\.$/);
      expect(adds.advice.length).toBeGreaterThan(0);
      expect(adds.patientText).not.toMatch(/\b(safe|danger|risk|never|harm)/i);
      expect(adds.patientText.split(' ').length).toBeLessThanOrEqual(18);
    }
  });
});

/*
 * A table that a clinician can read and tick: what is so, in words | what that changes about a healthy adult | does what
 * the switch adds hold | and what the screening then comes to, without the switch and with it.
 */
const tables: Readonly<Record<PolicySwitchId, string>> = {
  'any-pregnancy-stops': `
    pregnant                         | pregnancy yes; .status pregnant; .weeks 20; .problems no     | holds     | clinician-review          | do-not-needle
    perhaps pregnant                 | pregnancy yes; .status maybe; .problems no                   | holds     | clinician-review          | do-not-needle
    trying to be                     | pregnancy yes; .status trying                                     | no        | proceed-with-precautions  | proceed-with-precautions
    not sure whether pregnant at all | pregnancy not-sure                                                | may hold  | clinician-review          | clinician-review
    not pregnant                     | pregnancy no                                                      | no        | no-contraindication-found | no-contraindication-found`,
  'first-trimester-stops': `
    13 weeks                         | pregnancy yes; .status pregnant; .weeks 13; .problems no     | holds     | clinician-review          | do-not-needle
    14 weeks                         | pregnancy yes; .status pregnant; .weeks 14; .problems no     | no        | clinician-review          | clinician-review
    weeks not known                  | pregnancy yes; .status pregnant; .weeks not-sure; .problems no | may hold | clinician-review         | clinician-review
    perhaps pregnant                 | pregnancy yes; .status maybe; .problems no                   | holds     | clinician-review          | do-not-needle
    trying to be                     | pregnancy yes; .status trying                                     | no        | proceed-with-precautions  | proceed-with-precautions`,
  'any-blood-thinner-stops': `
    says so, and all is well settled | anticoagulant-therapy yes; .type newer-pill; .bleeds no; medicines apixaban | holds | clinician-review         | do-not-needle
    only the list says so: apixaban  | medicines apixaban                                                | holds     | clinician-review          | do-not-needle
    only the list: "blood thinner"   | medicines blood thinner                                           | holds     | clinician-review          | do-not-needle
    heparin injections               | medicines enoxaparin                                              | holds     | clinician-review          | do-not-needle
    aspirin is not one of them       | medicines aspirin                                                 | no        | proceed-with-precautions  | proceed-with-precautions
    not sure                         | anticoagulant-therapy not-sure                                    | may hold  | clinician-review          | clinician-review
    the list is not known            | medicines not-sure                                                | may hold  | clinician-review          | clinician-review
    none                             | medicines none                                                    | no        | no-contraindication-found | no-contraindication-found`,
  'inr-limit-3': `
    INR 3.1                          | anticoagulant-therapy yes; .type warfarin-type; .inr 3.1; .inr-weeks-ago 1; .bleeds no; medicines warfarin | holds | clinician-review | do-not-needle
    INR 3.0                          | anticoagulant-therapy yes; .type warfarin-type; .inr 3; .inr-weeks-ago 1; .bleeds no; medicines warfarin   | no    | clinician-review | clinician-review
    INR not known                    | anticoagulant-therapy yes; .type warfarin-type; .inr not-sure; .bleeds no; medicines warfarin | may hold | clinician-review | clinician-review
    an INR left from before          | anticoagulant-therapy no; .inr 3.4                                | no        | no-contraindication-found | no-contraindication-found`,
  'old-inr-stops': `
    five weeks old                   | anticoagulant-therapy yes; .type warfarin-type; .inr 2.5; .inr-weeks-ago 5; .bleeds no; medicines warfarin | holds | clinician-review | do-not-needle
    four weeks old                   | anticoagulant-therapy yes; .type warfarin-type; .inr 2.5; .inr-weeks-ago 4; .bleeds no; medicines warfarin | no    | clinician-review | clinician-review
    age of it not known              | anticoagulant-therapy yes; .type warfarin-type; .inr 2.5; .inr-weeks-ago not-sure; .bleeds no; medicines warfarin | may hold | clinician-review | clinician-review
    no blood thinner                 | anticoagulant-therapy no                                          | no        | no-contraindication-found | no-contraindication-found`,
  'any-clotting-problem-stops': `
    told by a doctor, agreed by the blood clinic | bleeding-disorder yes; .kinds told-by-doctor; .severity mild; .specialist-agrees yes; .platelets 200 | holds | clinician-review | do-not-needle
    bled a lot, nobody has said       | bleeding-disorder yes; .kinds bled-a-lot-after-a-procedure                     | no        | clinician-review          | clinician-review
    not sure                         | bleeding-disorder not-sure                                        | may hold  | clinician-review          | clinician-review
    none                             | bleeding-disorder no                                              | no        | no-contraindication-found | no-contraindication-found`,
  'adults-only': `
    17 years old, a parent may agree | age 17; minor-under-18.lawful-consent parent-or-guardian-agrees; .young-person-objects no | holds | clinician-review      | do-not-needle
    18 years old                     | age 18                                                            | no        | no-contraindication-found | no-contraindication-found
    age not known                    | age -                                                             | may hold  | clinician-review          | clinician-review`,
  'no-needling-under-16': `
    15 years old, a parent may agree | age 15; minor-under-18.lawful-consent parent-or-guardian-agrees; .young-person-objects no | holds | clinician-review      | do-not-needle
    16 years old, a parent may agree | age 16; minor-under-18.lawful-consent parent-or-guardian-agrees; .young-person-objects no | no    | clinician-review      | clinician-review
    age not known                    | age -                                                             | may hold  | clinician-review          | clinician-review`,
  'review-any-needle-fear': `
    a mild fear                      | needle-fear yes; .score 1; .avoids-care no                        | holds     | no-contraindication-found | clinician-review
    not sure                         | needle-fear not-sure                                              | may hold  | clinician-review          | clinician-review
    none                             | needle-fear no                                                    | no        | no-contraindication-found | no-contraindication-found`,
  'review-all-diabetes': `
    well controlled                  | diabetes yes; .hba1c 50; .signs none-of-these; .uses-insulin no   | holds     | proceed-with-precautions  | clinician-review
    not sure                         | diabetes not-sure                                                 | may hold  | clinician-review          | clinician-review
    none                             | diabetes no                                                       | no        | no-contraindication-found | no-contraindication-found`,
  'review-any-weak-immunity': `
    spleen taken out                 | immune-compromise yes; .why no-spleen; .hot-joints nowhere                          | holds     | *                         | clinician-review
    not sure                         | immune-compromise not-sure                                        | may hold  | clinician-review          | clinician-review
    none                             | immune-compromise no                                              | no        | no-contraindication-found | no-contraindication-found`,
  'artificial-valve-stops': `
    artificial valve                 | unstable-heart-or-recent-stroke yes; .kinds artificial-valve | holds | clinician-review   | do-not-needle
    not sure                         | unstable-heart-or-recent-stroke not-sure                          | may hold  | clinician-review          | clinician-review
    none                             | unstable-heart-or-recent-stroke no                                | no        | no-contraindication-found | no-contraindication-found`,
  'review-any-pacemaker': `
    pacemaker, by hand, far from it  | implants yes; .kinds pacemaker-or-defibrillator                   | holds     | proceed-with-precautions  | clinician-review
    stimulator                       | implants yes; .kinds stimulator; .where low-back                                 | holds     | proceed-with-precautions  | clinician-review
    not sure                         | implants not-sure                                                 | may hold  | clinician-review          | clinician-review
    none                             | implants no                                                       | no        | no-contraindication-found | no-contraindication-found`,
  'review-75-and-over': `
    75 years old                     | age 75                                                            | holds     | no-contraindication-found | clinician-review
    74 years old                     | age 74                                                            | no        | no-contraindication-found | no-contraindication-found
    age not known                    | age -                                                             | may hold  | clinician-review          | clinician-review`,
  'no-electrical-needling': `
    electrical                       | plan.technique electrical                                         | holds     | *                         | do-not-needle
    deep                             | plan.technique deep                                               | no        | no-contraindication-found | no-contraindication-found
    technique not set                | plan.technique -                                                  | may hold  | *                         | clinician-review`,
  'close-areas-over-the-lung': `
    the chest alone                  | plan.regions chest                                                | holds     | no-contraindication-found | do-not-needle
    the chest and a calf             | plan.regions chest, lower-leg-right                               | holds     | no-contraindication-found | clinician-review
    a calf                           | plan.regions lower-leg-right                                      | no        | no-contraindication-found | no-contraindication-found
    no plan yet                      | plan.regions -                                                    | may hold  | clinician-review          | clinician-review`,
  'review-areas-over-the-lung': `
    upper back                       | plan.regions upper-back                                           | holds     | no-contraindication-found | clinician-review
    top of the shoulder              | plan.regions upper-trapezius                                      | holds     | no-contraindication-found | clinician-review
    a calf                           | plan.regions lower-leg-right                                      | no        | no-contraindication-found | no-contraindication-found
    no plan yet                      | plan.regions -                                                    | may hold  | clinician-review          | clinician-review`,
  'close-belly': `
    the belly alone                  | plan.regions abdomen                                              | holds     | no-contraindication-found | do-not-needle
    the belly and a calf             | plan.regions abdomen, lower-leg-right                             | holds     | no-contraindication-found | clinician-review
    a calf                           | plan.regions lower-leg-right                                      | no        | no-contraindication-found | no-contraindication-found
    no plan yet                      | plan.regions -                                                    | may hold  | clinician-review          | clinician-review`,
};

const holdings = { true: 'holds', unknown: 'may hold' } as const;

describe.each(Object.entries(tables))('%s', (id, table) => {
  const rows = table
    .trim()
    .split('\n')
    .map((row) => row.split('|').map((cell) => cell.trim()));
  const tightened = withPolicy(ruleSet, withMeasure(noPolicy, { kind: 'switch', id: id as PolicySwitchId }));
  const entry = policySwitches.find((one) => one.id === id)!.contraindication;

  test.each(rows)('%s', (_name, changes = '', holds, before, after) => {
    const input = inputFrom(changes);
    const evaluation = evaluate(input, tightened);
    const traced = evaluation.trace.find((one) => one.contraindication === entry && one.id === id);
    expect([traced ? holdings[traced.truth] : 'no', evaluation.disposition]).toEqual([holds, after]);
    if (before !== '*') expect(evaluate(input).disposition).toBe(before);
  });

  test('has a row where it holds, and one where it does not', () => {
    const told = rows.map(([, , holds]) => holds);
    expect(told).toContain('holds');
    expect(told).toContain('no');
    expect(told).toContain('may hold');
  });
});
