import type { Derivation, Fact } from '../catalogue/facts';
import type { FactId } from '../catalogue/vocabulary';
import type { Leaf } from '../language/condition';
import type { Truth } from '../language/truth';
import { readMedicines, type MedicineReading } from '../medicines/read-medicines';
import { truthOfCondition } from './condition-truth';
import { regionsMeant, requireFact, type RuleSetIndex } from './rule-set-index';
import { medicineListFact, notSure, storedAnswer, type Answer, type ScreeningInput } from './screening-input';

/**
 * What we know about one fact. *Unasked*: the question does not apply, and an answer left from before is ignored.
 * *Unknown*: nobody answered, the patient is not sure, or it is not settled whether the question applies.
 */
export type FactState =
  { readonly is: 'known'; readonly value: Answer } | { readonly is: 'unknown' } | { readonly is: 'unasked' };

const unknown: FactState = { is: 'unknown' };
const unasked: FactState = { is: 'unasked' };
const known = (value: Answer): FactState => ({ is: 'known', value });

/** Everything known about one person, worked out on demand and remembered for one evaluation. */
export type Knowledge = {
  readonly stateOf: (fact: FactId) => FactState;
  /** Whether the fact is asked, given the other answers. */
  readonly isAsked: (fact: FactId) => Truth;
  readonly truthOf: (leaf: Leaf) => Truth;
  /** Undefined when the list is unanswered: not given, not sure, or no line says anything. */
  readonly medicines: MedicineReading | undefined;
};

export const knowledgeOf = (input: ScreeningInput, index: RuleSetIndex): Knowledge => {
  const states = new Map<FactId, FactState>();
  const medicines = readList(input, index);

  const knowledge: Knowledge = {
    medicines,
    stateOf(id) {
      let state = states.get(id);
      if (!state) {
        state = workOut(requireFact(index, id));
        states.set(id, state);
      }
      return state;
    },
    isAsked(id) {
      const { askedWhen } = requireFact(index, id);
      return askedWhen ? truthOfCondition(askedWhen, knowledge) : 'true';
    },
    truthOf: (leaf) => truthOfLeaf(leaf, knowledge.stateOf(leaf.fact)),
  };

  const workOut = (fact: Fact): FactState => {
    const asked = knowledge.isAsked(fact.id);
    if (asked === 'false') return unasked;
    if (asked === 'unknown') return unknown;
    if (fact.derive) return derived(fact.derive);
    if (fact.id === medicineListFact && !medicines) return unknown;
    const answer = storedAnswer(input, fact.id);
    return answer === undefined || answer === notSure || (Array.isArray(answer) && answer.length === 0)
      ? unknown
      : known(answer);
  };

  const derived = (derive: Derivation): FactState => {
    // The age is worked out from the date of birth by whoever calls, who alone knows the day of screening.
    if (derive.how === 'whole-years-since') return input.age === undefined ? unknown : known(input.age);

    const inputs = inputsOf(derive).map(knowledge.stateOf);
    if (inputs.some((state) => state.is === 'unasked')) return unasked;
    const values = inputs.map((state) => (state.is === 'known' ? state.value : undefined));
    if (values.includes(undefined)) return unknown;
    const [first, second] = values;
    switch (derive.how) {
      case 'bmi':
        return known(bodyMassIndex(first as number, second as number));
      case 'overlap':
        return known(overlap(regionsMeant(index, first as string[]), second as string[]) ? 'yes' : 'no');
      case 'medicines-any':
        return known(medicines!.namesAMedicine ? 'yes' : 'no');
      case 'medicines-classes':
        return known(medicines!.classes.length > 0 ? medicines!.classes : ['none']);
      case 'medicines-unrecognised':
        return known(medicines!.unrecognised.length > 0 ? 'yes' : 'no');
    }
  };

  return knowledge;
};

/** The facts a derived fact is made from. */
export const inputsOf = (derive: Derivation): readonly FactId[] => {
  switch (derive.how) {
    case 'bmi':
      return [derive.height, derive.weight];
    case 'overlap':
      return [derive.of, derive.with];
    default:
      return [derive.of];
  }
};

const readList = (input: ScreeningInput, index: RuleSetIndex): MedicineReading | undefined => {
  if (input.medicines === undefined || input.medicines === notSure) return undefined;
  const reading = readMedicines(input.medicines, index.ruleSet.medicines);
  return reading.items.length > 0 ? reading : undefined;
};

/** One decimal, half up. */
export const bodyMassIndex = (heightCm: number, weightKg: number): number =>
  Math.floor((weightKg * 100_000) / (heightCm * heightCm) + 0.5) / 10;

const overlap = (marked: readonly string[], planned: readonly string[]): boolean =>
  marked.some((region) => planned.includes(region));

/** A leaf about an unasked fact is false, about an unknown one unknown. */
const truthOfLeaf = (leaf: Leaf, state: FactState): Truth => {
  if (state.is === 'unknown') return 'unknown';
  return state.is === 'known' && holds(leaf, state.value) ? 'true' : 'false';
};

export const holds = (leaf: Leaf, value: Answer): boolean => {
  switch (leaf.op) {
    case 'is':
      return value === leaf.value;
    case 'one-of':
      return (leaf.values as readonly unknown[]).includes(value);
    case 'includes-any':
      return (leaf.values as readonly string[]).some((one) => (value as readonly string[]).includes(one));
    case 'at-least':
      return (value as number) >= leaf.value;
    case 'below':
      return (value as number) < leaf.value;
  }
};
