import { expect, test } from 'vitest';
import {
  contraindications,
  facts,
  medicineClasses,
  regionGroups,
  regions,
  ruleSet,
  sections,
  sources,
  type Condition,
  type SourceKey,
} from '@/rules';
import {
  referenceCases,
  referenceFacts,
  referenceMedicines,
  referenceRegions,
  referenceText,
  referenceWords,
} from './support/reference';

/** The reference writes no unit at a threshold, because the fact has it; the rules write it, and it must be that one. */
const withoutUnits = (condition: Condition): unknown => {
  if (condition.op === 'all' || condition.op === 'any')
    return { op: condition.op, of: condition.of.map(withoutUnits) };
  if (condition.op === 'not') return { op: 'not', of: withoutUnits(condition.of) };
  if (condition.op !== 'at-least' && condition.op !== 'below') return condition;
  const { unit, ...rest } = condition;
  expect(unit).toBe(facts.find(({ id }) => id === condition.fact)?.unit);
  return rest;
};

test('has the facts of the reference and no others, in order', () => {
  expect(facts.map(({ id }) => id)).toEqual(referenceFacts.map(({ id }) => id));
  expect(facts).toHaveLength(115);
});

test.each(referenceFacts.map((fact) => [fact.id, fact] as const))('fact %s', (id, expected) => {
  const fact = facts.find((one) => one.id === id)!;
  const { askedWhen, ...rest } = fact;
  expect({ ...rest, ...(askedWhen && { askedWhen: withoutUnits(askedWhen) }) }).toEqual(expected);
});

test('asks a healthy adult 34 questions in 8 sections', () => {
  const counts = sections.map(
    ({ id }) =>
      facts.filter((fact) => fact.section === id && !fact.askedWhen && fact.from === 'patient').length,
  );
  expect(counts).toEqual([8, 3, 2, 6, 5, 3, 4, 3]);
  const titles = sections.map(({ id, title }) => `| ${id} | ${title} |`);
  for (const row of titles) expect(referenceText('semantics.md')).toContain(row);
});

test('has the regions and groups of the reference', () => {
  expect(regions).toEqual(referenceRegions.regions);
  expect(regionGroups).toEqual(referenceRegions.groups);
});

test('has the contraindications of the reference and no others, in order', () => {
  expect(contraindications.map(({ id }) => id)).toEqual(referenceCases.map(({ id }) => id));
  expect(contraindications.flatMap(({ cases }) => cases)).toHaveLength(214);
});

test.each(referenceCases.map((expected) => [expected.id, expected] as const))(
  'contraindication %s',
  (id, expected) => {
    const { cases, ...rest } = contraindications.find((one) => one.id === id)!;
    const asReference = cases.map(({ when, articles = [], ...rule }) => ({
      ...rule,
      when: withoutUnits(when),
      seedFiles: articles.map((key) => sources[key].address),
    }));
    expect({ ...rest, cases: asReference }).toEqual(expected);
  },
);

test('knows every source by title, address and how far it was read', () => {
  const rows = referenceText('sources.md')
    .split('\n')
    .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '').trim()))
    .filter((cells) => cells.length === 5 && cells[0] !== 'key' && !/^-+$/.test(cells[0]!));
  const expected = Object.fromEntries(
    rows.map(([key, title, address, read]) => [key, { title, address, read }]),
  );
  const { 'CLINIC-POLICY': ownDecision, ...publications } = sources;
  expect(publications).toEqual(expected);
  expect(ownDecision.address).toBe('-');
  const used = contraindications.flatMap(({ cases }) => cases.flatMap(({ evidence }) => evidence));
  for (const key of new Set<SourceKey>(used)) expect(publications).toHaveProperty([key]);
});

test.each(referenceMedicines.classes.map((expected) => [expected.id, expected] as const))(
  'medicine class %s',
  (id, { name, relevance, drugs }) => {
    const own = medicineClasses.find((one) => one.id === id)!;
    expect({ name: own.name, relevance: own.relevance }).toEqual({ name, relevance });
    expect(
      own.medicines.map((medicine) => ({
        inn: medicine.name,
        brands: Object.entries(medicine.brands).map(([brand, markets]) => ({
          name: brand,
          regions: markets === '' ? [] : markets.split(' '),
        })),
        misspellings: medicine.misspellings,
        genericNames: medicine.genericNames,
        substances: medicine.substances,
      })),
    ).toEqual(
      drugs.map(({ inn, brands, misspellings }) => ({
        inn,
        brands: brands.map((brand) => ({ name: brand.name, regions: brand.regions })),
        misspellings,
        genericNames: referenceWords.genericNames[inn],
        substances: id === 'antiplatelets' ? referenceWords.antiplateletSubstances[inn] : undefined,
      })),
    );
  },
);

test('has the words of the reference', () => {
  const { classes, ...words } = ruleSet.medicines;
  expect(classes.map(({ id }) => id)).toEqual(referenceMedicines.classes.map(({ id }) => id));
  const { noneWords, extraClasses, phrases, harmless, doseWords, fillerWords } = referenceWords;
  const { localFormWords, localFormDrops, harmlessAloneWords, numberUnits } = referenceWords;
  expect(words).toEqual({
    noneWords,
    extraClasses,
    phrases,
    harmless: harmless.map(({ group, id, names }) => ({ group: group ?? id, names })),
    doseWords,
    fillerWords,
    localFormWords,
    localFormDrops,
    harmlessAloneWords,
    numberUnits,
  });
});

test('offers every class as an option of the fact that reads the list', () => {
  const options = facts.find(({ id }) => id === 'medicines.classes')?.options ?? [];
  const { classes, extraClasses } = ruleSet.medicines;
  expect(options.map(({ id }) => id)).toEqual([...classes, ...extraClasses].map(({ id }) => id));
});
