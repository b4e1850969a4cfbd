import type { Extension, Questionnaire, QuestionnaireItem } from '@medplum/fhirtypes';
import { v5 } from 'uuid';
import type { Fact, RuleSet } from '@/rules';
import { leavesOf } from '@/rules/language/leaves-of';
import { notSureCoding, ucum } from './codes';
import { shownWhen } from './enable-when';
import { isWhole, itemType, notSureItem } from './item-type';
import { optionCodings } from './option-codings';

/** The name space of this project's canonical addresses. */
const nameSpace = 'd1f6e6f0-6f6b-5c3e-9f0a-5b2a3c1d7e90';

/** One form for one rule set: its questions are part of what was decided by. */
export const questionnaireUrl = (fingerprint: string): string =>
  `urn:uuid:${v5(`questionnaire ${fingerprint}`, nameSpace)}`;

const bounds = (fact: Fact): Extension[] => {
  const value = (number: number) => (isWhole(fact) ? { valueInteger: number } : { valueDecimal: number });
  return [
    ...(fact.unit
      ? [
          {
            url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unit',
            valueCoding: {
              system: 'http://unitsofmeasure.org',
              code: ucum[fact.unit] ?? `{${fact.unit}}`,
              display: fact.unit,
            },
          },
        ]
      : []),
    ...(fact.min === undefined
      ? []
      : [{ url: 'http://hl7.org/fhir/StructureDefinition/minValue', ...value(fact.min) }]),
    ...(fact.max === undefined
      ? []
      : [{ url: 'http://hl7.org/fhir/StructureDefinition/maxValue', ...value(fact.max) }]),
  ];
};

const items = (fact: Fact, ruleSet: RuleSet): QuestionnaireItem[] => {
  const type = itemType(fact);
  const shown = shownWhen(fact, ruleSet);
  const readOnly = fact.from === 'derived';
  const mayBeUnsure = !readOnly && fact.kind !== 'date';
  const options = [...optionCodings(fact, ruleSet).values()];
  const repeats = fact.kind === 'choices' || fact.kind === 'regions' || fact.kind === 'medicines';
  const extension = type === 'integer' || type === 'decimal' ? bounds(fact) : [];
  const item: QuestionnaireItem = {
    linkId: fact.id,
    ...(extension.length > 0 && { extension }),
    text: fact.unit ? `${fact.question} (${fact.unit})` : fact.question,
    type,
    ...shown,
    ...(repeats && { repeats }),
    ...(readOnly && { readOnly }),
    ...(type === 'choice' && {
      answerOption: (mayBeUnsure ? [...options, notSureCoding] : options).map((valueCoding) => ({
        valueCoding,
      })),
    }),
  };
  if (type === 'choice' || !mayBeUnsure) return [item];
  return [
    item,
    {
      linkId: notSureItem(fact.id),
      text: `Not sure: ${fact.question}`,
      type: 'choice',
      ...shown,
      answerOption: [{ valueCoding: notSureCoding }],
    },
  ];
};

/** Worked out from answers, and in the form only where a question depends on it. */
const isNeeded = (fact: Fact, { facts }: RuleSet): boolean =>
  fact.from !== 'derived' ||
  facts.some(
    ({ askedWhen }) => askedWhen !== undefined && leavesOf(askedWhen).some((leaf) => leaf.fact === fact.id),
  );

/** The facts of a section that the form has, in the order they are asked. */
export const factsIn = (section: string, ruleSet: RuleSet): readonly Fact[] =>
  ruleSet.facts.filter((fact) => fact.section === section && isNeeded(fact, ruleSet));

/** The groups of the form: the patient's sections, the physiotherapist's part, and what is worked out. */
export const groupsOf = ({
  sections,
}: Pick<RuleSet, 'sections'>): readonly { readonly id: string; readonly title: string }[] => [
  ...sections,
  { id: 'plan', title: 'For the physiotherapist' },
  { id: 'derived', title: 'Worked out from the answers' },
];

/** The questions of a rule set as a FHIR form, with when each is asked. */
export const questionnaireOf = (ruleSet: RuleSet, fingerprint: string): Questionnaire => ({
  resourceType: 'Questionnaire',
  id: fingerprint,
  url: questionnaireUrl(fingerprint),
  version: ruleSet.version,
  name: 'BeforehandScreening',
  title: 'Screening before dry needling',
  status: 'active',
  experimental: false,
  subjectType: ['Patient'],
  item: groupsOf(ruleSet).map(({ id, title }) => ({
    linkId: `section:${id}`,
    text: title,
    type: 'group' as const,
    item: factsIn(id, ruleSet).flatMap((fact) => items(fact, ruleSet)),
  })),
});
