import { dispositions, facts as factList, regions, regionsOf, regionGroups, severities } from '@/rules';
import type { Answer, Disposition, FactId, Finding, MedicineReading, RegionId } from '@/rules';
import type { Verdict } from '@/rules/engine/compile';

/* What somebody who writes the rules by hand would write once: truth as two bits, so that "and" is & and "or" is |. */

export type Truth = number;
export const no = 0;
export const unknown = 1;
export const yes = 3;

/** Undefined: not known. Null: not asked. */
export type Value = Answer | undefined | null;

export const note = 1;
export const precaution = 2;
export const relative = 3;
export const absolute = 4;

export const not = (truth: Truth): Truth => (truth === unknown ? unknown : yes - truth);

export const known = (value: Answer | undefined): Answer | undefined =>
  value === 'not-sure' || (typeof value === 'object' && value.length === 0) ? undefined : value;

export const is = (value: Value, wanted: string): Truth =>
  value === wanted ? yes : value === undefined ? unknown : no;

export const has = (value: Value, wanted: readonly string[]): Truth => {
  if (value === undefined) return unknown;
  if (value === null) return no;
  for (const one of value as readonly string[]) if (wanted.includes(one)) return yes;
  return no;
};

export const atLeast = (value: Value, least: number): Truth =>
  value === undefined ? unknown : value !== null && (value as number) >= least ? yes : no;

export const below = (value: Value, limit: number): Truth =>
  value === undefined ? unknown : value !== null && (value as number) < limit ? yes : no;

const bits: Readonly<Record<string, number>> = Object.fromEntries([
  ...regions.map(({ id }, at) => [id, 1 << at]),
  ...regionGroups.map(({ id }) => [
    id,
    regionsOf(id).reduce((sum, region) => sum | (1 << regions.indexOf(region)), 0),
  ]),
  ['nowhere', 0],
  ['none-of-these', 0],
]);

export const marks = (value: Value): number => {
  let sum = 0;
  for (const one of value as readonly string[]) sum |= bits[one]!;
  return sum;
};

const everywhere = regions.reduce((sum, _, at) => sum | (1 << at), 0);

const named = (set: number): Finding['blocks'] => {
  if (set === 0) return [];
  const ids: RegionId[] = [];
  for (let at = 0; at < regions.length; at += 1) if ((set & (1 << at)) !== 0) ids.push(regions[at]!.id);
  return ids;
};

type Closes<Facts> = (facts: Facts) => readonly [own: number, markedIn: Value];
type AskFor<Facts> = (facts: Facts, ask: Uint8Array, isOpen: boolean, touches: boolean) => void;

export type RuleOf<Facts> = {
  readonly id: Finding['id'];
  readonly cases: readonly string[];
  readonly weights: readonly number[];
  readonly truths: (facts: Facts) => readonly Truth[];
  readonly closes: readonly (Closes<Facts> | undefined)[];
  readonly ask: readonly AskFor<Facts>[];
};

type CommonFacts = { readonly planRegions: Value; readonly medicinesUnrecognised: Value };

const planFact = factList.findIndex(({ id }) => id === 'plan.regions');
const listFact = factList.findIndex(({ id }) => id === 'medicines.list');

export const verdictOf = <Facts extends CommonFacts>(
  facts: Facts,
  rules: readonly RuleOf<Facts>[],
  reading: MedicineReading | undefined,
): Verdict => {
  let certainlyBlocked = 0;
  let possiblyBlocked = 0;
  const live: { rule: RuleOf<Facts>; truths: readonly Truth[]; blocks: number; possible: number[] }[] = [];
  for (const rule of rules) {
    const truths = rule.truths(facts);
    let isLive = false;
    for (const truth of truths) if (truth !== no) isLive = true;
    if (!isLive) continue;
    const possible: number[] = [];
    let blocks = 0;
    for (let at = 0; at < truths.length; at += 1) {
      const closes = truths[at] === no ? undefined : rule.closes[at];
      possible.push(0);
      if (!closes) continue;
      const [own, markedIn] = closes(facts);
      const marked = markedIn === null ? 0 : markedIn === undefined ? everywhere : marks(markedIn);
      possible[at] = own | marked;
      if (truths[at] === yes) blocks |= own | (markedIn === undefined ? 0 : marked);
    }
    for (const set of possible) possiblyBlocked |= set;
    certainlyBlocked |= blocks;
    live.push({ rule, truths, blocks, possible });
  }

  const isPlanned = facts.planRegions !== undefined && facts.planRegions !== null;
  const planned = isPlanned ? marks(facts.planRegions) : everywhere;
  const ask = new Uint8Array(factList.length);
  if (!isPlanned) ask[planFact] = 1;
  if (facts.medicinesUnrecognised === undefined) ask[listFact] = 1;

  let worstCertain = 0;
  let worstPossible = 0;
  const findings: Finding[] = [];
  for (const { rule, truths, blocks, possible: closes } of live) {
    let certain = 0;
    let possible = 0;
    let mayBlockPlan = false;
    const cases: string[] = [];
    for (let at = 0; at < truths.length; at += 1) {
      if (truths[at] === no) continue;
      possible = Math.max(possible, rule.weights[at]!);
      if (isPlanned && (closes[at]! & planned) !== 0) mayBlockPlan = true;
      if (truths[at] !== yes) continue;
      certain = Math.max(certain, rule.weights[at]!);
      cases.push(rule.cases[at]!);
    }
    for (let at = 0; at < truths.length; at += 1) {
      if (truths[at] === no) continue;
      const touches = (closes[at]! & ~certainlyBlocked & planned) !== 0;
      const weight = rule.weights[at]!;
      const isOpen = truths[at] === unknown && ((weight > certain && weight >= precaution) || touches);
      if (isOpen || touches) rule.ask[at]!(facts, ask, isOpen, touches);
    }
    worstCertain = Math.max(worstCertain, certain);
    worstPossible = Math.max(worstPossible, possible);
    findings.push({
      id: rule.id,
      certain: severities[certain]!,
      possible: severities[possible]!,
      cases,
      blocks: named(blocks),
      flagged: certain >= precaution || possible >= relative || mayBlockPlan,
    });
  }

  const disposition = (): Disposition => {
    if (worstCertain === absolute || (isPlanned && (planned & ~certainlyBlocked) === 0))
      return dispositions[3];
    if (
      worstPossible >= relative ||
      !isPlanned ||
      (planned & possiblyBlocked) !== 0 ||
      facts.medicinesUnrecognised !== 'no'
    )
      return dispositions[2];
    return worstPossible === precaution ? dispositions[1] : dispositions[0];
  };

  const unsettled: FactId[] = [];
  for (let at = 0; at < ask.length; at += 1) if (ask[at] === 1) unsettled.push(factList[at]!.id);
  return {
    disposition: disposition(),
    findings,
    blockedRegions: named(certainlyBlocked),
    maybeBlockedRegions: isPlanned ? named(planned & possiblyBlocked & ~certainlyBlocked) : [],
    unknown: unsettled,
    medicines: reading ? { classes: reading.classes, unrecognised: reading.unrecognised } : null,
  };
};
