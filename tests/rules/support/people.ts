import fc from 'fast-check';
import { referenceFacts, referenceRegions, type Person, type ReferenceFact } from './reference';
import { lexiconNames } from './reference-medicines';
import { referenceWords } from './reference';

/* Random people: answers are drawn without looking at what is asked, so many of them are stale. */

const regionIds = referenceRegions.regions.map(({ id }) => id);
const thresholds: Readonly<Record<string, readonly number[]>> = {
  'anticoagulant-therapy.inr': [3.5, 3.6, 3.7],
  'anticoagulant-therapy.inr-weeks-ago': [4, 5],
  'bleeding-disorder.platelets': [49, 50],
  'diabetes.hba1c': [74, 75],
  'epilepsy-or-seizures.weeks-since-last-fit': [4, 5, 51, 52],
  'immune-compromise.neutrophils': [0.4, 0.5],
  'joint-replacement-or-metalwork.weeks-since': [25, 26],
  'needle-fear.score': [3, 4, 7, 8],
  'pregnancy.weeks': [13, 14],
  'recent-surgery-or-injection.injection-weeks': [1, 2],
  'recent-surgery-or-injection.operation-weeks': [5, 6],
  'thorax-shape-or-very-thin.height': [150, 175],
  'thorax-shape-or-very-thin.weight': [44.9, 61.1, 61.3],
  'unstable-heart-or-recent-stroke.weeks-since': [5, 6, 12, 13],
};

export const quantity = ({ id, min = 0, max = 0, step = 1 }: ReferenceFact): fc.Arbitrary<number> => {
  const any = fc
    .integer({ min: Math.ceil(min / step - 1e-9), max: Math.floor(max / step + 1e-9) })
    .map((steps) => Number((steps * step).toFixed(1)));
  const near = thresholds[id];
  return near ? fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...near) }, any) : any;
};

const listOf = (ids: readonly string[], none: string): fc.Arbitrary<string[]> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant<string[]>([none]) },
    {
      weight: 4,
      arbitrary: fc.uniqueArray(fc.constantFrom(...ids.filter((id) => id !== none)), {
        minLength: 1,
        maxLength: 3,
      }),
    },
  );

/** A settled answer to one fact. */
export const answerTo = (fact: ReferenceFact): fc.Arbitrary<unknown> => {
  const options = fact.options?.map(({ id }) => id) ?? [];
  switch (fact.kind) {
    case 'yes-no':
      return fc.constantFrom('yes', 'no');
    case 'choice':
      return fc.constantFrom(...options);
    case 'choices':
      return listOf(options, 'none-of-these');
    case 'regions':
      return fact.from === 'patient'
        ? listOf(regionIds, 'nowhere')
        : fc.uniqueArray(fc.constantFrom(...regionIds), { minLength: 1, maxLength: 3 });
    case 'quantity':
      return quantity(fact);
    default:
      return fc.constantFrom('something', '2001-02-03');
  }
};

const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...lexiconNames) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('eloquis', 'warfrn', 'xyzzy', 'ΔΩ', '🙂', 'Ibuprofène', 'ＡＳＰＩＲＩＮ'),
  },
  { weight: 2, arbitrary: fc.constantFrom(...referenceWords.doseWords) },
  { weight: 1, arbitrary: fc.constantFrom(...referenceWords.fillerWords) },
  { weight: 2, arbitrary: fc.constantFrom(...referenceWords.localFormWords) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...referenceWords.noneWords, 'aspirin', 'clopidogrel', 'hydrocortisone'),
  },
  { weight: 1, arbitrary: fc.constantFrom('5mg', '10', '2.5 mg', '3x', '1/2', '100mcg', '7q') },
);
const joint = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  ', ',
  ' and ',
  ' with ',
  '/',
  ' + ',
  '; ',
  '|',
  '\n',
  '-',
  ' & ',
);

export const medicineLine: fc.Arbitrary<string> = fc
  .array(fc.tuple(word, joint), { minLength: 1, maxLength: 5 })
  .chain((pairs) =>
    fc
      .boolean()
      .map((upper) => pairs.map(([text, after]) => (upper ? text.toUpperCase() : text) + after).join('')),
  );

export const medicineLines: fc.Arbitrary<string[]> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<string[]>(['none']) },
  { weight: 3, arbitrary: fc.array(medicineLine, { maxLength: 3 }) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...lexiconNames), { minLength: 1, maxLength: 3 }) },
);

const isAnswer = (fact: ReferenceFact): boolean =>
  fact.from !== 'derived' && !fact.id.startsWith('plan.') && fact.id !== 'medicines.list';

export const answerFacts: readonly ReferenceFact[] = referenceFacts.filter(isAnswer);

/**
 * A person whose main answers are mostly as given by `healthy` (0 to 1), so that a change shows; the rest is random,
 * some "not sure", some missing.
 */
const personWith = (healthy: number): fc.Arbitrary<Person> => {
  const answers: Record<string, fc.Arbitrary<unknown>> = {};
  for (const fact of answerFacts) {
    const settled = { weight: 10, arbitrary: answerTo(fact) };
    const isMain = fact.from === 'patient' && fact.kind === 'yes-no' && !fact.askedWhen;
    answers[fact.id] = fc.oneof(
      settled,
      ...(isMain ? [{ weight: Math.round(healthy * 200), arbitrary: fc.constant('no') }] : []),
      ...(fact.from === 'patient' ? [{ weight: 1, arbitrary: fc.constant('not-sure') }] : []),
      { weight: 1, arbitrary: fc.constant(undefined) },
    );
  }
  const often = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 12 });
  return fc
    .record({
      age: often(
        fc.oneof(fc.integer({ min: 0, max: 120 }), fc.constantFrom(11, 12, 17, 18, 74, 75, 40, 40, 40)),
      ),
      answers: fc.record(answers),
      regions: often(fc.uniqueArray(fc.constantFrom(...regionIds), { maxLength: 4 })),
      technique: often(fc.constantFrom('superficial', 'deep', 'electrical')),
      medicines: often(fc.oneof({ weight: 9, arbitrary: medicineLines }, fc.constant('not-sure' as const))),
    })
    .map(({ age, answers: given, regions, technique, medicines }) => ({
      ...(age !== undefined && { age }),
      answers: Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
      plan: { ...(regions && { regions }), ...(technique && { technique }) },
      ...(medicines && { medicines }),
    }));
};

export const person: fc.Arbitrary<Person> = fc.oneof(
  { weight: 2, arbitrary: personWith(1) },
  { weight: 2, arbitrary: personWith(0.2) },
  { weight: 1, arbitrary: personWith(0) },
);
