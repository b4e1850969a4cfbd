import type { Derivation, Fact } from '../../catalogue/facts';
import type { FactId } from '../../catalogue/vocabulary';
import type { MedicineReading } from '../../medicines/read-medicines';
import { askingOrder } from '../asking-order';
import { bodyMassIndex, inputsOf } from '../knowledge';
import { requireFact, type RuleSetIndex } from '../rule-set-index';
import {
  medicineListFact,
  notSure,
  planRegionsFact,
  planTechniqueFact,
  type Answer,
  type ScreeningInput,
} from '../screening-input';
import { hasBit, haveInCommon, type Bits } from './bits';
import { isFalse, isTrue, isUnknown, type Tri } from './compile-condition';
import { factProgram, type FactProgram } from './fact-program';
import type { LeafBoard, Reader } from './leaf-board';

/** What is known about a fact, as in the interpreter's `FactState`. */
export type State = 'unasked' | 'unknown' | 'known';

/** Everything known about the person at hand, on the board of leaves. Facts go by their number in the rule set. */
export type FactSheet = {
  /** Takes the answers in. False when the input is not valid in the very form in which it would be stored. */
  readonly take: (input: ScreeningInput) => boolean;
  /** Works out which facts are asked and what they come to, and sets the leaves. */
  readonly settle: (reading: MedicineReading | undefined) => void;
  readonly stateOf: (fact: number) => State;
  readonly askedOf: (fact: number) => Tri;
  readonly markedIn: (fact: number) => Bits;
};

/** Where an answer comes in. */
type Slot = { readonly fact: number; readonly mayBeUnsure: boolean; readonly read: FactProgram['read'] };

/** @param asked what tells whether a fact is asked; absent means always. @param firstReader the number of the first */
export const factSheet = (
  index: RuleSetIndex,
  board: LeafBoard,
  asked: readonly (Reader | undefined)[],
  firstReader: number,
  places: ReadonlyMap<string, Bits>,
): FactSheet => {
  const { facts } = index.ruleSet;
  const numberOf = (id: FactId): number => index.factOrder.get(requireFact(index, id).id)!;
  const programs = facts.map((fact) => factProgram(fact, board, index, places));
  const order = askingOrder(index.ruleSet)
    .map(numberOf)
    .map((fact) => ({ fact, reader: asked[fact], derive: facts[fact]!.derive }));
  const inputs = facts.map(({ derive }) => (derive ? inputsOf(derive).map(numberOf) : []));
  const slotOf = ({ id, from }: Fact): Slot => {
    const fact = numberOf(id);
    return { fact, mayBeUnsure: from === 'patient', read: programs[fact]!.read };
  };
  const list = slotOf(requireFact(index, medicineListFact));
  const age = slotOf(requireFact(index, 'age'));
  const planRegions = slotOf(requireFact(index, planRegionsFact));
  const planTechnique = slotOf(requireFact(index, planTechniqueFact));
  const answerable: ReadonlyMap<string, Slot> = new Map(
    facts.filter(isAnswer).map((fact) => [fact.id, slotOf(fact)]),
  );

  const given: (Answer | undefined)[] = facts.map(() => undefined);
  const values = [...given];
  const states: State[] = facts.map(() => 'unknown');
  const askedNow = new Uint8Array(facts.length);

  /** False when the answer is not valid as it stands. */
  const takeOne = ({ fact, mayBeUnsure, read }: Slot, raw: unknown): boolean => {
    if (raw === undefined) return true;
    if (raw === notSure) return mayBeUnsure;
    const value = read(raw);
    if (value === undefined) return false;
    given[fact] = value;
    return true;
  };

  const derived = (fact: number, derive: Derivation, reading: MedicineReading | undefined): void => {
    if (derive.how === 'whole-years-since') return setState(fact, given[age.fact]);
    let allKnown = true;
    for (const input of inputs[fact]!) {
      if (states[input] === 'unasked') {
        states[fact] = 'unasked';
        return;
      }
      if (states[input] === 'unknown') allKnown = false;
    }
    setState(fact, allKnown ? workOut(fact, derive, reading) : undefined);
  };

  const workOut = (fact: number, derive: Derivation, reading: MedicineReading | undefined): Answer => {
    const [first = 0, second = 0] = inputs[fact]!;
    switch (derive.how) {
      case 'bmi':
        return bodyMassIndex(values[first] as number, values[second] as number);
      case 'overlap':
        return haveInCommon(programs[first]!.marked, programs[second]!.marked) ? 'yes' : 'no';
      case 'medicines-any':
        return reading!.namesAMedicine ? 'yes' : 'no';
      case 'medicines-unrecognised':
        return reading!.unrecognised.length > 0 ? 'yes' : 'no';
      default:
        return reading!.classes.length > 0 ? reading!.classes : ['none'];
    }
  };

  const setState = (fact: number, value: Answer | undefined): void => {
    if (value === undefined || (typeof value === 'object' && value.length === 0)) {
      states[fact] = 'unknown';
      programs[fact]!.setUnknown();
    } else {
      states[fact] = 'known';
      values[fact] = value;
      programs[fact]!.setKnown(value);
    }
  };

  return {
    take(input) {
      given.fill(undefined);
      if (!isMembers(input) || !Object.keys(input).every((key) => parts.has(key))) return false;
      // Nobody has checked it yet: what its type promises may be missing.
      // oxlint-disable-next-line typescript/no-useless-default-assignment
      const { answers = {}, plan = {}, medicines } = input;
      if (!takeOne(age, input.age)) return false;
      if (!isMembers(answers) || !isMembers(plan)) return false;
      // Side by side: looking each value up by its key takes as long as all the rest.
      const ids = Object.keys(answers);
      const raws: readonly unknown[] = Object.values(answers);
      for (let at = 0; at < ids.length; at += 1) {
        const slot = answerable.get(ids[at]!);
        if (slot === undefined || !takeOne(slot, raws[at])) return false;
      }
      for (const key of Object.keys(plan)) if (!partsOfPlan.has(key)) return false;
      return (
        takeOne(planRegions, plan.regions) &&
        takeOne(planTechnique, plan.technique) &&
        takeOne(list, medicines)
      );
    },
    settle(reading) {
      board.truths.fill(isFalse);
      board.woken.fill(0);
      for (let at = 0; at < order.length; at += 1) {
        const { fact, reader, derive } = order[at]!;
        const isAsked = !reader
          ? isTrue
          : hasBit(board.woken, firstReader + fact)
            ? reader.truth()
            : reader.atRest;
        askedNow[fact] = isAsked;
        if (isAsked === isFalse) states[fact] = 'unasked';
        else if (isAsked === isUnknown) setState(fact, undefined);
        else if (derive) derived(fact, derive, reading);
        else setState(fact, fact === list.fact && !reading ? undefined : given[fact]);
      }
    },
    stateOf: (fact) => states[fact]!,
    askedOf: (fact) => askedNow[fact] as Tri,
    markedIn: (fact) => programs[fact]!.marked,
  };
};

const parts: ReadonlySet<string> = new Set(['age', 'answers', 'plan', 'medicines']);
const partsOfPlan: ReadonlySet<string> = new Set(['regions', 'technique']);

const isMembers = (raw: unknown): boolean => typeof raw === 'object' && raw !== null && !Array.isArray(raw);

/** What may stand among the answers: neither what is worked out nor what has its own place in the input. */
const isAnswer = ({ id, from }: Fact): boolean =>
  from !== 'derived' && id !== planRegionsFact && id !== planTechniqueFact && id !== medicineListFact;
