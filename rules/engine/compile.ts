import { severities } from '../catalogue/severities';
import { readMedicines, type MedicineReading } from '../medicines/read-medicines';
import type { RuleSet } from '../rule-set';
import { addAll, addBit, areAmong, haveInCommon, namesOf, noBits, type Bits } from './compiled/bits';
import { caseProgram, type CaseProgram } from './compiled/case-program';
import { isFalse, isTrue } from './compiled/compile-condition';
import { factSheet } from './compiled/fact-sheet';
import { leafBoard } from './compiled/leaf-board';
import { questionsToAsk } from './compiled/questions-to-ask';
import type { Evaluation } from './evaluate';
import type { Finding } from './findings';
import { requireInput } from './parse-input';
import { indexOf, requireFact } from './rule-set-index';
import { medicineListFact, notSure, planRegionsFact, type ScreeningInput } from './screening-input';

/** What the rules say about one person, without how it came about. */
export type Verdict = Omit<Evaluation, 'trace'>;

/**
 * The same as `evaluate`, bar the trace, and throws where it throws. A caller who has read the medicine list of the
 * input by these rules may hand the reading in.
 */
export type Judge = (input: ScreeningInput, reading?: MedicineReading) => Verdict;

/**
 * Turns a rule set into closures over one board of leaf truths, for judging many people: re-screening, proofs. No code
 * is generated, so a content security policy has nothing to forbid. For a person at the clinic `evaluate` decides,
 * which explains itself; tests hold the two to the same answer.
 */
