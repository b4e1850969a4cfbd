import { expect, test } from 'vitest';
import {
  contraindications,
  everydayGroups,
  lookAlikes,
  lookAtMedicines,
  medicineAliases,
  medicineQuestions,
  readMedicines,
} from '@/rules';
import { referenceText } from './support/reference';

type ReferenceQuestions = {
  readonly asksWhy: readonly {
    readonly id: string;
    readonly contraindication_ids: readonly string[];
    readonly weight: string;
    readonly reason: string;
    readonly ask: string;
    readonly drugs: readonly Readonly<Record<string, unknown>>[];
  }[];
  readonly lookalikes: readonly Readonly<Record<string, string | number | null>>[];
  readonly everydayGroups: readonly Readonly<Record<string, unknown>>[];
};

const reference = JSON.parse(referenceText('medicine-questions.json')) as ReferenceQuestions;

test('has the questions of the reference and no others, in order', () => {
  expect(
    medicineQuestions.map(({ weight, medicines, ...question }) => ({
      ...question,
      weight: weight.replace('-', '_'),
      medicines: medicines.map(
        ({ name, brands = [], otherNames = [], misspellings = [], phrases, wholeItemOnly, note }) => ({
          name,
          brands,
          otherNames,
          misspellings,
          phrases,
          wholeItemOnly,
          note,
        }),
      ),
    })),
  ).toEqual(
    reference.asksWhy.map(({ drugs, contraindication_ids, ...question }) => ({
      ...question,
      contraindications: contraindication_ids,
      medicines: drugs.map((drug) => ({
        name: drug['inn'],
        brands: drug['brands'],
        otherNames: drug['other_names'],
        misspellings: drug['common_misspellings'],
        phrases: drug['phrases'],
        wholeItemOnly: drug['whole_item_only'],
        note: drug['note'],
      })),
    })),
  );
});

test('has the look-alike pairs of the reference and no others, in order', () => {
  const rules: Readonly<Record<string, string>> = {
    exact: 'ask-which',
    an: 'ask-which',
    never: 'plain-word',
    decide: 'form-word',
  };
  expect(
    lookAlikes.map(({ plainWord: _plainWord, riskyClass = '-', why, ...pair }) => ({
      ...pair,
      riskyClass,
      why,
    })),
  ).toEqual(
    reference.lookalikes.map((pair) => ({
      everyday: pair['everyday_name'],
      substance: pair['inn'],
      risky: pair['risk_name'],
      riskyClass: pair['risk_class'],
      rule: rules[String(pair['action']).split(' ')[0]!],
      why: pair['why'],
    })),
  );
});

test('has the everyday groups of the reference and no others, in order', () => {
  expect(everydayGroups).toEqual(
    reference.everydayGroups.map((group) => ({
      id: group['id'],
      why: group['why_no_needling_relevance'],
      medicines: group['drugs'],
    })),
  );
});

test('points to contraindications that there are', () => {
  const ids = new Set<string>(['blood-borne-virus', ...contraindications.map(({ id }) => id)]);
  for (const { contraindications: pointedTo } of medicineQuestions)
    expect(pointedTo.filter((id) => !ids.has(id))).toEqual([]);
});

test('a short form stands for a name that the exact reading knows', () => {
  expect(medicineAliases.filter(({ means }) => readMedicines([means]).unrecognised.length > 0)).toEqual([]);
});

const questionIds = (line: string): readonly string[] =>
  lookAtMedicines(line).items.flatMap(({ questions }) => questions.map(({ question }) => question.id));

test.each([
  ['amoxicillin 500mg tds', 'oral-antibiotics'],
  ['co-amoxiclav', 'oral-antibiotics'],
  ['antibiotics', 'oral-antibiotics'],
  ['2 antibiotic tablets daily', 'oral-antibiotics'],
  ['tranexamic acid', 'bleeding-disorder-medicines'],
  ['donepezil at night', 'memory-medicines'],
])('%s asks: %s', (line, id) => {
  expect(questionIds(line)).toContain(id);
});

test('a question leaves the exact reading as it is: the line stays unrecognised', () => {
  expect(readMedicines(['amoxicillin 500mg'])).toMatchObject({
    classes: [],
    unrecognised: ['amoxicillin 500mg'],
  });
});

test('a phrase that has to stand alone does not count inside another', () => {
  expect(questionIds('my mother says antibiotics are bad')).toEqual([]);
});
