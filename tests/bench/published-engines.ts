import { createRequire } from 'node:module';
import { askings, cases, type CaseTruths, type Dialect, type PreparedFacts } from './three-valued';

/* The truth of every case by engines that are on the npm registry. */

export type PublishedEngine = {
  readonly name: string;
  readonly does: string;
  /** Of how many people it is given some, where all would take too long. */
  readonly oneIn: number;
  readonly run: (facts: PreparedFacts) => CaseTruths | Promise<CaseTruths>;
};

const load = createRequire(new URL('./package.json', import.meta.url));

type Json = unknown;

const jsonLogic: Dialect<Json> = {
  all: (parts) => ({ and: parts }),
  any: (parts) => (parts.length === 1 ? parts[0] : { or: parts }),
  not: (part) => ({ '!': [part] }),
  isTrue: (name) => ({ var: name }),
  equals: (name, value) => ({ '===': [{ var: name }, value] }),
  holdsOne: (name, value) => ({ in: [value, { var: name }] }),
  atLeast: (name, value) => ({ and: [{ '!==': [{ var: name }, null] }, { '>=': [{ var: name }, value] }] }),
  below: (name, value) => ({ and: [{ '!==': [{ var: name }, null] }, { '<': [{ var: name }, value] }] }),
};

const jsonLogicEngine = (): PublishedEngine => {
  const { LogicEngine } = load('json-logic-engine') as {
    LogicEngine: new () => { build: (logic: Json) => (data: PreparedFacts) => unknown };
  };
  const engine = new LogicEngine();
  const asked = askings(jsonLogic).map(({ name, when }) => ({ name, work: engine.build(when) }));
  const rules = cases(jsonLogic).map(({ when }) => engine.build(when));
  return {
    name: 'json-logic-engine',
    does: 'what is asked and the truth of every case, by compiled expressions, from prepared facts',
    oneIn: 1,
    run: (facts) => {
      for (const { name, work } of asked) facts[name] = Boolean(work(facts));
      return rules.map((rule) => Boolean(rule(facts)));
    },
  };
};

const jsonLogicJs = (): PublishedEngine => {
  const { apply } = load('json-logic-js') as { apply: (logic: Json, data: PreparedFacts) => unknown };
  const asked = askings(jsonLogic);
  const rules = cases(jsonLogic);
  return {
    name: 'json-logic-js',
    does: 'what is asked and the truth of every case, by interpreted expressions, from prepared facts',
    oneIn: 20,
    run: (facts) => {
      for (const { name, when } of asked) facts[name] = Boolean(apply(when, facts));
      return rules.map(({ when }) => Boolean(apply(when, facts)));
    },
  };
};

const zen: Dialect<string> = {
  all: (parts) => `(${parts.join(' and ')})`,
  any: (parts) => `(${parts.join(' or ')})`,
  not: (part) => `(not (${part}))`,
  isTrue: (name) => `${name} == true`,
  equals: (name, value) => `${name} == '${value}'`,
  holdsOne: (name, value) => `'${value}' in ${name}`,
  atLeast: (name, value) => `(${name} != null and ${name} >= ${value})`,
  below: (name, value) => `(${name} != null and ${name} < ${value})`,
};

const zenEngine = (): PublishedEngine => {
  type Decision = { evaluate: (facts: PreparedFacts) => Promise<{ result: Record<string, boolean> }> };
  const { ZenEngine } = load('@gorules/zen-engine') as {
    ZenEngine: new () => { createDecision: (content: Buffer) => Decision };
  };
  const asked = askings(zen);
  const rules = cases(zen);
  const expressions = (named: typeof rules) =>
    named.map(({ name, when }) => ({ id: name, key: name, value: when }));
  const node = (id: string, type: string, content?: unknown) => ({ id, name: id, type, content });
  const decision = new ZenEngine().createDecision(
    Buffer.from(
      JSON.stringify({
        nodes: [
          node('in', 'inputNode'),
          // What is asked is read by later expressions of the same node.
          node('rules', 'expressionNode', {
            expressions: [
              ...expressions(asked.map(({ name, when }) => ({ name, when: nested(when, asked) }))),
              ...expressions(rules.map(({ name, when }) => ({ name, when: nested(when, asked) }))),
            ],
          }),
          node('out', 'outputNode'),
        ],
        edges: [
          { id: 'a', sourceId: 'in', targetId: 'rules' },
          { id: 'b', sourceId: 'rules', targetId: 'out' },
        ],
      }),
    ),
  );
  return {
    name: '@gorules/zen-engine',
    does: 'what is asked and the truth of every case, by one decision, from prepared facts',
    oneIn: 20,
    run: async (facts) => {
      const { result } = await decision.evaluate(facts);
      return rules.map(({ name }) => result[name]!);
    },
  };
};

/** Within a node earlier results go by `$`. */
const nested = (expression: string, asked: readonly { readonly name: string }[]): string =>
  asked.reduce(
    (text, { name }) => text.replaceAll(new RegExp(`\\b${name}\\b`, 'g'), `$.${name}`),
    expression,
  );

type Conditions = Readonly<Record<string, unknown>>;

const jsonRules: Dialect<Conditions> = {
  all: (parts) => ({ all: parts }),
  any: (parts) => ({ any: parts }),
  not: (part) => ({ not: part }),
  isTrue: (fact) => ({ fact, operator: 'equal', value: true }),
  equals: (fact, value) => ({ fact, operator: 'equal', value }),
  holdsOne: (fact, value) => ({ fact, operator: 'contains', value }),
  atLeast: (fact, value) => ({ fact, operator: 'greaterThanInclusive', value }),
  below: (fact, value) => ({ fact, operator: 'lessThan', value }),
};

const jsonRulesEngine = (): PublishedEngine => {
  type Event = { type: string };
  const { Engine } = load('json-rules-engine') as {
    Engine: new () => {
      addRule: (rule: {
        conditions: Conditions;
        event: Event;
        priority: number;
        onSuccess?: (
          event: Event,
          almanac: { addRuntimeFact: (name: string, value: boolean) => void },
        ) => void;
      }) => void;
      run: (facts: PreparedFacts) => Promise<{ events: readonly Event[] }>;
    };
  };
  const engine = new Engine();
  const asked = askings(jsonRules);
  const rules = cases(jsonRules);
  const conditionsOf = (when: Conditions): Conditions =>
    'all' in when || 'any' in when || 'not' in when ? when : { all: [when] };
  // Rules of a higher priority end before the next begin, so that what is asked is there for those that need it.
  asked.forEach(({ name, when }, at) =>
    engine.addRule({
      conditions: conditionsOf(when),
      event: { type: name },
      priority: 1 + asked.length - at,
      onSuccess: (_event, almanac) => almanac.addRuntimeFact(name, true),
    }),
  );
  for (const { name, when } of rules)
    engine.addRule({ conditions: conditionsOf(when), event: { type: name }, priority: 1 });
  const notAsked = Object.fromEntries(asked.map(({ name }) => [name, false]));
  return {
    name: 'json-rules-engine',
    does: 'what is asked and the truth of every case, by one rule each, from prepared facts',
    oneIn: 400,
    run: async (facts) => {
      const { events } = await engine.run({ ...facts, ...notAsked });
      const happened = new Set(events.map(({ type }) => type));
      return rules.map(({ name }) => happened.has(name));
    },
  };
};

export const publishedEngines = (): readonly PublishedEngine[] => [
  jsonLogicEngine(),
  jsonLogicJs(),
  zenEngine(),
  jsonRulesEngine(),
];