export const compile = (ruleSet: RuleSet): Judge => {
  const index = indexOf(ruleSet);
  const factNumber = (id: string): number => index.factOrder.get(requireFact(index, id).id)!;
  const factIds = ruleSet.facts.map(({ id }) => id);
  const regionIds = ruleSet.regions.map(({ id }) => id);
  const places = placesOf(index.regionsMeantBy, regionIds);
  const everywhere = noBits(regionIds.length);
  regionIds.forEach((_, region) => addBit(everywhere, region));

  const rules = ruleSet.contraindications.flatMap(({ cases }) => cases);
  const asking = ruleSet.facts.map(({ askedWhen }) => askedWhen);
  const board = leafBoard(
    [...rules.map(({ when }) => when), ...asking.filter((condition) => condition !== undefined)],
    rules.length + asking.length,
  );
  const readers = rules.map(({ when }, number) => board.reader(when, number));
  const asked = asking.map((when, fact) => when && board.reader(when, rules.length + fact));
  const sheet = factSheet(index, board, asked, rules.length, places);
  const cases = rules.map((rule, number) =>
    caseProgram(rule, readers[number]!, sheet, index, places, everywhere),
  );
  let next = 0;
  const groups = ruleSet.contraindications.map(({ id, cases: own }) => {
    const programs = cases.slice(next, (next += own.length));
    const closes = programs.some(({ possiblyBlocks }) => possiblyBlocks);
    return { id, cases: programs, closes, certain: 0, possible: 0 };
  });
  const groupOf = groups.flatMap((group) => group.cases.map(() => group));
  /** Cases that hold or might before anything is known: those with a `not`. */
  const atRest = noBits(cases.length);
  cases.forEach(({ reader }, number) => {
    if (reader.atRest !== isFalse) addBit(atRest, number);
  });
  let live: CaseProgram[] = [];
  let liveGroups: typeof groups = [];

  const plan = factNumber(planRegionsFact);
  const list = factNumber(medicineListFact);
  const unrecognised = factNumber('medicines.unrecognised');
  const certainlyBlocked = noBits(regionIds.length);
  const possiblyBlocked = noBits(regionIds.length);
  const toAsk = questionsToAsk(ruleSet, asked, sheet, board);

  /** Looks only at cases that something woke, and at those that are not false by themselves. */
  const judgeCases = (): void => {
    for (const program of live) program.truth = isFalse;
    live = [];
    liveGroups = [];
    certainlyBlocked.fill(0);
    possiblyBlocked.fill(0);
    for (let word = 0; word < atRest.length; word += 1) {
      for (let rest = board.woken[word]! | atRest[word]!; rest !== 0; rest &= rest - 1) {
        const number = (word << 5) + 31 - Math.clz32(rest & -rest);
        // The words of cases end where those of facts begin, which may be within a word.
        if (number >= cases.length) break;
        judgeCase(number);
      }
    }
  };

  const judgeCase = (number: number): void => {
    const program = cases[number]!;
    program.truth = program.reader.truth();
    if (program.truth === isFalse) return;
    live.push(program);
    const group = groupOf[number]!;
    if (liveGroups.at(-1) !== group) liveGroups.push(group);
    if (!program.possiblyBlocks) return;
    program.close();
    addAll(certainlyBlocked, program.certainlyBlocks!);
    addAll(possiblyBlocked, program.possiblyBlocks);
  };

  const blocked = noBits(regionIds.length);

  /** Leaves in the group, as numbers, what the finding says in words. */
  const findingOf = (group: (typeof groups)[number], planned: Bits | undefined): Finding => {
    const { id, cases: own, closes } = group;
    let certain = 0;
    let possible = 0;
    let mayBlockPlan = false;
    const holding: string[] = [];
    if (closes) blocked.fill(0);
    for (let at = 0; at < own.length; at += 1) {
      const { truth, weight, rule, certainlyBlocks, possiblyBlocks } = own[at]!;
      if (truth === isFalse) continue;
      if (weight > possible) possible = weight;
      if (possiblyBlocks) {
        addAll(blocked, certainlyBlocks!);
        if (planned && haveInCommon(possiblyBlocks, planned)) mayBlockPlan = true;
      }
      if (truth !== isTrue) continue;
      holding.push(rule.id);
      if (weight > certain) certain = weight;
    }
    group.certain = certain;
    group.possible = possible;
    return {
      id,
      certain: severities[certain]!,
      possible: severities[possible]!,
      cases: holding,
      blocks: closes ? namesOf(blocked, regionIds) : [],
      flagged: certain >= precaution || possible >= relative || mayBlockPlan,
    };
  };

  const dispositionOf = (
    certain: number,
    possible: number,
    planned: Bits | undefined,
    hasUnread: boolean,
  ): Verdict['disposition'] => {
    if (certain === absolute || (planned && areAmong(planned, certainlyBlocked))) return 'do-not-needle';
    if (possible >= relative || !planned || haveInCommon(planned, possiblyBlocked) || hasUnread)
      return 'clinician-review';
    return possible === precaution ? 'proceed-with-precautions' : 'no-contraindication-found';
  };

  return (input, given) => {
    const taken = sheet.take(input) ? input : requireInput(input, ruleSet);
    if (taken !== input && !sheet.take(taken)) throw new Error('A checked input was not taken as it is.');
    const { medicines } = taken;
    const read =
      medicines === undefined || medicines === notSure
        ? undefined
        : (given ?? readMedicines(medicines, ruleSet.medicines));
    const reading = read && read.items.length > 0 ? read : undefined;
    sheet.settle(reading);
    judgeCases();

    const planned = sheet.stateOf(plan) === 'known' ? sheet.markedIn(plan) : undefined;
    const findings: Finding[] = [];
    let mostCertain = 0;
    let mostPossible = 0;
    toAsk.clear();
    if (!planned) toAsk.add(plan);
    if (sheet.stateOf(unrecognised) === 'unknown') toAsk.add(list);
    for (const group of liveGroups) {
      findings.push(findingOf(group, planned));
      const { certain, possible } = group;
      if (certain > mostCertain) mostCertain = certain;
      if (possible > mostPossible) mostPossible = possible;
      for (let at = 0; at < group.cases.length; at += 1) {
        const one = group.cases[at]!;
        if (one.truth !== isFalse) toAsk.addFor(one, certain, touchesPlan(one, planned));
      }
    }
    return {
      disposition: dispositionOf(
        mostCertain,
        mostPossible,
        planned,
        sheet.stateOf(unrecognised) !== 'known' || reading!.unrecognised.length > 0,
      ),
      findings,
      blockedRegions: namesOf(certainlyBlocked, regionIds),
      maybeBlockedRegions: planned
        ? namesOf(
            planned.map((word, at) => word & possiblyBlocked[at]! & ~certainlyBlocked[at]!),
            regionIds,
          )
        : [],
      unknown: toAsk.named(factIds),
      medicines: reading ? { classes: reading.classes, unrecognised: reading.unrecognised } : null,
    };
  };

  /** As in the interpreter: it might close a planned region, or any without a plan, that is not closed anyway. */
  function touchesPlan({ possiblyBlocks }: CaseProgram, planned: Bits | undefined): boolean {
    if (!possiblyBlocks) return false;
    for (let word = 0; word < possiblyBlocks.length; word += 1)
      if ((possiblyBlocks[word]! & ~certainlyBlocked[word]! & (planned ? planned[word]! : -1)) !== 0)
        return true;
    return false;
  }
};

const precaution = severities.indexOf('precaution');
const relative = severities.indexOf('relative');
const absolute = severities.indexOf('absolute');

/** Regions by every name they go by, alone or as a group. */
const placesOf = (
  regionsMeantBy: ReadonlyMap<string, readonly string[]>,
  regionIds: readonly string[],
): ReadonlyMap<string, Bits> =>
  new Map(
    [...regionsMeantBy].map(([name, regions]) => {
      const bits = noBits(regionIds.length);
      for (const region of regions) addBit(bits, regionIds.indexOf(region));
      return [name, bits];
    }),
  );
