import {
  notSure,
  ruleSet,
  type Condition,
  type Evaluation,
  type FactId,
  type Leaf,
  type ScreeningInput,
} from '@/rules';
import { askingOrder } from '@/rules/engine/asking-order';
import { knowledgeOf } from '@/rules/engine/knowledge';
import { indexOf } from '@/rules/engine/rule-set-index';
import { storedAnswer } from '@/rules/engine/screening-input';

/*
 * The published engines know true and false. So every case is given to them twice, what certainly holds and what possibly
 * holds, over facts that say whether they are known; and so is every condition on asking, which they work out first. What
 * a medicine list says and what is worked out from other answers is prepared for them and not timed.
 */

/**
 * By the number of a fact: `k` its value if it has one, else null or an empty list; `u` whether it has none. `c` and `p`,
 * whether it is certainly and possibly asked, are added on the way.
 */
export type PreparedFacts = Record<string, unknown>;

const index = indexOf(ruleSet);
const numberOf = (id: FactId): number => index.factOrder.get(id)!;

export const prepare = (input: ScreeningInput): PreparedFacts => {
  const knowledge = knowledgeOf(input, index);
  const prepared: PreparedFacts = {};
  for (const { id, kind, derive } of ruleSet.facts) {
    const state = knowledge.stateOf(id);
    const stored = derive ? (state.is === 'known' ? state.value : undefined) : storedAnswer(input, id);
    const hasValue = stored !== undefined && stored !== notSure && (stored as readonly string[]).length !== 0;
    const isList = kind === 'choices' || kind === 'regions' || kind === 'medicines';
    prepared[`k${numberOf(id)}`] = hasValue ? stored : isList ? [] : null;
    // A derived fact is not asked when what it is made from is not; then it has no value and is not unknown either.
    prepared[`u${numberOf(id)}`] = derive ? state.is === 'unknown' : !hasValue;
  }
  return prepared;
};

/** How an engine writes its expressions. */
export type Dialect<Expression> = {
  readonly all: (parts: readonly Expression[]) => Expression;
  readonly any: (parts: readonly Expression[]) => Expression;
  readonly not: (part: Expression) => Expression;
  readonly isTrue: (name: string) => Expression;
  readonly equals: (name: string, value: string) => Expression;
  readonly holdsOne: (name: string, value: string) => Expression;
  readonly atLeast: (name: string, value: number) => Expression;
  readonly below: (name: string, value: number) => Expression;
};

type Mode = 'certain' | 'possible';

/** What certainly, or possibly, makes a condition true. Under "not" the two change places. */
const twoValued = <Expression>(condition: Condition, mode: Mode, say: Dialect<Expression>): Expression => {
  switch (condition.op) {
    case 'all':
      return say.all(condition.of.map((part) => twoValued(part, mode, say)));
    case 'any':
      return say.any(condition.of.map((part) => twoValued(part, mode, say)));
    case 'not':
      return say.not(twoValued(condition.of, mode === 'certain' ? 'possible' : 'certain', say));
    default:
      return leafIn(condition, mode, say);
  }
};

const leafIn = <Expression>(leaf: Leaf, mode: Mode, say: Dialect<Expression>): Expression => {
  const fact = numberOf(leaf.fact);
  const holds = comparison(leaf, `k${fact}`, say);
  const { askedWhen } = index.factsById.get(leaf.fact)!;
  if (mode === 'certain') return askedWhen ? say.all([say.isTrue(`c${fact}`), holds]) : holds;
  const mayHold = say.any([say.isTrue(`u${fact}`), holds]);
  return askedWhen
    ? say.all([say.isTrue(`p${fact}`), say.any([say.not(say.isTrue(`c${fact}`)), mayHold])])
    : mayHold;
};

const comparison = <Expression>(leaf: Leaf, name: string, say: Dialect<Expression>): Expression => {
  switch (leaf.op) {
    case 'is':
      return say.equals(name, leaf.value);
    case 'one-of':
      return say.any(leaf.values.map((value) => say.equals(name, value)));
    case 'includes-any':
      return say.any(leaf.values.map((value) => say.holdsOne(name, value)));
    case 'at-least':
      return say.atLeast(name, leaf.value);
    case 'below':
      return say.below(name, leaf.value);
  }
};

const modes: readonly Mode[] = ['certain', 'possible'];

/** Something to work out, and where the result goes. */
export type Named<Expression> = { readonly name: string; readonly when: Expression };

/** Whether each follow-up is asked, those first that others hang on. */
export const askings = <Expression>(say: Dialect<Expression>): readonly Named<Expression>[] =>
  askingOrder(ruleSet).flatMap((id) => {
    const { askedWhen } = index.factsById.get(id)!;
    return askedWhen
      ? modes.map((mode) => ({ name: `${mode[0]}${numberOf(id)}`, when: twoValued(askedWhen, mode, say) }))
      : [];
  });

/** Every case, certain and possible. */
export const cases = <Expression>(say: Dialect<Expression>): readonly Named<Expression>[] =>
  ruleSet.contraindications.flatMap(({ cases: own }, group) =>
    own.flatMap((rule, at) =>
      modes.map((mode) => ({ name: `r${group}_${at}_${mode[0]}`, when: twoValued(rule.when, mode, say) })),
    ),
  );

/** What the engines are asked for, of one person: of every case whether it certainly, and whether it possibly holds. */
export type CaseTruths = readonly boolean[];

/** The same from an evaluation with its trace. */
export const truthsIn = ({ trace }: Evaluation): CaseTruths => {
  const truths = new Map(
    trace.map(({ contraindication, id, truth }) => [`${contraindication}/${id}`, truth]),
  );
  return ruleSet.contraindications.flatMap(({ id, cases: own }) =>
    own.flatMap((rule) => {
      const truth = truths.get(`${id}/${rule.id}`);
      return [truth === 'true', truth !== undefined];
    }),
  );
};
