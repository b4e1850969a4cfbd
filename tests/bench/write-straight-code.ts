import { mkdirSync, writeFileSync } from 'node:fs';
import { ruleSet, type Condition, type Fact } from '@/rules';
import { askingOrder } from '@/rules/engine/asking-order';
import { inputsOf } from '@/rules/engine/knowledge';
import { indexOf, regionsMeant } from '@/rules/engine/rule-set-index';

/*
 * The rules in force as straight TypeScript, the way somebody would write them who had no engine: a function for each
 * contraindication, conditions as expressions, what several read worked out once. Two hundred cases by hand would fall
 * behind the rules within a week, so they are written out anew for each bench; the result can be read beside this file.
 */

const index = indexOf(ruleSet);
const camel = (id: string): string =>
  id.replaceAll(/[^a-z0-9]+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const text = JSON.stringify;
const factOf = (id: string): Fact => index.factsById.get(id)!;
const mask = (names: readonly string[]): string =>
  `0x${(regionsMeant(index, names).reduce((bits, id) => bits | (1 << ruleSet.regions.findIndex((one) => one.id === id)), 0) >>> 0).toString(16)} | 0`;

/** How often each condition stands in the rules. */
const uses = new Map<string, number>();
const count = (condition: Condition): void => {
  uses.set(text(condition), (uses.get(text(condition)) ?? 0) + 1);
  if (condition.op === 'all' || condition.op === 'any') condition.of.forEach(count);
  if (condition.op === 'not') count(condition.of);
};
for (const { cases } of ruleSet.contraindications) for (const { when } of cases) count(when);

/** Conditions that several cases read, by name, each after those it is made of. */
const shared = new Map<string, string>();
const sharedCode: string[] = [];

/** A condition as an expression; `f.` is where the facts are. */
const expression = (condition: Condition, f: string): string => {
  const key = text(condition);
  if (f === '' || condition.op === 'is' || (uses.get(key) ?? 0) < 2) return written(condition, f);
  let name = shared.get(key);
  if (!name) {
    const code = written(condition, '').replaceAll('f.', '');
    name = `shared${shared.size}`;
    shared.set(key, name);
    sharedCode.push(`const ${name} = ${code};`);
  }
  return f + name;
};

const written = (condition: Condition, f: string): string => {
  switch (condition.op) {
    case 'all':
      return `(${condition.of.map((part) => expression(part, f)).join(' & ')})`;
    case 'any':
      return `(${condition.of.map((part) => expression(part, f)).join(' | ')})`;
    case 'not':
      return `not(${expression(condition.of, f)})`;
    case 'is':
      return `is(${f}${camel(condition.fact)}, ${text(condition.value)})`;
    case 'one-of':
      return `(${condition.values.map((value) => `is(${f}${camel(condition.fact)}, ${text(value)})`).join(' | ')})`;
    case 'includes-any':
      return `has(${f}${camel(condition.fact)}, ${text(condition.values)})`;
    case 'at-least':
      return `atLeast(${f}${camel(condition.fact)}, ${condition.value})`;
    case 'below':
      return `below(${f}${camel(condition.fact)}, ${condition.value})`;
  }
};

const stored = ({ id }: Fact): string => {
  switch (id) {
    case 'plan.regions':
      return 'known(input.plan.regions)';
    case 'plan.technique':
      return 'known(input.plan.technique)';
    case 'medicines.list':
      return '(reading ? (input.medicines as readonly string[]) : undefined)';
    default:
      return `known(answers[${text(id)}])`;
  }
};

const derived = ({ derive }: Fact): string => {
  if (derive!.how === 'whole-years-since') return 'input.age';
  const from = inputsOf(derive!).map(camel);
  const both = `${from.map((one) => `${one} === null`).join(' || ')} ? null : ${from.map((one) => `${one} === undefined`).join(' || ')} ? undefined : `;
  switch (derive!.how) {
    case 'bmi':
      return `${both}Math.floor(((${from[1]} as number) * 100000) / ((${from[0]} as number) * (${from[0]} as number)) + 0.5) / 10`;
    case 'overlap':
      return `${both}(marks(${from[0]}) & marks(${from[1]})) !== 0 ? 'yes' : 'no'`;
    case 'medicines-any':
      return `${both}reading!.namesAMedicine ? 'yes' : 'no'`;
    case 'medicines-classes':
      return `${both}reading!.classes.length > 0 ? reading!.classes : ['none']`;
    case 'medicines-unrecognised':
      return `${both}reading!.unrecognised.length > 0 ? 'yes' : 'no'`;
  }
  throw new Error('There is no other way to work a fact out.');
};

const order = askingOrder(ruleSet).map(factOf);
const facts = order.flatMap((fact) => {
  const value = fact.derive ? derived(fact) : stored(fact);
  const name = camel(fact.id);
  if (!fact.askedWhen) return [`const ${name}: Value = ${value};`];
  return [
    `const ${name}Asked = ${expression(fact.askedWhen, '')};`,
    `const ${name}: Value = ${name}Asked === no ? null : ${name}Asked === unknown ? undefined : ${value};`,
  ];
});
const names = order.flatMap(({ id, askedWhen }) => [camel(id), ...(askedWhen ? [`${camel(id)}Asked`] : [])]);

/** What to ask for an unknown fact. */
const ask = (id: string): string => {
  const { askedWhen, derive } = factOf(id);
  const itself = !derive
    ? `ask[${index.factOrder.get(factOf(id).id)}] = 1;`
    : derive.how === 'whole-years-since'
      ? `ask[${index.factOrder.get(derive.of)}] = 1;`
      : inputsOf(derive).map(ask).join(' ');
  const name = `f.${camel(id)}`;
  if (!askedWhen) return `if (${name} === undefined) { ${itself} }`;
  return `if (${name} === undefined) { if (f.${camel(id)}Asked === unknown) { ${askIn(askedWhen)} } else { ${itself} } }`;
};

/** What to ask because a condition, which is unknown, is. */
const askIn = (condition: Condition): string => {
  switch (condition.op) {
    case 'all':
    case 'any':
      return condition.of
        .map((part) =>
          part.op === 'all' || part.op === 'any' || part.op === 'not'
            ? `if (${expression(part, 'f.')} === unknown) { ${askIn(part)} }`
            : askIn(part),
        )
        .join(' ');
    case 'not':
      return askIn(condition.of);
    default:
      return ask(condition.fact);
  }
};

const contraindications = ruleSet.contraindications.map(({ id, cases }) => {
  const name = camel(id);
  return `
const ${name}: Rule = {
  id: ${text(id)},
  cases: ${text(cases.map((rule) => rule.id))},
  weights: [${cases.map(({ severity }) => severity).join(', ')}],
  truths: (f) => [${cases.map(({ when }) => expression(when, 'f.')).join(', ')}],
  closes: [${cases.map(({ blocksRegions, blocksMarkedIn }) => ((blocksRegions ?? blocksMarkedIn) ? `(f) => [${mask(blocksRegions ?? [])}, ${blocksMarkedIn ? `f.${camel(blocksMarkedIn)}` : 'null'}]` : 'undefined')).join(', ')}],
  ask: [${cases
    .map(
      ({ when, blocksMarkedIn }) =>
        `(f, ask, isOpen, touches) => { if (isOpen) { ${askIn(when)} } ${blocksMarkedIn ? `if (touches) { ${ask(blocksMarkedIn)} }` : ''} }`,
    )
    .join(', ')}],
};`;
});

const code = `// Written by write-straight-code.ts from rules ${ruleSet.version}.
import type { MedicineReading, ScreeningInput } from '@/rules';
import type { Verdict } from '@/rules/engine/compile';
import { readMedicines } from '@/rules';
import {
  absolute, atLeast, below, has, is, known, marks, no, not, note, precaution, relative, unknown, verdictOf,
  type RuleOf, type Value,
} from '../straight-code-helpers';

const readFacts = (input: ScreeningInput, reading: MedicineReading | undefined) => {
  const { answers } = input;
  ${facts.join('\n  ')}
  ${sharedCode.join('\n  ')}
  return { ${[...names, ...shared.values()].join(', ')} };
};
type Facts = ReturnType<typeof readFacts>;
type Rule = RuleOf<Facts>;
${contraindications.join('\n')}

const rules: readonly Rule[] = [${ruleSet.contraindications.map(({ id }) => camel(id)).join(', ')}];

/** Trusts its input. */
export const judgeStraight = (input: ScreeningInput, given?: MedicineReading): Verdict => {
  const { medicines } = input;
  const read = medicines === undefined || medicines === 'not-sure' ? undefined : (given ?? readMedicines(medicines));
  const reading = read && read.items.length > 0 ? read : undefined;
  const facts = readFacts(input, reading);
  return verdictOf(facts, rules, reading);
};
`;

/** Where the code is written to, and imported from. */
export const straightCode = new URL('./.written/straight-code.ts', import.meta.url);

export const writeStraightCode = (): void => {
  mkdirSync(new URL('./', straightCode), { recursive: true });
  writeFileSync(straightCode, code);
};
