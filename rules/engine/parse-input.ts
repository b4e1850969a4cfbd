import type { Fact } from '../catalogue/facts';
import type { FactId } from '../catalogue/vocabulary';
import { currentRuleSet, type RuleSet } from '../rule-set';
import { parseFor } from './parse-answer';
import { indexOf, requireFact, type RuleSetIndex } from './rule-set-index';
import {
  medicineListFact,
  planRegionsFact,
  planTechniqueFact,
  type Answer,
  type ScreeningInput,
} from './screening-input';

/** Where in the input something is wrong, and what. Never the value: it may be about a person. */
export type InputIssue = { readonly path: string; readonly message: string };

export type ParsedInput =
  | { readonly ok: true; readonly input: ScreeningInput }
  | { readonly ok: false; readonly issues: readonly InputIssue[] };

type Members = Readonly<Record<string, unknown>>;

const isMembers = (raw: unknown): raw is Members =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

/** A path may quote a key that came from outside, so it is kept short and on one line. */
const pathOf = (parent: string, key: string): string =>
  `${parent}[${JSON.stringify(key.length > 60 ? `${key.slice(0, 60)}…` : key)}]`;

/**
 * Checks a whole input. An unknown fact, a derived fact, or a value of the wrong type, option, range or step is a
 * defect of the caller and is refused; leaving something out is not.
 */
export const parseInput = (raw: unknown, ruleSet: RuleSet = currentRuleSet): ParsedInput => {
  const index = indexOf(ruleSet);
  if (!isMembers(raw)) return { ok: false, issues: [{ path: 'input', message: 'must be an object' }] };

  const issues: InputIssue[] = [];
  refuseOtherKeys(raw, ['age', 'answers', 'plan', 'medicines'], 'input', issues);

  const read = (fact: Fact, given: unknown, path: string): Answer | undefined => {
    if (given === undefined) return undefined;
    const parsed = parseFor(fact, given, index);
    if (parsed.ok) return parsed.value;
    issues.push({ path, message: parsed.message });
    return undefined;
  };

  const age = read({ ...requireFact(index, 'age'), from: 'clinician' }, member(raw, 'age'), 'age');
  const answers = readAnswers(member(raw, 'answers'), index, read, issues);
  const plan = member(raw, 'plan') ?? undefined;
  if (hasMember(raw, 'plan') && !isMembers(plan)) issues.push({ path: 'plan', message: 'must be an object' });
  if (isMembers(plan)) refuseOtherKeys(plan, ['regions', 'technique'], 'plan', issues);
  const planned = isMembers(plan) ? plan : {};
  const regions = read(requireFact(index, planRegionsFact), member(planned, 'regions'), 'plan.regions');
  const technique = read(
    requireFact(index, planTechniqueFact),
    member(planned, 'technique'),
    'plan.technique',
  );
  const medicines = read(requireFact(index, medicineListFact), member(raw, 'medicines'), 'medicines');
  if (issues.length > 0) return { ok: false, issues };

  const input = {
    ...(age !== undefined && { age }),
    answers,
    plan: { ...(regions !== undefined && { regions }), ...(technique !== undefined && { technique }) },
    ...(medicines !== undefined && { medicines }),
  };
  // Every member was checked against its fact above; the types of answers are wider than those of the places.
  return { ok: true, input: input as ScreeningInput };
};

const hasMember = (members: Members, key: string): boolean =>
  Object.hasOwn(members, key) && members[key] !== undefined;

const member = (members: Members, key: string): unknown =>
  Object.hasOwn(members, key) ? members[key] : undefined;

const refuseOtherKeys = (
  members: Members,
  allowed: readonly string[],
  path: string,
  issues: InputIssue[],
): void => {
  for (const key of Object.keys(members))
    if (!allowed.includes(key))
      issues.push({ path: pathOf(path, key), message: 'is not a part of the input' });
};

const readAnswers = (
  raw: unknown,
  index: RuleSetIndex,
  read: (fact: Fact, given: unknown, path: string) => Answer | undefined,
  issues: InputIssue[],
): Partial<Record<FactId, Answer>> => {
  const answers: Partial<Record<FactId, Answer>> = {};
  if (raw === undefined) return answers;
  if (!isMembers(raw)) {
    issues.push({ path: 'answers', message: 'must be an object' });
    return answers;
  }
  for (const key of Object.keys(raw)) {
    const path = pathOf('answers', key);
    const fact = index.factsById.get(key);
    if (!fact) issues.push({ path, message: 'is not a fact' });
    else if (fact.id === planRegionsFact || fact.id === planTechniqueFact)
      issues.push({ path, message: 'belongs in the plan, not among the answers' });
    else if (fact.id === medicineListFact)
      issues.push({ path, message: 'belongs in medicines, not among the answers' });
    else {
      const answer = read(fact, raw[key], path);
      if (answer !== undefined) answers[fact.id] = answer;
    }
  }
  return answers;
};

/** The input, or an error: for callers whose input was checked where it came in. */
export const requireInput = (raw: unknown, ruleSet: RuleSet): ScreeningInput => {
  const parsed = parseInput(raw, ruleSet);
  if (parsed.ok) return parsed.input;
  const issues = parsed.issues.map(({ path, message }) => `${path} ${message}`);
  throw new Error(`The input of a screening is not valid: ${issues.join('; ')}.`);
};
