import type { Derivation, Fact } from '../catalogue/facts';
import type { RuleSet } from '../rule-set';
import { conditionInWords } from './condition-in-words';
import type { Catalogue } from './leaf-in-words';
import type { Words } from './span';

/** One question as it is asked, or one thing that is worked out. */
export type BookQuestion = {
  readonly id: string;
  readonly question: string;
  readonly hint: string | null;
  /** What may be answered, in words: "Yes, no or not sure". */
  readonly answer: string;
  /** The options to choose or tick, as offered. */
  readonly options: readonly string[];
  /** Null: always asked. */
  readonly askedWhen: Words | null;
  /** How it is worked out; null for a question. */
  readonly derived: string | null;
  readonly why: string;
};

export type QuestionSection = {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly BookQuestion[];
};

export const questionSectionsOf = (
  { sections, facts }: RuleSet,
  catalogue: Catalogue,
): readonly QuestionSection[] =>
  [
    ...sections,
    { id: 'plan', title: 'What the physiotherapist records' },
    { id: 'derived', title: 'What is worked out from answers' },
  ].map(({ id, title }) => ({
    id,
    title,
    questions: facts.filter(({ section }) => section === id).map((fact) => questionOf(fact, catalogue)),
  }));

const questionOf = (fact: Fact, catalogue: Catalogue): BookQuestion => ({
  id: fact.id,
  question: fact.question,
  hint: fact.hint ?? null,
  answer: answerInWords(fact),
  options: fact.options?.map(({ label }) => label) ?? [],
  askedWhen: fact.askedWhen ? conditionInWords(fact.askedWhen, catalogue) : null,
  derived: fact.derive ? derivedInWords(fact.derive, catalogue) : null,
  why: fact.why,
});

const answerInWords = ({ kind, from, unit = '', min, max, step }: Fact): string => {
  const orNotSure = from === 'patient' ? ', or not sure' : '';
  switch (kind) {
    case 'yes-no':
      return from === 'patient' ? 'Yes, no or not sure' : 'Yes or no';
    case 'choice':
      return `One of these${orNotSure}`;
    case 'choices':
      return `Any of these${orNotSure}`;
    case 'regions':
      return `Areas on the body map${orNotSure}`;
    case 'quantity':
      return `A number from ${min} to ${max} in steps of ${step}${unit && ` (${unit})`}${orNotSure}`;
    case 'medicines':
      return `One medicine on each line, or “I take none”${orNotSure}`;
    case 'date':
      return 'A date';
    case 'text':
      return `In their own words${orNotSure}`;
  }
};

const derivedInWords = (derive: Derivation, { facts }: Catalogue): string => {
  const question = (id: string): string => `“${facts.get(id)?.question ?? id}”`;
  switch (derive.how) {
    case 'whole-years-since':
      return `Whole years since the answer to ${question(derive.of)}, counted on the day of screening`;
    case 'bmi':
      return `Weight in kg divided by the square of the height in m, rounded to one decimal, half up`;
    case 'overlap':
      return `Yes if an area marked in ${question(derive.of)} is also planned`;
    case 'medicines-any':
      return 'Yes if the medicine list names at least one medicine';
    case 'medicines-classes':
      return 'All classes of the medicines that were recognised in the list';
    case 'medicines-unrecognised':
      return 'Yes if the list holds anything that was not recognised';
  }
};
