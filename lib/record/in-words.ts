import {
  answerInWords,
  explain,
  isSeverityAbove,
  sections,
  type Answer,
  type FactId,
  type RuleSet,
} from '@/rules';
import { withTyped } from '@/lib/phrasebook/amounts';
import { patientWords } from '@/lib/phrasebook/patient';
import { dayInFull } from '@/lib/phrasebook/when';
import type { SealedAnswer, SealedAssessment, SealedFinding } from './sealed-content';

const { noMedicines } = patientWords.questions;

type Given = Pick<SealedAnswer, 'factId' | 'state' | 'value' | 'amountGiven' | 'saidBy'>;

const titles = new Map<string, string>([
  ...sections.map(({ id, title }) => [id, title] as const),
  ['plan', 'The plan'],
]);

const answerText = (
  fact: RuleSet['facts'][number] | undefined,
  { state, value, amountGiven }: Given,
  ruleSet: RuleSet,
): string => {
  if (state === 'not-sure') return 'Not sure';
  if (state === 'cleared' || value === null) return 'Not answered';
  if (!fact) return typeof value === 'string' ? value : JSON.stringify(value);
  if (fact.id === 'medicines.list' && Array.isArray(value) && value[0] === 'none') return noMedicines;
  if (fact.kind === 'date' && typeof value === 'string') return dayInFull(value);
  return withTyped(answerInWords(fact.id, value as Answer, ruleSet), amountGiven);
};

type Facts = ReadonlyMap<string, RuleSet['facts'][number]>;

const factsByRules = new WeakMap<RuleSet, Facts>();

/** Put in order once: a record is put into words while somebody waits. */
const factsIn = (ruleSet: RuleSet): Facts => {
  const known = factsByRules.get(ruleSet);
  if (known) return known;
  const facts: Facts = new Map(ruleSet.facts.map((fact) => [fact.id, fact]));
  factsByRules.set(ruleSet, facts);
  return facts;
};

/** A question as it was asked, and the answer, by the rules that judged it. */
export const answerWording = (
  answer: Given,
  ruleSet: RuleSet,
): Pick<SealedAnswer, 'section' | 'question' | 'inWords'> => {
  const fact = factsIn(ruleSet).get(answer.factId);
  return {
    section: (fact && titles.get(fact.section)) ?? null,
    // What the pages leave out of it, because there the places are a list.
    question: fact ? fact.question.replace(/\s*Tap the body map\.$/, '') : null,
    inWords: answerText(fact, answer, ruleSet),
  };
};

const explained = (
  { evaluation, input }: SealedAssessment,
  answers: readonly Given[],
  ruleSet: RuleSet,
): ReturnType<typeof explain>['findings'] => {
  const known = factsIn(ruleSet);
  const current = answers.filter(({ factId }) => known.has(factId)) as readonly (Given & {
    factId: FactId;
  })[];
  try {
    return explain(evaluation, input, {
      ruleSet,
      enteredByClinician: new Set(
        current.flatMap(({ saidBy, factId }) => (saidBy === 'clinician' ? [factId] : [])),
      ),
      amounts: new Map(
        current.flatMap((answer): [FactId, string][] =>
          answer.amountGiven ? [[answer.factId, answerWording(answer, ruleSet).inWords]] : [],
        ),
      ),
    }).findings;
  } catch {
    // Rules of long ago that cannot be put into words any more: that must not keep a "no" from being recorded.
    return [];
  }
};

/** "because you told us" → "Because you told us." */
const asSentence = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.?!]”?$/.test(words) ? '' : '.'}`;

/** What the rules found, gravest first, with the reasons they gave. `answers` are those that counted. */
export const findingsInWords = (
  assessment: SealedAssessment,
  answers: readonly Given[],
  ruleSet: RuleSet,
): readonly SealedFinding[] => {
  const words = new Map(explained(assessment, answers, ruleSet).map((one) => [one.finding.id, one]));
  return assessment.evaluation.findings
    .map(({ id, certain, possible }) => ({
      id,
      title: words.get(id)?.title ?? ruleSet.contraindications.find((one) => one.id === id)?.title ?? id,
      severity: certain === 'none' ? possible : certain,
      possibleOnly: certain === 'none',
      because: words.get(id)?.because.map(({ sentence }) => asSentence(sentence)) ?? [],
    }))
    .toSorted((a, b) => (a.severity === b.severity ? 0 : isSeverityAbove(a.severity, b.severity) ? -1 : 1));
};
