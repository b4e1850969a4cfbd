import type { Fact } from '../catalogue/facts';
import type { FactId } from '../catalogue/vocabulary';
import {
  medicineListFact,
  notSure,
  planRegionsFact,
  planTechniqueFact,
  type Answer,
  type ScreeningInput,
} from '../engine/screening-input';
import { readMedicines, type MedicineReading } from '../medicines/read-medicines';
import type { Reading } from './reading';
import { tellingAnswers } from './telling-answers';

/** One answered fact as a dimension. Its answers are numbered from 1; 0 is unknown. */
export type Dimension = {
  readonly fact: Fact;
  readonly answers: readonly Answer[];
  /** How far apart two neighbours in this dimension are numbered. */
  readonly stride: number;
};

/** Every combination of telling answers to the facts of a reading, numbered. */
export type Space = {
  readonly reading: Reading;
  readonly dimensions: readonly Dimension[];
  readonly size: number;
  /**
   * Calls back for every combination in turn, until a callback answers true. The arguments are used again: they hold
   * until the callback returns.
   */
  readonly each: (
    visit: (
      digits: readonly number[],
      number: number,
      input: ScreeningInput,
      list?: MedicineReading,
    ) => boolean | void,
  ) => void;
  /** The same combination as an input of its own. */
  readonly inputAt: (number: number) => ScreeningInput;
};

type Draft = {
  age?: number;
  answers: Partial<Record<FactId, Answer>>;
  plan: { regions?: readonly string[]; technique?: string };
  medicines?: readonly string[] | typeof notSure;
};

export const spaceOf = (reading: Reading): Space => {
  let size = 1;
  const dimensions = reading.answered.map((fact) => {
    const answers = tellingAnswers(fact, reading);
    const stride = size;
    size *= answers.length + 1;
    return { fact, answers, stride };
  });
  const lists = dimensions.map(({ fact, answers }) =>
    fact.id === medicineListFact
      ? answers.map((lines) => readMedicines(lines as readonly string[], reading.ruleSet.medicines))
      : [],
  );
  const listAt = dimensions.findIndex(({ fact }) => fact.id === medicineListFact);

  /** What is not read is answered so that it does not stand in the way of a better disposition. */
  const blank = (): Draft => ({
    answers: {},
    plan: { regions: [harmlessRegion(reading)], technique: 'superficial' },
    medicines: ['none'],
  });

  return {
    reading,
    dimensions,
    size,
    each(visit) {
      const digits = dimensions.map(() => 0);
      const draft = blank();
      dimensions.forEach(({ fact, answers }) => put(draft, fact, answers[-1]));
      for (let number = 0; number < size; number += 1) {
        if (visit(digits, number, draft as ScreeningInput, lists[listAt]?.[digits[listAt]! - 1])) return;
        for (let at = 0; at < digits.length; at += 1) {
          const { fact, answers } = dimensions[at]!;
          digits[at] = digits[at]! < answers.length ? digits[at]! + 1 : 0;
          put(draft, fact, answers[digits[at]! - 1]);
          if (digits[at] !== 0) break;
        }
      }
    },
    inputAt(number) {
      const draft = blank();
      for (const { fact, answers, stride } of dimensions)
        put(draft, fact, answers[(Math.floor(number / stride) % (answers.length + 1)) - 1]);
      return JSON.parse(JSON.stringify(draft)) as ScreeningInput;
    },
  };
};

const harmlessRegion = ({ ruleSet }: Reading): string =>
  ruleSet.regions.findLast(({ selectable }) => selectable)!.id;

/** Unknown is "not sure" from a patient, and no answer from anybody else; the engine takes both alike. */
const put = (draft: Draft, { id, from }: Fact, answer: Answer | undefined): void => {
  if (id === 'age') draft.age = answer as number;
  else if (id === planRegionsFact) draft.plan.regions = answer as readonly string[];
  else if (id === planTechniqueFact) draft.plan.technique = answer as string;
  else if (id === medicineListFact) draft.medicines = (answer as readonly string[] | undefined) ?? notSure;
  else draft.answers[id] = (answer ?? (from === 'patient' ? notSure : undefined)) as Answer;
};
