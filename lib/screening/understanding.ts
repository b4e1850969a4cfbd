import { mostQuestions, risksFor, teachBacksFor, type TeachBack } from '@/rules';
import { inputOf } from './screening-input';
import type { ScreeningSnapshot } from './screening-snapshot';

/** How a question about a risk went. What is unclear is talked about with the physiotherapist. */
export type Understood = 'at-once' | 'once-explained' | 'unclear' | 'open';

/** One question, in the words it was asked and answered in. */
export interface UnderstandingItem {
  /** Id of the risk. */
  readonly risk: string;
  readonly question: string;
  readonly answers: readonly { readonly said: string; readonly right: boolean }[];
  /** The right answer. */
  readonly rightAnswer: string;
  readonly result: Understood;
}

/** A wrong answer is explained and asked again, once: whoever is asked a third time is not helped by it. */
const mostTries = 2;

const resultOf = (answers: readonly { readonly right: boolean }[]): Understood => {
  if (answers.some(({ right }) => right)) return answers.length === 1 ? 'at-once' : 'once-explained';
  return answers.length >= mostTries ? 'unclear' : 'open';
};

/** Every question that was answered, in the order asked. */
export const understandingOf = ({
  events,
}: Pick<ScreeningSnapshot, 'events'>): readonly UnderstandingItem[] => {
  const given = events.flatMap((event) =>
    event.kind === 'understanding-answered' ? event.detail.answers : [],
  );
  return [...new Set(given.map(({ risk }) => risk))].map((risk) => {
    const own = given.filter((one) => one.risk === risk);
    return {
      risk,
      question: own[0]?.question ?? '',
      answers: own.map(({ said, right }) => ({ said, right })),
      rightAnswer: own.at(-1)?.rightAnswer ?? '',
      result: resultOf(own),
    };
  });
};

export const unclearOf = (snapshot: Pick<ScreeningSnapshot, 'events'>): readonly UnderstandingItem[] =>
  understandingOf(snapshot).filter(({ result }) => result === 'unclear');

/** A question that still wants an answer. */
export interface OpenQuestion extends TeachBack {
  /** It was answered, and not rightly: it is explained first. */
  readonly again: boolean;
}

/**
 * The questions this person still has to answer, of the risks they are told now. Once there were three, another is asked only
 * about a risk of their own that came since.
 */
export const openQuestions = (snapshot: ScreeningSnapshot): readonly OpenQuestion[] => {
  const results = new Map(understandingOf(snapshot).map(({ risk, result }) => [risk, result]));
  const told = risksFor(inputOf(snapshot));
  const isOwn = (risk: string) => told.find(({ id }) => id === risk)?.when !== undefined;
  return teachBacksFor(told)
    .filter(({ risk }) => (results.get(risk) ?? 'open') === 'open')
    .filter(({ risk }) => results.has(risk) || results.size < mostQuestions || isOwn(risk))
    .map((one) => ({ ...one, again: results.has(one.risk) }));
};
