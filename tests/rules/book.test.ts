import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { canonicalJson, facts, ruleSet, withPolicy, type Condition, type RuleSet } from '@/rules';
import { conditionInWords } from '@/rules/book/condition-in-words';
import { catalogueOf } from '@/rules/book/leaf-in-words';
import { ruleBookOf, type Edition } from '@/rules/book/rule-book';
import { ruleBookMarkdown } from '@/rules/book/rule-book-markdown';
import { textOf } from '@/rules/book/span';
import {
  referenceCases,
  referenceFacts,
  referenceRegions,
  type ReferenceCondition,
} from './support/reference';

const file = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const lock = JSON.parse(file('rules/rule-set.lock.json')) as Edition;
const book = ruleBookOf(ruleSet, lock);
const printed = file('docs/rule-book.md');

const words = (condition: Condition): string =>
  conditionInWords(condition, catalogueOf(ruleSet))
    .map((span) => (span.strong ? `**${span.text}**` : span.text))
    .join('');

const whenOf = (contraindication: string, id: string): string =>
  words(
    ruleSet.contraindications
      .find((entry) => entry.id === contraindication)!
      .cases.find((rule) => rule.id === id)!.when,
  );

test('docs/rule-book.md is about these rules: when they were meant to change, run `npm run rules:lock`', () => {
  expect(printed === ruleBookMarkdown(book)).toBe(true);
  expect(lock.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test('a changed sentence, threshold or severity changes the book', () => {
  const changed = (change: (text: string) => string): string =>
    ruleBookMarkdown(ruleBookOf(JSON.parse(change(canonicalJson(ruleSet))) as RuleSet, lock));
  expect(changed((json) => json) === printed).toBe(true);
  expect(changed((json) => json.replace('"value":3.6', '"value":3.7'))).toContain(
    'the last INR is 3.7 or more',
  );
  expect(changed((json) => json.replace('Do not needle today.', 'Wait.')) === printed).toBe(false);
  expect(changed((json) => json.replace('"severity":"note"', '"severity":"precaution"')) === printed).toBe(
    false,
  );
});

test('it says version, date and fingerprint, and that it is a draft', () => {
  for (const said of [lock.version, lock.date, lock.fingerprint, 'research draft', 'pharmacist'])
    expect([said, printed.includes(said)]).toEqual([said, true]);
});

describe('every sentence of the reference is printed', () => {
  const bare = printed.replaceAll('\\', '');

  test.each(referenceFacts.map((fact) => [fact.id, fact] as const))('fact %s', (id, fact) => {
    for (const said of [
      fact.question,
      fact.hint,
      fact.why,
      ...(fact.options ?? []).map(({ label }) => label),
    ])
      if (said !== undefined) expect([said, bare.includes(said)]).toEqual([said, true]);
    expect(bare.includes(`Id: \`${id}\``)).toBe(true);
  });

  test.each(referenceCases.map((entry) => [entry.id, entry] as const))(
    'contraindication %s',
    (_id, entry) => {
      const chapter = bare.split('\n### ').find((part) => part.startsWith(`${entry.title}\n`));
      expect(chapter).toBeDefined();
      for (const rule of entry.cases) {
        const at = chapter!.split('\n\n**').find((part) => part.includes(`(\`${rule.id}\`) when `));
        expect(at?.toLowerCase().startsWith(rule.severity)).toBe(true);
        // The details stand in the list after the heading line of the case.
        const details = chapter!.slice(chapter!.indexOf(`(\`${rule.id}\`) when `)).split('\n\n**')[0]!;
        for (const said of [rule.advice.join(' '), rule.patientText, rule.evidence.join(', ')])
          expect(details).toContain(said);
        expect(details.includes('Project proposal')).toBe(rule.confidence === 'project-proposal');
        for (const place of rule.blocksRegions ?? []) {
          const { groups, regions } = referenceRegions;
          expect(details).toContain([...groups, ...regions].find(({ id }) => id === place)!.label);
        }
      }
    },
  );
});

/** Every number and option a condition of the reference reads stands in its sentence, or in the term it names. */
const mentioned = (condition: ReferenceCondition): string[] => {
  if (Array.isArray(condition.of)) return condition.of.flatMap(mentioned);
  if (condition.of) return mentioned(condition.of);
  const fact = referenceFacts.find(({ id }) => id === condition.fact)!;
  if (typeof condition.value === 'number') return [String(condition.value)];
  if (fact.kind === 'yes-no') return [];
  return [condition.value, ...(condition.values ?? [])]
    .filter((value): value is string => typeof value === 'string')
    .map(
      (value) =>
        fact.options?.find(({ id }) => id === value)?.label ??
        referenceRegions.regions.find(({ id }) => id === value)!.label,
    );
};

/** The sentence with every term it uses spelled out. */
const inFull = (spans: readonly { text: string; term?: string }[]): string =>
  spans
    .map(({ text, term }) => (term ? inFull(book.terms.find(({ id }) => id === term)!.definition) : text))
    .join('');

test.each(
  referenceCases.flatMap((entry) => entry.cases.map((rule) => [entry.id, rule.id, rule.when] as const)),
)('the condition of %s/%s names every option and number', (contraindication, id, when) => {
  const chapter = book.chapters.find((entry) => entry.id === contraindication)!;
  const sentence = inFull(chapter.cases.find((rule) => rule.id === id)!.when);
  for (const said of mentioned(when)) expect(sentence).toContain(said);
});

test.each([
  ['anticoagulant-therapy', 'inr-high', 'the last INR is 3.6 or more'],
  [
    'anticoagulant-therapy',
    'with-antiplatelet',
    'they take an anticoagulant, **and** they take an antiplatelet',
  ],
  [
    'needle-fear',
    'phobia',
    'their fear of needles, from 0 to 10, is 8 or more, **or both** their fear of needles, from 0 to 10, is 4 or more, **and** they have put off or refused care because of needles',
  ],
  [
    'cancer-active-or-treatment',
    'very-low-counts',
    'they have cancer now, or are being treated for cancer, **and either** the last platelet count is below 50 × 10⁹/L, **or** the last neutrophil count is below 0.5 × 10⁹/L',
  ],
  [
    'unexplained-symptoms-or-lump',
    'not-explained',
    'they have a new lump, weight loss, night sweats, or pain that wakes them, **unless** a doctor has found out why',
  ],
  [
    'thorax-shape-or-very-thin',
    'thin-over-lung',
    'they ticked “I am very slim” for their build, **and** their body mass index is below 20 kg/m², **and** the plan includes an area over the lung',
  ],
])('%s/%s reads as a clinician would say it', (contraindication, id, sentence) => {
  expect(whenOf(contraindication, id)).toBe(sentence);
});

test('alternatives stand last and an exception after them, so that a sentence can be read in one way only', () => {
  const yes = (fact: string): Condition => ({ op: 'is', fact, value: 'yes' }) as Condition;
  expect(
    words({
      op: 'all',
      of: [
        { op: 'not', of: yes('needle-fear') },
        {
          op: 'any',
          of: [yes('diabetes'), { op: 'all', of: [yes('frail-or-older-adult'), yes('pregnancy.problems')] }],
        },
        yes('needle-fear.avoids-care'),
      ],
    }),
  ).toBe(
    'they have put off or refused care because of needles, **and either** they have diabetes, **or both** they feel weak most days, or had falls lately, **and** they have bleeding, cramps, early labour or broken waters now, **unless** they are afraid of needles',
  );
  expect(words({ op: 'any', of: [yes('diabetes'), { op: 'not', of: yes('needle-fear') }] })).toBe(
    'they have diabetes, **or it is not so that** they are afraid of needles',
  );
});

test('no two facts are told alike: a reader can tell every "yes" apart', () => {
  const said = facts
    .filter(({ kind }) => kind === 'yes-no')
    .map(({ id }) => words({ op: 'is', fact: id, value: 'yes' } as Condition));
  expect(new Set(said).size).toBe(said.length);
});

test('a rule set of years ago, with a fact these phrases do not know, is printed with its question', () => {
  const [first, ...rest] = ruleSet.facts;
  const old = JSON.parse(
    JSON.stringify({
      ...ruleSet,
      facts: [...rest, { ...first, id: 'gone', kind: 'yes-no', question: 'Was it once asked?' }, first],
    }),
  ) as RuleSet;
  const condition = { op: 'is', fact: 'gone', value: 'yes' } as unknown as Condition;
  expect(textOf(conditionInWords(condition, catalogueOf(old)))).toBe(
    'they answered “yes” to “Was it once asked?”',
  );
});

test('a rule that names what the rule set does not have is refused, not printed half', () => {
  const condition = { op: 'is', fact: 'nowhere-to-be-found', value: 'yes' } as unknown as Condition;
  expect(() => conditionInWords(condition, catalogueOf(ruleSet))).toThrow('nowhere-to-be-found');
});

test('the book of a clinic shows what its policy adds and raises', () => {
  const tightened = withPolicy(ruleSet, {
    measures: [
      { kind: 'switch', id: 'inr-limit-3' },
      { kind: 'raise', contraindication: 'needle-fear', case: 'mild', from: 'note', to: 'relative' },
    ],
  });
  const clinics = ruleBookMarkdown(ruleBookOf(tightened, lock));
  expect(clinics.includes('(`inr-limit-3`) when the last INR is 3.1 or more')).toBe(true);
  expect(clinics.includes('Raised by this clinic’s policy; as shipped: Note.')).toBe(true);
  expect(clinics.includes('Decided by this clinic for itself.')).toBe(true);
});
