import type {
  Extension,
  QuestionnaireResponse,
  QuestionnaireResponseItem,
  QuestionnaireResponseItemAnswer,
} from '@medplum/fhirtypes';
import { asked, notSure, type Answer, type Fact, type FactId, type RuleSet } from '@/rules';
import type { ScreeningInput } from '@/rules';
import type { RecordFacts } from '@/lib/record/record-facts';
import type { SealedAnswer, SealedContent } from '@/lib/record/sealed-content';
import { extensions, notSureCoding, systems, ucum } from './codes';
import { itemType, notSureItem } from './item-type';
import { optionCodings } from './option-codings';
import { patientReference, signerReference } from './people';
import { factsIn, groupsOf, questionnaireUrl } from './questionnaire';

const valuesOf = (answer: Answer): readonly (string | number)[] =>
  typeof answer === 'object' ? answer : [answer];

type Given = Pick<SealedAnswer, 'typed' | 'amountGiven'>;

/** The number in the unit it was given in, or what was typed where a suggestion was taken for it. */
const asGiven = (
  given: Given | undefined,
  place: number,
): Pick<QuestionnaireResponseItemAnswer, 'extension'> => {
  const amount = given?.amountGiven;
  const typed = given?.typed?.[place];
  const extension: Extension[] = [
    ...(amount
      ? [
          {
            url: extensions.amountGiven,
            valueQuantity: {
              value: amount.value,
              unit: amount.unit,
              system: 'http://unitsofmeasure.org',
              code: ucum[amount.unit] ?? `{${amount.unit}}`,
            },
          },
        ]
      : []),
    ...(typeof typed === 'string' ? [{ url: extensions.asTyped, valueString: typed }] : []),
  ];
  return extension.length > 0 ? { extension } : {};
};

const answersTo = (fact: Fact, answer: Answer, ruleSet: RuleSet): QuestionnaireResponseItemAnswer[] => {
  const type = itemType(fact);
  if (type === 'choice') {
    const options = optionCodings(fact, ruleSet);
    return valuesOf(answer).map((value) => ({
      valueCoding: options.get(String(value)) ?? { system: systems.options(fact.id), code: String(value) },
    }));
  }
  if (type === 'integer') return [{ valueInteger: Number(answer) }];
  if (type === 'decimal') return [{ valueDecimal: Number(answer) }];
  if (type === 'date') return [{ valueDate: String(answer) }];
  return valuesOf(answer).map((value) => ({ valueString: String(value) }));
};

/** What the rules worked out and a question depends on. */
const derived = (
  { derive }: Fact,
  input: ScreeningInput,
  medicines: RecordFacts['medicines'],
): Answer | undefined => {
  switch (derive?.how) {
    case 'whole-years-since':
      return input.age;
    case 'medicines-any':
      return Array.isArray(input.medicines)
        ? input.medicines.length === 1 && input.medicines[0] === 'none'
          ? 'no'
          : 'yes'
        : undefined;
    case 'medicines-classes':
      return medicines && medicines.classes.length > 0 ? medicines.classes : undefined;
    default:
      return undefined;
  }
};

const itemsFor = (
  fact: Fact,
  answer: Answer | undefined,
  given: Given | undefined,
  ruleSet: RuleSet,
): QuestionnaireResponseItem[] => {
  if (answer === undefined) return [];
  if (answer === notSure)
    return [
      itemType(fact) === 'choice'
        ? { linkId: fact.id, text: fact.question, answer: [{ valueCoding: notSureCoding }] }
        : {
            linkId: notSureItem(fact.id),
            text: `Not sure: ${fact.question}`,
            answer: [{ valueCoding: notSureCoding }],
          },
    ];
  const answers = answersTo(fact, answer, ruleSet).map((one, place) => ({
    ...asGiven(given, place),
    ...one,
  }));
  return [{ linkId: fact.id, text: fact.question, answer: answers }];
};

/**
 * What was answered, as the form of the rules that judged it. A question nobody answered is not in it, and neither is an
 * answer to a question that does not apply any more: the sealed record has its history. Null before anything was judged.
 */
export const questionnaireResponseOf = (
  content: SealedContent,
  facts: RecordFacts,
  ruleSet: RuleSet | null,
): QuestionnaireResponse | null => {
  const { assessment } = facts;
  if (!assessment || !ruleSet) return null;
  const { input } = assessment;
  const applies = asked(input, ruleSet);
  const counted = new Map(content.answers.filter(({ current }) => current).map((one) => [one.factId, one]));
  const said = new Map<string, Answer>();
  for (const [factId, { state, value }] of counted)
    if (state === 'not-sure') said.set(factId, notSure);
    else if (state === 'answered' && value !== null) said.set(factId, value);
  said.set('date-of-birth', content.patient.bornOn);
  const answerTo = (fact: Fact): Answer | undefined =>
    fact.from === 'derived'
      ? derived(fact, input, facts.medicines)
      : applies.get(fact.id as FactId) === 'unasked'
        ? undefined
        : said.get(fact.id);
  const groups = groupsOf(ruleSet).map(({ id, title }) => ({
    linkId: `section:${id}`,
    text: title,
    item: factsIn(id, ruleSet).flatMap((fact) =>
      itemsFor(fact, answerTo(fact), counted.get(fact.id), ruleSet),
    ),
  }));
  const who = signerReference(content);
  return {
    resourceType: 'QuestionnaireResponse',
    id: content.recordId,
    meta: { versionId: '1', lastUpdated: content.completedAt },
    ...(who.contained && { contained: [who.contained] }),
    identifier: { system: systems.record, value: content.recordId },
    questionnaire: `${questionnaireUrl(assessment.ruleSetFingerprint)}|${ruleSet.version}`,
    status: 'completed',
    subject: patientReference(content),
    authored: assessment.at,
    source: who.respondent,
    item: groups.filter(({ item }) => item.length > 0),
  };
};
