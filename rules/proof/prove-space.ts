import { dispositions } from '../catalogue/dispositions';
import { severities } from '../catalogue/severities';
import type { Judge } from '../engine/compile';
import { evaluate } from '../engine/evaluate';
import { knowledgeOf } from '../engine/knowledge';
import { indexOf } from '../engine/rule-set-index';
import type { Failure, Property } from './failure';
import type { Dimension, Space } from './space';

/** What is left to be looked for elsewhere when a space is only a part of its contraindication. */
export type SpaceProof = {
  readonly failures: readonly Failure[];
  /** For each case, the combinations in which it holds and everything is known, up to a limit. */
  readonly holding: ReadonlyMap<string, readonly number[]>;
  readonly unshadowed: ReadonlySet<string>;
};

const review = dispositions.indexOf('clinician-review');
const doNotNeedle = dispositions.indexOf('do-not-needle');

/** One in so many combinations is held against the interpreter as well. */
const comparedOneIn = 199;
const fewEnough = 2_000;

/**
 * Judges every combination of a space once, then walks along every step from an unknown answer to a known one. What
 * holds along each step holds from any person to each of their completions, which is a chain of such steps.
 */
export const proveSpace = (space: Space, judge: Judge): SpaceProof => {
  const { dimensions, size, reading } = space;
  const { contraindication, ruleSet } = reading;
  const failures: Failure[] = [];
  const failed = new Set<string>();
  const fail = (property: Property, number: number, message: string, rule?: string): void => {
    const key = `${property} ${rule ?? ''}`;
    if (failed.has(key)) return;
    failed.add(key);
    failures.push({
      property,
      contraindication: contraindication.id,
      ...(rule !== undefined && { case: rule }),
      counterexample: space.inputAt(number),
      message,
    });
  };

  const certain = new Uint8Array(size);
  const possible = new Uint8Array(size);
  const disposition = new Uint8Array(size);
  const closed: Int32Array = new Int32Array(size);
  const regionBit = new Map(ruleSet.regions.map(({ id }, at) => [id, 1 << (at & 31)]));
  const holding = new Map<string, number[]>(contraindication.cases.map(({ id }) => [id, []]));
  const unshadowed = new Set<string>();
  const absolutes = new Set(
    contraindication.cases.filter(({ severity }) => severity === 'absolute').map(({ id }) => id),
  );
  const severityOf = new Map(contraindication.cases.map(({ id, severity }) => [id, severity]));
  const asking = askingOf(space);

  space.each((digits, number, input, list) => {
    let verdict;
    try {
      verdict = judge(input, list);
    } catch (error) {
      fail('throws-nothing', number, (error as Error).message);
      return;
    }
    const [finding] = verdict.findings;
    certain[number] = severities.indexOf(finding?.certain ?? 'none');
    possible[number] = severities.indexOf(finding?.possible ?? 'none');
    disposition[number] = dispositions.indexOf(verdict.disposition);
    for (const region of verdict.blockedRegions) closed[number]! |= regionBit.get(region)!;

    const isSettled = digits.every((digit, at) => digit !== 0 || asking[at]!(digits) === 'unasked');
    for (const id of finding?.cases ?? []) {
      if (isSettled && holding.get(id)!.length < fewEnough) holding.get(id)!.push(number);
      if (severityOf.get(id) === finding!.certain) unshadowed.add(id);
      if (absolutes.has(id) && verdict.disposition !== 'do-not-needle')
        fail('absolute-stops', number, `holds, and the disposition is ${verdict.disposition}`, id);
    }
    if (isSettled && finding && finding.certain !== finding.possible)
      fail('range', number, `everything is known, and it is ${finding.certain} to ${finding.possible}`);
    if (number % comparedOneIn === 0) {
      const { trace: _trace, ...expected } = evaluate(input, ruleSet);
      if (JSON.stringify(expected) !== JSON.stringify(verdict))
        fail('same-as-interpreter', number, `the interpreter says ${expected.disposition}`);
    }
  });
  if (failed.has('throws-nothing ')) return { failures, holding, unshadowed };

  const along = (from: number, to: number, dimension: Dimension, isStale: boolean): void => {
    const answer = (): string => `an answer to "${dimension.fact.id}"`;
    const same =
      certain[from] === certain[to] &&
      possible[from] === possible[to] &&
      disposition[from] === disposition[to] &&
      closed[from] === closed[to];
    if (same) return;
    if (isStale) fail('stale-is-dead', to, `${answer()}, which is not asked, changes the result`);
    if (certain[to]! < certain[from]! || certain[to]! > possible[from]!)
      fail('range', to, `${answer()} leads from ${range(from)} to ${range(to)}`);
    if (possible[to]! > possible[from]!)
      fail('unknown-never-clears', from, `without ${answer()} it is ${range(from)}, with it ${range(to)}`);
    if (disposition[from]! < review && disposition[to]! >= review)
      fail('disposition', from, `${answer()} would make ${dispositions[disposition[to]!]} of it`);
    if (disposition[from] === doNotNeedle && disposition[to] !== doNotNeedle)
      fail('disposition', from, `${answer()} would lift a do-not-needle`);
    if ((closed[from]! & ~closed[to]!) !== 0) fail('regions', to, `${answer()} opens a closed region`);
  };
  const range = (at: number): string => `${severities[certain[at]!]} to ${severities[possible[at]!]}`;

  space.each((digits, number) => {
    for (let at = 0; at < digits.length; at += 1) {
      const digit = digits[at]!;
      if (digit === 0) continue;
      const dimension = dimensions[at]!;
      const isStale = dimension.fact.askedWhen !== undefined && asking[at]!(digits) === 'unasked';
      along(number - digit * dimension.stride, number, dimension, isStale);
    }
  });
  return { failures, holding, unshadowed };
};

type Asking = (digits: readonly number[]) => 'unasked' | 'unknown' | 'known';

/**
 * Whether each fact of the space is asked, by the answers to those that decide it: worked out once for each of their
 * combinations, by the interpreter.
 */
const askingOf = (space: Space): readonly Asking[] => {
  const { dimensions, reading } = space;
  const index = indexOf(reading.ruleSet);
  return dimensions.map(({ fact }) => {
    if (!fact.askedWhen) return () => 'known';
    const cache = new Map<number, ReturnType<Asking>>();
    const deciding = decidingFor(fact.id, space);
    return (digits) => {
      let key = 0;
      for (const at of deciding) key += digits[at]! * dimensions[at]!.stride;
      let state = cache.get(key);
      if (!state) {
        state = knowledgeOf(space.inputAt(key), index).isAsked(fact.id) === 'false' ? 'unasked' : 'known';
        cache.set(key, state);
      }
      return state;
    };
  });
};

/** The dimensions that whether a fact is asked hangs on, through others too. */
const decidingFor = (id: string, { dimensions, reading }: Space): readonly number[] => {
  const named = new Set<string>();
  const add = (fact: string): void => {
    if (named.has(fact)) return;
    named.add(fact);
    const { askedWhen, derive } = reading.ruleSet.facts.find((one) => one.id === fact)!;
    const text = JSON.stringify([askedWhen, derive]);
    for (const other of reading.ruleSet.facts) if (text.includes(`"${other.id}"`)) add(other.id);
  };
  add(id);
  return dimensions.flatMap(({ fact }, at) => (fact.id !== id && named.has(fact.id) ? [at] : []));
};
