import { expect, test } from 'vitest';
import { contraindications, regions, type Answer, type FactId } from '@/rules';
import { statementFor } from '@/lib/consent/statement';
import type { StoredReview } from '@/lib/screening/screening-snapshot';
import { aReview, aSnapshot } from '../support/a-snapshot';

type Answers = Readonly<Partial<Record<FactId, Answer>>>;

/** People whose findings close areas, each in another way: by what they marked, and by the finding alone. */
const people: readonly Answers[] = [
  {
    'skin-condition-or-wound-local': 'yes',
    'skin-condition-or-wound-local.kinds': ['eczema-or-psoriasis', 'raised-scars'],
    'skin-condition-or-wound-local.where': ['forearm-left', 'lower-leg-right'],
  },
  { lymphoedema: 'yes', 'lymphoedema.limbs': ['left-arm'] },
  { diabetes: 'yes', 'diabetes.signs': ['numb-feet', 'numb-hands'], 'diabetes.hba1c': 52 },
  {
    'lung-disease-or-past-pneumothorax': 'yes',
    'lung-disease-or-past-pneumothorax.kinds': ['copd-or-emphysema'],
  },
  { pregnancy: 'yes', 'pregnancy.status': 'trying' },
  {
    'skin-condition-or-wound-local': 'yes',
    'skin-condition-or-wound-local.kinds': ['eczema-or-psoriasis'],
    'skin-condition-or-wound-local.where': ['forearm-left'],
    'needle-fear': 'yes',
    'needle-fear.score': 9,
    'needle-fear.avoids-care': 'yes',
  },
];

const decisions: readonly (Partial<StoredReview> | undefined)[] = [
  undefined,
  { decision: 'proceed' },
  { decision: 'proceed', override: true },
  { decision: 'proceed-with-modifications', conditions: ['One needle only.'] },
  { decision: 'proceed-with-modifications', conditions: ['One needle only.'], override: true },
  { decision: 'decline' },
];

const ids = regions.map(({ id }) => id);
/** Every region alone, and beside each of three others. */
const plans = ids.flatMap((id) => [
  [id],
  ...['lower-leg-right', 'forearm-left', 'upper-back']
    .filter((other) => other !== id)
    .map((other) => [id, other]),
]);

/** Every person with every plan and every decision. */
const screenings = people.flatMap((answers) =>
  plans.flatMap((planned) => {
    const judged = aSnapshot(answers, planned);
    return decisions.map((review) => ({
      planned,
      review,
      screening: { ...judged, reviews: review ? [aReview(review)] : [] },
    }));
  }),
);

const textsThatClose = (screening: ReturnType<typeof aSnapshot>, needled: readonly string[]) =>
  (screening.assessment?.evaluation.trace ?? [])
    .filter(({ certainlyBlocks }) => certainlyBlocks.some((region) => needled.includes(region)))
    .flatMap((traced) =>
      contraindications
        .filter(({ id }) => id === traced.contraindication)
        .flatMap(({ cases }) => cases.filter(({ id }) => id === traced.id))
        .map(({ patientText }) => patientText),
    );

test('no area is both planned and left alone, whoever is asked and whatever is decided', () => {
  let closed = 0;
  for (const { planned, screening } of screenings) {
    const { plan, precautions } = statementFor(screening);
    expect(plan.regions.filter((region) => plan.leftOut.includes(region))).toEqual([]);
    expect([...plan.regions, ...plan.leftOut]).toHaveLength(planned.length);
    const against = textsThatClose(screening, plan.regionIds);
    expect(precautions.filter((line) => against.includes(line))).toEqual([]);
    closed += against.length + plan.leftOut.length;
  }
  expect(closed).toBeGreaterThan(100);
});

test('an area that a finding closes is needled only where the whole plan was closed and overridden', () => {
  for (const { planned, review, screening } of screenings) {
    const blocked = screening.assessment?.evaluation.blockedRegions ?? [];
    const opened = statementFor(screening).plan.regionIds.filter((id) => blocked.includes(id));
    if (opened.length > 0) {
      expect(review?.override).toBe(true);
      expect(planned.every((id) => blocked.some((one) => one === id))).toBe(true);
    }
  }
});
