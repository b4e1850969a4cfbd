import { severities } from '../../catalogue/severities';
import type { FactId } from '../../catalogue/vocabulary';
import type { RuleSet } from '../../rule-set';
import { inputsOf } from '../knowledge';
import { indexOf, requireFact } from '../rule-set-index';
import { addBit, hasBit, namesOf, noBits } from './bits';
import type { CaseProgram } from './case-program';
import { isUnknown, type CompiledCondition } from './compile-condition';
import type { FactSheet } from './fact-sheet';
import type { LeafBoard, Reader } from './leaf-board';

/** The facts worth asking, gathered case by case; see `worth-asking.ts` for what is gathered and why. */
export type QuestionsToAsk = {
  readonly clear: () => void;
  readonly add: (fact: number) => void;
  readonly addFor: (one: CaseProgram, certain: number, touchesPlan: boolean) => void;
  readonly named: (ids: readonly FactId[]) => readonly FactId[];
};

export const questionsToAsk = (
  ruleSet: RuleSet,
  asked: readonly (Reader | undefined)[],
  sheet: FactSheet,
  board: LeafBoard,
): QuestionsToAsk => {
  const index = indexOf(ruleSet);
  const numberOf = (id: string): number => index.factOrder.get(requireFact(index, id).id)!;
  const inputs = ruleSet.facts.map(({ derive }) => derive && inputsOf(derive).map(numberOf));
  const factOfLeaf = board.facts.map(numberOf);
  const questions = noBits(ruleSet.facts.length);
  /** Facts whose roots are among the questions already. */
  const followed = noBits(ruleSet.facts.length);

  const addRoots = (fact: number): void => {
    if (sheet.stateOf(fact) !== 'unknown' || hasBit(followed, fact)) return;
    addBit(followed, fact);
    const from = inputs[fact];
    if (sheet.askedOf(fact) === isUnknown) addRootsOf(asked[fact]!);
    else if (!from) addBit(questions, fact);
    else if (ruleSet.facts[fact]!.derive!.how === 'whole-years-since') addBit(questions, from[0]!);
    else for (const input of from) addRoots(input);
  };
  const addRootsOfLeaf = (leaf: number): void => addRoots(factOfLeaf[leaf]!);
  const addRootsOf = (condition: CompiledCondition): void => condition.eachUnknown(addRootsOfLeaf);

  return {
    clear() {
      questions.fill(0);
      followed.fill(0);
    },
    add: (fact) => addBit(questions, fact),
    addFor({ truth, weight, reader, markedIn }, certain, touchesPlan) {
      if (truth === isUnknown && ((weight > certain && weight >= precaution) || touchesPlan))
        addRootsOf(reader);
      if (touchesPlan && markedIn !== undefined) addRoots(markedIn);
    },
    named: (ids) => namesOf(questions, ids),
  };
};

const precaution = severities.indexOf('precaution');
