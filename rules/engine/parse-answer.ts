import type { Fact } from '../catalogue/facts';
import type { FactId } from '../catalogue/vocabulary';
import { currentRuleSet, type RuleSet } from '../rule-set';
import { indexOf, requireFact, type RuleSetIndex } from './rule-set-index';
import { notSure, type Answer } from './screening-input';

export type ParsedAnswer =
  { readonly ok: true; readonly value: Answer } | { readonly ok: false; readonly message: string };

const value = (parsed: Answer): ParsedAnswer => ({ ok: true, value: parsed });
const refuse = (message: string): ParsedAnswer => ({ ok: false, message });

/**
 * Checks one answer against its fact, and gives it back in the one form in which it is stored. What does not fit is
 * refused, never read as "no". A derived fact has no answer.
 */
export const parseAnswer = (fact: FactId, raw: unknown, ruleSet: RuleSet = currentRuleSet): ParsedAnswer => {
  const index = indexOf(ruleSet);
  return parseFor(requireFact(index, fact), raw, index);
};

export const parseFor = (fact: Fact, raw: unknown, index: RuleSetIndex): ParsedAnswer => {
  if (fact.from === 'derived') return refuse('is worked out and cannot be answered');
  if (raw === notSure)
    return fact.from === 'patient' ? value(notSure) : refuse('cannot be "not-sure": leave it out instead');
  switch (fact.kind) {
    case 'yes-no':
      return raw === 'yes' || raw === 'no' ? value(raw) : refuse('must be "yes" or "no"');
    case 'choice':
      return typeof raw === 'string' && hasOption(fact, raw)
        ? value(raw)
        : refuse('must be one of the options of the question');
    case 'choices':
      return parseList(
        raw,
        (entry) => hasOption(fact, entry),
        'none-of-these',
        'the options of the question',
      );
    case 'regions':
      return parseList(
        raw,
        (entry) => index.regionsById.has(entry) || (fact.from === 'patient' && entry === 'nowhere'),
        'nowhere',
        'the regions of the body map',
      );
    case 'quantity':
      return parseQuantity(fact, raw);
    case 'medicines':
      return isTextList(raw) ? value([...raw]) : refuse('must be a list of lines');
    case 'text':
    case 'date':
      return typeof raw === 'string' ? value(raw) : refuse('must be a text');
  }
};

const hasOption = (fact: Fact, id: string): boolean =>
  fact.options?.some((option) => option.id === id) === true;

const isTextList = (raw: unknown): raw is readonly string[] =>
  Array.isArray(raw) && Array.from(raw).every((entry) => typeof entry === 'string');

/** Saying the same thing twice changes nothing, so repeats are dropped; the explicit "none" has to stand alone. */
const parseList = (
  raw: unknown,
  allowed: (entry: string) => boolean,
  none: string,
  what: string,
): ParsedAnswer => {
  if (!isTextList(raw)) return refuse(`must be a list of ${what}`);
  const unknown = raw.find((entry) => !allowed(entry));
  if (unknown !== undefined) return refuse(`must name only ${what}`);
  const distinct = [...new Set(raw)];
  if (distinct.includes(none) && distinct.length > 1) return refuse(`"${none}" must stand alone`);
  return value(distinct);
};

/** Binary fractions miss steps such as 0.1 by a hair; a real step away is never this close. */
const stepTolerance = 1e-6;

const parseQuantity = (fact: Fact, raw: unknown): ParsedAnswer => {
  if (typeof raw !== 'number' || !Number.isFinite(raw)) return refuse('must be a number');
  const { min = -Infinity, max = Infinity, step = 1 } = fact;
  if (raw < min || raw > max) return refuse(`must be between ${min} and ${max}`);
  const meant = onStep(raw, step);
  return meant === undefined ? refuse(`must be a multiple of ${step}`) : value(meant);
};

/** The decimal that was meant; undefined between two steps. */
export const onStep = (raw: number, step: number): number | undefined => {
  // Minus nothing is nothing.
  if (step === 1 && Number.isInteger(raw)) return raw + 0;
  const steps = Math.round(raw / step);
  if (Math.abs(raw / step - steps) > stepTolerance) return undefined;
  // Twelve digits give back what was written, so that 3.5999999999999996 meets a threshold of 3.6.
  return Number((steps * step).toPrecision(12));
};
