import {
  asked,
  canonicalJson,
  factById,
  facts,
  isFactId,
  parseAnswer,
  parseInput,
  shown,
  staffAlerts,
  type Fact,
  type FactId,
  type RuleSet,
  type SectionId,
} from '@/rules';
import { hashOf } from '@/lib/crypto/digest';
import { inputOf } from './screening-input';
import type { CurrentAnswer, ScreeningSnapshot } from './screening-snapshot';
import { withAnswer } from './with-answer';

/** What was said in a section at the visit before. */
export interface SaidLastTime {
  /** In the order it is asked: what "nothing has changed" says again, and what was "not sure" and is asked once more. */
  readonly answers: readonly CurrentAnswer[];
  /** What is stored as said now if the patient says that nothing has changed. */
  readonly kept: readonly CurrentAnswer[];
  /** Other questions of the section have to be answered all the same. */
  readonly asksMore: boolean;
  /** A fingerprint of `kept`: what was agreed to is what was on the page. */
  readonly seen: string;
}

const alerting: ReadonlySet<FactId> = new Set(staffAlerts.map(({ fact }) => fact));

/**
 * Whether an answer can hold from one visit to the next. Never what is about today; never a number of weeks, which goes on
 * by itself; never a question that may call staff at once, because it is about now.
 */
const keeps = ({ id, section, unit }: Fact): boolean =>
  section !== 'today' && unit !== 'weeks' && !alerting.has(id);

/** The question as it was put to the patient, and what could be answered. */
const asPut = ({ question, hint, kind, options, unit, min, max, step }: Fact): string =>
  canonicalJson({ question, hint, kind, options, unit, min, max, step });

const isPutTheSame = (id: FactId, then: RuleSet): boolean => {
  const before = then.facts.find((fact) => fact.id === id);
  return before !== undefined && asPut(before) === asPut(factById(id));
};

/** The newest answer that the patient has declared; a "no" declares none. */
const declaredThrough = ({ events }: ScreeningSnapshot): bigint =>
  events.reduce(
    (through, event) =>
      event.kind === 'declared-true' && !event.detail.of ? BigInt(event.detail.answersThrough) : through,
    0n,
  );

/**
 * What stood at the end of a visit and can be read today: declared or put right by a clinician, asked then, and asked in
 * the same words now. Where the answers of then cannot be read by the rules of then, there is nothing.
 */
const standingIn = (last: ScreeningSnapshot): ReadonlyMap<FactId, CurrentAnswer> => {
  const input = inputOf(last);
  const { rules } = last;
  if (!rules || !parseInput(input, rules).ok) return new Map();
  const applied = asked(input, rules);
  const through = declaredThrough(last);
  return new Map(
    last.answers
      .filter(({ factId, state }) => isFactId(factId) && state !== 'cleared')
      .filter(({ factId }) => applied.get(factId) === 'asked' && isPutTheSame(factId, rules))
      .filter(({ saidBy, sequence }) => saidBy === 'clinician' || sequence <= through)
      .filter(
        ({ factId, state, value }) =>
          state === 'not-sure' || (value !== null && parseAnswer(factId, value).ok),
      )
      .map((answer) => [answer.factId, answer]),
  );
};

const questionsIn = (snapshot: ScreeningSnapshot, section: SectionId) =>
  [...shown(inputOf(snapshot))].filter(([id]) => factById(id).section === section);

const isAnswered = ({ answers }: ScreeningSnapshot, id: FactId): boolean =>
  answers.some(({ factId, state }) => factId === id && state !== 'cleared');

/**
 * What can be said again of one section with a single tap, or null. Only before anything in it was answered today: "nothing
 * here has changed" is about the section as a whole.
 */
export const saidLastTime = (
  snapshot: ScreeningSnapshot,
  last: ScreeningSnapshot,
  section: SectionId,
): SaidLastTime | null => {
  if (questionsIn(snapshot, section).some(([id]) => isAnswered(snapshot, id))) return null;
  const then = standingIn(last);
  const kept: CurrentAnswer[] = [];
  let as = snapshot;
  // A follow-up is asked once what it hangs on is answered, so one after the other.
  for (;;) {
    const [next] = questionsIn(as, section)
      .map(([id]) => then.get(id))
      .filter(
        (answer) =>
          answer?.state === 'answered' && keeps(factById(answer.factId)) && !isAnswered(as, answer.factId),
      );
    if (!next) break;
    kept.push(next);
    as = withAnswer(as, next);
  }
  if (kept.length === 0) return null;
  const shownNow = questionsIn(as, section);
  const unsure = shownNow
    .map(([id]) => then.get(id))
    .filter((answer) => answer?.state === 'not-sure' && keeps(factById(answer.factId)))
    .filter((answer) => answer !== undefined);
  const order = new Map(facts.map(({ id }, index) => [id, index]));
  return {
    answers: [...kept, ...unsure].sort((a, b) => (order.get(a.factId) ?? 0) - (order.get(b.factId) ?? 0)),
    kept,
    asksMore: shownNow.some(
      ([id, need]) =>
        need === 'required' && !isAnswered(as, id) && !unsure.some(({ factId }) => factId === id),
    ),
    seen: hashOf({
      of: last.id,
      section,
      kept: kept.map(({ factId, value, typed = null, amountGiven = null }) => ({
        factId,
        value,
        typed,
        amountGiven,
      })),
    }),
  };
};

/** Everything that was said in a section then, for whoever answers it afresh. */
export const heardLastTime = (last: ScreeningSnapshot, section: SectionId): readonly CurrentAnswer[] => {
  const then = standingIn(last);
  return facts.flatMap(({ id, section: own }) => {
    const answer = then.get(id);
    return own === section && section !== 'today' && answer ? [answer] : [];
  });
};
