import {
  asked,
  facts,
  parseInput,
  sections,
  shown,
  type FactId,
  type FactSection,
  type ScreeningInput,
} from '@/rules';
import type { CurrentAnswer } from '@/lib/screening/screening-snapshot';
import type { AnsweredFact } from './answer-section';

export interface AnsweredSection {
  readonly id: FactSection;
  readonly title: string;
  readonly facts: readonly AnsweredFact[];
}

const withPlan = [{ id: 'plan', title: 'For the physiotherapist' }, ...sections] as const;

const appliesIn = (input: ScreeningInput): ((id: FactId, from: string) => boolean) | null => {
  if (!parseInput(input).ok) return null;
  const onPage = shown(input);
  const asking = asked(input);
  return (id, from) => (from === 'clinician' ? asking.get(id) !== 'unasked' : onPage.has(id));
};

/**
 * Every question that applies now, answered or not, and every answer that was ever given; by section, in order. Where an
 * answer cannot be read, no question follows from another: what was given is shown, and counts until it is put right.
 */
export const answeredFacts = (
  input: ScreeningInput,
  history: readonly CurrentAnswer[],
): readonly AnsweredSection[] => {
  const given = Map.groupBy(history, ({ factId }) => factId);
  const applies = appliesIn(input) ?? ((id: FactId) => given.has(id));
  return withPlan.map(({ id, title }) => ({
    id,
    title,
    facts: facts
      .filter((fact) => fact.section === id)
      .filter((fact) => applies(fact.id, fact.from) || given.has(fact.id))
      .map((fact) => ({
        factId: fact.id,
        history: given.get(fact.id) ?? [],
        applies: applies(fact.id, fact.from),
      })),
  }));
};
