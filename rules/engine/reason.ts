import type { Fact } from '../catalogue/facts';
import type { FactId } from '../catalogue/vocabulary';
import type { Leaf } from '../language/condition';
import { wordsFor } from './answer-in-words';
import { inputsOf, type Knowledge } from './knowledge';
import { requireFact, type RuleSetIndex } from './rule-set-index';
import { planRegionsFact, type Answer } from './screening-input';

/** Where a reason comes from; the sentence is worded accordingly. */
export type ReasonOrigin =
  'patient' | 'clinician' | 'plan' | 'medicines' | 'age' | 'worked-out' | 'not-asked';

/** One answer that counted, with a sentence for staff that starts with "because". */
export type Reason = {
  readonly factId: FactId;
  readonly origin: ReasonOrigin;
  readonly question: string;
  /** The part of the answer that counted, in words. */
  readonly answer: string;
  readonly sentence: string;
};

/** How the answers came, as far as a sentence about them says so. */
export type HowGiven = {
  /** Facts whose answer a clinician entered or corrected: then the patient is not said to have told us. */
  readonly enteredByClinician: ReadonlySet<FactId>;
  /** Numbers that were given in another unit than the rules count in, in words. */
  readonly amounts: ReadonlyMap<FactId, string>;
};

/** The reason a comparison gives. `holds` is false where a `not` counts on it being otherwise. */
export const reasonFor = (
  leaf: Leaf,
  holds: boolean,
  knowledge: Knowledge,
  index: RuleSetIndex,
  given: HowGiven,
): Reason => {
  const fact = requireFact(index, leaf.fact);
  const state = knowledge.stateOf(fact.id);
  const base = { factId: fact.id, question: fact.question };
  if (state.is !== 'known')
    return {
      ...base,
      origin: 'not-asked',
      answer: 'Not asked',
      sentence: `because “${fact.question}” does not apply`,
    };

  const answer = given.amounts.get(fact.id) ?? wordsFor(fact, decisivePart(leaf, holds, state.value), index);
  const origin = originOf(fact, given);
  return {
    ...base,
    origin,
    answer,
    sentence: sentenceFor(origin, fact, leaf, holds, answer, knowledge, index, given),
  };
};

/** Of a list, only the entries that the comparison looks for. */
const decisivePart = (leaf: Leaf, holds: boolean, value: Answer): Answer => {
  if (leaf.op !== 'includes-any' || !holds || !Array.isArray(value)) return value;
  const wanted: readonly string[] = leaf.values;
  return (value as readonly string[]).filter((entry) => wanted.includes(entry));
};

const originOf = (fact: Fact, { enteredByClinician }: HowGiven): ReasonOrigin => {
  if (fact.id === 'age') return 'age';
  if (fact.derive?.how.startsWith('medicines-')) return 'medicines';
  if (fact.from === 'derived') return 'worked-out';
  if (fact.id.startsWith('plan.')) return 'plan';
  return fact.from === 'clinician' || enteredByClinician.has(fact.id) ? 'clinician' : 'patient';
};

const sentenceFor = (
  origin: ReasonOrigin,
  fact: Fact,
  leaf: Leaf,
  holds: boolean,
  answer: string,
  knowledge: Knowledge,
  index: RuleSetIndex,
  given: HowGiven,
): string => {
  switch (origin) {
    case 'age':
      return `because the patient is ${answer} old`;
    case 'medicines':
      return medicineSentence(leaf, holds, answer, knowledge);
    case 'plan':
      return fact.id === planRegionsFact
        ? `because the plan includes ${answer}`
        : `because the planned technique is “${answer}”`;
    case 'clinician':
      return `because a clinician recorded “${answer}” for “${fact.question}”`;
    case 'worked-out':
      return workedOutSentence(fact, answer, knowledge, index, given);
    default:
      return `because you told us “${answer}” when asked “${fact.question}”`;
  }
};

/** Names what was written, so that a surprising class can be checked against the line it came from. */
const medicineSentence = (leaf: Leaf, holds: boolean, classes: string, knowledge: Knowledge): string => {
  if (!holds) return `because the medicine list names nothing of that kind`;
  if (leaf.op !== 'includes-any') return `because of the medicine list`;
  const wanted: readonly string[] = leaf.values;
  const typed = (knowledge.medicines?.items ?? [])
    .filter((item) => item.classes.some((id) => wanted.includes(id)))
    .map((item) => `“${item.text}”`);
  return typed.length > 0
    ? `because the medicine list has ${typed.join(', ')} (${classes})`
    : `because of the medicine list as a whole (${classes})`;
};

const workedOutSentence = (
  fact: Fact,
  answer: string,
  knowledge: Knowledge,
  index: RuleSetIndex,
  { amounts }: HowGiven,
): string => {
  const from = fact.derive ? inputsOf(fact.derive) : [];
  const parts = from.flatMap((id) => {
    const state = knowledge.stateOf(id);
    const input = requireFact(index, id);
    return state.is === 'known'
      ? [`“${input.question}” ${amounts.get(id) ?? wordsFor(input, state.value, index)}`]
      : [];
  });
  return `because of what was worked out: ${fact.question}: ${answer} (from ${parts.join(' and ')})`;
};
