import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asked,
  evaluate,
  isDispositionAtLeast,
  isSeverityAtLeast,
  ruleSet,
  type Disposition,
  type Evaluation,
  type FactId,
  type RuleSet,
  type ScreeningInput,
  type Severity,
} from '@/rules';
import { judge } from './support/judge';
import { people } from './support/patients';
import { answerFacts, answerTo, medicineLines, person } from './support/people';
import { referenceFacts, referenceRegions, type Person } from './support/reference';
import { referenceStates } from './support/reference-evaluator';
import { readList } from './support/reference-medicines';

/* The seven promises of semantics.md, section 11, on whole random people. */

const runs = { numRuns: people(600), seed: 20261122 };

type Settled = {
  answers: Record<string, unknown>;
  age: number;
  regions: string[];
  technique: string;
  medicines: string[];
};

/** One answer to every question there is, none of them unknown. */
const settled: fc.Arbitrary<Settled> = fc.record({
  answers: fc.record(Object.fromEntries(answerFacts.map((fact) => [fact.id, answerTo(fact)]))),
  age: fc.integer({ min: 0, max: 120 }),
  regions: fc.uniqueArray(fc.constantFrom(...referenceRegions.regions.map(({ id }) => id)), {
    minLength: 1,
    maxLength: 4,
  }),
  technique: fc.constantFrom('superficial', 'deep', 'electrical'),
  medicines: medicineLines.filter((lines) => readList(lines) !== null),
});

/** Fills in every unknown fact and changes nothing that is known; what is not asked stays as it is, stale or not. */
const completed = (someone: Person, fill: Settled): Person => {
  const state = referenceStates(someone);
  const answers = { ...someone.answers };
  for (const { id } of answerFacts) if (state(id) === 'unknown') answers[id] = fill.answers[id];
  const age = state('age') === 'unknown' ? fill.age : someone.age;
  const medicines = state('medicines.list') === 'unknown' ? fill.medicines : someone.medicines;
  return {
    ...(age !== undefined && { age }),
    answers,
    plan: {
      regions: state('plan.regions') === 'unknown' ? fill.regions : someone.plan.regions!,
      technique: state('plan.technique') === 'unknown' ? fill.technique : someone.plan.technique!,
    },
    ...(medicines && { medicines }),
  };
};

const severities = (evaluation: Evaluation, id: string): { certain: Severity; possible: Severity } =>
  evaluation.findings.find((finding) => finding.id === id) ?? { certain: 'none', possible: 'none' };

const worse = (a: Disposition, b: Disposition): Disposition => (isDispositionAtLeast(a, b) ? a : b);

/** Keeps what is compared thousands of times cheap: only what is broken is put into words. */
const broken = (holds: boolean, promise: string): readonly string[] => (holds ? [] : [promise]);

describe('every completion', () => {
  type Faults = (someone: Person, before: Evaluation, after: Evaluation) => readonly string[];

  /** The same people for all promises, judged once; what breaks one is looked for again, so that it is made small. */
  const judgeAll = () =>
    fc.sample(fc.tuple(person, settled), runs).map(([someone, fill]) => ({
      someone,
      before: judge(someone),
      after: judge(completed(someone, fill)),
    }));
  let judged: ReturnType<typeof judgeAll> | undefined;
  const holdFor = (faults: Faults): void => {
    judged ??= judgeAll();
    if (judged.every(({ someone, before, after }) => faults(someone, before, after).length === 0)) return;
    fc.assert(
      fc.property(person, settled, (someone, fill) => {
        expect(faults(someone, judge(someone), judge(completed(someone, fill)))).toEqual([]);
      }),
      runs,
    );
    throw new Error('Broken by somebody who is not found again.');
  };

  test('stays within the range of each finding, and settles it (1)', () =>
    holdFor((_someone, before, after) => [
      ...ruleSet.contraindications.flatMap(({ id }) => {
        const range = severities(before, id);
        const { certain, possible } = severities(after, id);
        return [
          ...broken(certain === possible, `${id} is settled`),
          ...broken(isSeverityAtLeast(certain, range.certain), `${id} is no less than was certain`),
          ...broken(isSeverityAtLeast(range.possible, certain), `${id} is no more than was possible`),
        ];
      }),
      ...broken(after.unknown.length === 0, 'nothing is left to ask'),
      ...broken(after.maybeBlockedRegions.length === 0, 'nothing may be closed'),
    ]));

  test('keeps what was closed, and closes nothing that was not possibly closed (2)', () =>
    holdFor((someone, before, after) => {
      const wasPossible: readonly string[] = [...before.blockedRegions, ...before.maybeBlockedRegions];
      const planned = someone.plan.regions ?? [];
      return [
        ...before.blockedRegions.flatMap((region) =>
          broken(after.blockedRegions.includes(region), `${region} stays closed`),
        ),
        ...after.blockedRegions.flatMap((region) =>
          broken(!planned.includes(region) || wasPossible.includes(region), `${region} was possibly closed`),
        ),
      ];
    }));

  test('lets an early verdict stand, and no unknown clears anybody (3, 4)', () =>
    holdFor((_someone, { disposition: before }, { disposition: after }) => [
      ...broken(
        (before !== 'do-not-needle' && before !== 'no-contraindication-found') || after === before,
        `${before} stands`,
      ),
      ...broken(
        before !== 'proceed-with-precautions' || isDispositionAtLeast(before, after),
        'precautions come to no more',
      ),
      ...broken(
        !isDispositionAtLeast(after, 'clinician-review') || isDispositionAtLeast(before, 'clinician-review'),
        `${after} was not cleared before`,
      ),
    ]));
});

