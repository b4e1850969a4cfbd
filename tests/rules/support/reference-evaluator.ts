import {
  referenceCases,
  referenceFacts,
  referenceRegions,
  type Person,
  type ReferenceCase,
  type ReferenceCondition,
} from './reference';
import { readList } from './reference-medicines';

/*
 * A second evaluator, written from semantics.md alone and driven by the reference JSON. It shares no code with
 * `rules/`, thinks in numbers where that one thinks in words, and is slow and plain on purpose: where both agree on
 * random people, a slip would have to have been made twice.
 */

const SEVERITY = ['none', 'note', 'precaution', 'relative', 'absolute'];
const REGION_IDS = referenceRegions.regions.map((r) => r.id);
const FACTS = Object.fromEntries(referenceFacts.map((f) => [f.id, f]));

// ---- sections 3 to 10. Truth: 1 true, 0.5 unknown, 0 false.

type State = { k: 'known'; v: unknown } | { k: 'unknown' } | { k: 'unasked' };

const judge = (person: Person) => {
  const list = Array.isArray(person.medicines) ? readList(person.medicines) : null;
  const memo: Record<string, State> = {};

  const state = (id: string): State => (memo[id] ??= compute(id));
  const compute = (id: string): State => {
    const fact = FACTS[id]!;
    const applies = fact.askedWhen ? truth(fact.askedWhen) : 1;
    if (applies === 0) return { k: 'unasked' };
    if (applies === 0.5) return { k: 'unknown' };
    const d = fact.derive;
    if (d) {
      if (d.how === 'whole-years-since')
        return person.age === undefined ? { k: 'unknown' } : { k: 'known', v: person.age };
      const from = [d.of, d.with, d.height, d.weight].filter((x) => x !== undefined);
      if (from.some((f) => state(f).k === 'unasked')) return { k: 'unasked' };
      if (from.some((f) => state(f).k === 'unknown')) return { k: 'unknown' };
      const v = (f: string) => (state(f) as { v: unknown }).v;
      if (d.how === 'bmi') {
        const h = v(d.height!) as number;
        const w = v(d.weight!) as number;
        return { k: 'known', v: Math.floor((w * 100000) / (h * h) + 0.5) / 10 };
      }
      if (d.how === 'overlap') {
        const planned = v(d.with!) as string[];
        return { k: 'known', v: (v(d.of!) as string[]).some((r) => planned.includes(r)) ? 'yes' : 'no' };
      }
      if (d.how === 'medicines-any') return { k: 'known', v: list!.any ? 'yes' : 'no' };
      if (d.how === 'medicines-classes')
        return { k: 'known', v: list!.classes.length ? list!.classes : ['none'] };
      if (d.how === 'medicines-unrecognised')
        return { k: 'known', v: list!.unrecognised.length ? 'yes' : 'no' };
      throw new Error(d.how);
    }
    if (id === 'medicines.list') return list ? { k: 'known', v: person.medicines } : { k: 'unknown' };
    const v =
      id === 'plan.regions'
        ? person.plan.regions
        : id === 'plan.technique'
          ? person.plan.technique
          : person.answers[id];
    if (v === undefined || v === 'not-sure' || (Array.isArray(v) && v.length === 0)) return { k: 'unknown' };
    return { k: 'known', v };
  };

  const parts = (c: ReferenceCondition) => c.of as ReferenceCondition[];
  const truths = new Map<ReferenceCondition, number>();
  const truth = (c: ReferenceCondition): number => {
    let t = truths.get(c);
    if (t === undefined) truths.set(c, (t = work(c)));
    return t;
  };
  const work = (c: ReferenceCondition): number => {
    if (c.op === 'all') return Math.min(...parts(c).map(truth));
    if (c.op === 'any') return Math.max(...parts(c).map(truth));
    if (c.op === 'not') return 1 - truth(c.of as ReferenceCondition);
    const s = state(c.fact!);
    if (s.k === 'unasked') return 0;
    if (s.k === 'unknown') return 0.5;
    if (c.op === 'is') return s.v === c.value ? 1 : 0;
    if (c.op === 'one-of') return c.values!.includes(s.v as string) ? 1 : 0;
    if (c.op === 'includes-any') return (s.v as string[]).some((x) => c.values!.includes(x)) ? 1 : 0;
    if (c.op === 'at-least') return (s.v as number) >= (c.value as number) ? 1 : 0;
    return (s.v as number) < (c.value as number) ? 1 : 0;
  };

  const expand = (names: string[]): string[] =>
    names
      .filter((n) => n !== 'none-of-these' && n !== 'nowhere')
      .flatMap((n) =>
        REGION_IDS.includes(n)
          ? [n]
          : referenceRegions.regions.filter((r) => r.groups.includes(n)).map((r) => r.id),
      );
  const certainBlocks = (c: ReferenceCase): string[] => {
    if (truth(c.when) !== 1) return [];
    const mark = c.blocksMarkedIn ? state(c.blocksMarkedIn) : undefined;
    return [...expand(c.blocksRegions ?? []), ...(mark?.k === 'known' ? expand(mark.v as string[]) : [])];
  };
  const possibleBlocks = (c: ReferenceCase): string[] => {
    if (truth(c.when) === 0) return [];
    const mark = c.blocksMarkedIn ? state(c.blocksMarkedIn) : undefined;
    const marked = mark?.k === 'known' ? expand(mark.v as string[]) : mark?.k === 'unknown' ? REGION_IDS : [];
    return [...expand(c.blocksRegions ?? []), ...marked];
  };
  const ordered = (rs: Iterable<string>) => REGION_IDS.filter((r) => [...rs].includes(r));

  const evaluateAll = () => {
    const all = referenceCases.flatMap((k) => k.cases);
    const B = new Set(all.flatMap(certainBlocks));
    const M = new Set(all.flatMap(possibleBlocks));
    const plan = state('plan.regions');
    const P = plan.k === 'known' ? (plan.v as string[]) : null;

    const findings = referenceCases.flatMap((k) => {
      const worst = (cs: ReferenceCase[]) => Math.max(0, ...cs.map((c) => SEVERITY.indexOf(c.severity)));
      const yes = k.cases.filter((c) => truth(c.when) === 1);
      const certain = worst(yes);
      const possible = worst(k.cases.filter((c) => truth(c.when) !== 0));
      if (possible === 0) return [];
      const hits = P !== null && k.cases.some((c) => possibleBlocks(c).some((r) => P.includes(r)));
      return [
        {
          id: k.id,
          certain: SEVERITY[certain]!,
          possible: SEVERITY[possible]!,
          cases: yes.map((c) => c.id),
          blocks: ordered(k.cases.flatMap(certainBlocks)),
          flagged: certain >= 2 || possible >= 3 || hits,
        },
      ];
    });

    const unrecognised = state('medicines.unrecognised');
    const level = (s: string) => SEVERITY.indexOf(s);
    let disposition = 'no-contraindication-found';
    if (findings.some((f) => level(f.possible) === 2)) disposition = 'proceed-with-precautions';
    if (
      findings.some((f) => level(f.possible) >= 3) ||
      P === null ||
      P.some((r) => M.has(r)) ||
      unrecognised.k === 'unknown' ||
      (unrecognised.k === 'known' && unrecognised.v === 'yes')
    )
      disposition = 'clinician-review';
    if (findings.some((f) => f.certain === 'absolute') || (P !== null && P.every((r) => B.has(r))))
      disposition = 'do-not-needle';

    // ---- section 10

    const leaves = (c: ReferenceCondition): string[] => {
      if (truth(c) !== 0.5) return [];
      if (c.op === 'all' || c.op === 'any') return parts(c).flatMap(leaves);
      if (c.op === 'not') return leaves(c.of as ReferenceCondition);
      return roots(c.fact!);
    };
    const roots = (id: string): string[] => {
      const fact = FACTS[id]!;
      if (state(id).k !== 'unknown') return [];
      if (fact.askedWhen && truth(fact.askedWhen) === 0.5) return leaves(fact.askedWhen);
      if (id === 'age') return ['date-of-birth'];
      if (fact.derive) {
        const d = fact.derive;
        return [d.of, d.with, d.height, d.weight].filter((x) => x !== undefined).flatMap(roots);
      }
      return [id];
    };
    const ask = new Set<string>();
    if (P === null) ask.add('plan.regions');
    if (unrecognised.k === 'unknown') ask.add('medicines.list');
    for (const k of referenceCases) {
      const certain = level(findings.find((f) => f.id === k.id)?.certain ?? 'none');
      for (const c of k.cases) {
        const touches = possibleBlocks(c).some((r) => !B.has(r) && (P === null || P.includes(r)));
        const s = level(c.severity);
        if (truth(c.when) === 0.5 && ((s > certain && s >= 2) || touches))
          leaves(c.when).forEach((f) => ask.add(f));
        if (truth(c.when) !== 0 && touches && c.blocksMarkedIn && state(c.blocksMarkedIn).k === 'unknown')
          roots(c.blocksMarkedIn).forEach((f) => ask.add(f));
      }
    }

    return {
      disposition,
      findings,
      blockedRegions: ordered(B),
      maybeBlockedRegions: P === null ? [] : ordered(P.filter((r) => M.has(r) && !B.has(r))),
      unknown: referenceFacts.map((f) => f.id).filter((id) => ask.has(id)),
      medicines: list && { classes: list.classes, unrecognised: list.unrecognised },
    };
  };
  return { evaluateAll, stateOf: (id: string) => state(id).k };
};

export const referenceEvaluate = (person: Person) => judge(person).evaluateAll();

/** Whether a fact is known, unknown or unasked: for tests that fill in or take away answers. */
export const referenceStates = (person: Person): ((fact: string) => State['k']) => judge(person).stateOf;