describe('taking an answer away (5)', () => {
  /** Everything a person may have said that could be taken back. */
  const takeAway = (someone: Person, id: string, unsure: boolean): Person => {
    const { [id]: _taken, ...answers } = someone.answers;
    const { medicines, age, plan } = someone;
    const { regions, technique } = plan;
    const fact = referenceFacts.find((one) => one.id === id)!;
    return {
      ...(age !== undefined && id !== 'date-of-birth' && { age }),
      answers:
        unsure && fact.from === 'patient' && id in someone.answers
          ? { ...answers, [id]: 'not-sure' }
          : answers,
      plan: {
        ...(regions && id !== 'plan.regions' && { regions }),
        ...(technique && id !== 'plan.technique' && { technique }),
      },
      ...(medicines && id !== 'medicines.list' && { medicines }),
    };
  };

  const givenFacts = referenceFacts.filter(({ from }) => from !== 'derived').map(({ id }) => id);

  test('never makes anything more certain, and never softens below review', () =>
    fc.assert(
      fc.property(person, fc.nat(), fc.boolean(), (someone, which, unsure) => {
        const state = referenceStates(someone);
        const known = givenFacts.filter((id) => state(id === 'date-of-birth' ? 'age' : id) === 'known');
        const id = known[which % known.length];
        fc.pre(id !== undefined);
        const before = judge(someone);
        const after = judge(takeAway(someone, id, unsure));
        const faults = ruleSet.contraindications.flatMap(({ id: contraindication }) => {
          const was = severities(before, contraindication);
          const is = severities(after, contraindication);
          return [
            ...broken(isSeverityAtLeast(was.certain, is.certain), `${contraindication} is no more certain`),
            ...broken(
              isSeverityAtLeast(is.possible, was.possible),
              `${contraindication} is no less possible`,
            ),
          ];
        });
        if (faults.length > 0) expect(faults).toEqual([]);
        if (before.disposition !== 'do-not-needle') expect(after.disposition).not.toBe('do-not-needle');
        const floor = before.disposition === 'do-not-needle' ? 'clinician-review' : before.disposition;
        expect(worse(after.disposition, floor)).toBe(after.disposition);
      }),
      { ...runs, numRuns: people(1500) },
    ));
});

describe('order (6)', () => {
  const shuffled = <T>(list: readonly T[], random: () => number): readonly T[] =>
    list
      .map((entry) => ({ entry, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ entry }) => entry);

  const shuffledRules = (random: () => number): RuleSet => ({
    ...ruleSet,
    facts: shuffled(ruleSet.facts, random).map((fact) =>
      fact.options ? { ...fact, options: shuffled(fact.options, random) } : fact,
    ),
    regions: shuffled(ruleSet.regions, random),
    contraindications: shuffled(ruleSet.contraindications, random).map((contraindication) => ({
      ...contraindication,
      cases: shuffled(contraindication.cases, random),
    })),
  });

  const turned = <T>(value: T): T => (Array.isArray(value) ? ([...value].reverse() as T) : value);

  const turnedPerson = (someone: Person): Person => ({
    ...someone,
    answers: Object.fromEntries(
      Object.entries(someone.answers)
        .reverse()
        .map(([id, value]) => [id, turned(value)]),
    ),
    plan: { ...someone.plan, ...(someone.plan.regions && { regions: turned(someone.plan.regions) }) },
    ...(someone.medicines && { medicines: turned(someone.medicines) }),
  });

  const asSets = ({ disposition, findings, blockedRegions, unknown }: Evaluation) => ({
    disposition,
    findings: Object.fromEntries(
      findings.map((finding) => [
        finding.id,
        { ...finding, cases: [...finding.cases].sort(), blocks: [...finding.blocks].sort() },
      ]),
    ),
    blockedRegions: [...blockedRegions].sort(),
    unknown: [...unknown].sort(),
  });

  test('of facts, cases, options, lines and regions changes nothing', () =>
    fc.assert(
      fc.property(person, fc.integer({ min: 1, max: 2 ** 31 }), (someone, seed) => {
        let state = seed;
        const random = () => (state = (state * 48271) % 2147483647);
        const again = evaluate(turnedPerson(someone) as unknown as ScreeningInput, shuffledRules(random));
        expect(asSets(again)).toEqual(asSets(judge(someone)));
      }),
      { ...runs, numRuns: people(300) },
    ));
});

describe('the answer to a question that is not asked (7)', () => {
  test('is dead: adding, changing or removing it changes nothing', () =>
    fc.assert(
      fc.property(person, settled, fc.boolean(), (someone, fill, remove) => {
        const states = asked(someone as unknown as ScreeningInput);
        const stateOf = referenceStates(someone);
        const answers = { ...someone.answers };
        for (const { id } of answerFacts) {
          const isUnasked = states.get(id as FactId) === 'unasked';
          if (isUnasked !== (stateOf(id) === 'unasked')) expect(isUnasked).toBe(stateOf(id) === 'unasked');
          if (!isUnasked) continue;
          if (remove) delete answers[id];
          else answers[id] = fill.answers[id];
        }
        const [is, was] = [judge({ ...someone, answers }), judge(someone)];
        if (JSON.stringify(is) !== JSON.stringify(was)) expect(is).toEqual(was);
      }),
      { ...runs, numRuns: people(200) },
    ));
});
