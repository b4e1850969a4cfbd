import type { QuantityFactId } from '../catalogue/vocabulary';

/** Both ways of comparing a number; `#` stands for it. */
export type QuantityPhrase = { readonly atLeast: string; readonly below: string };

const measured = (what: string, unit = ''): QuantityPhrase => ({
  atLeast: `${what} is #${unit} or more`,
  below: `${what} is below #${unit}`,
});

const weeksAgo = (what: string): QuantityPhrase => ({
  atLeast: `${what} was # weeks ago or longer`,
  below: `${what} was less than # weeks ago`,
});

/** Every number a rule can compare, with its unit. */
export const quantityPhrases: Readonly<Record<QuantityFactId, QuantityPhrase>> = {
  age: { atLeast: 'they are # years old or older', below: 'they are younger than # years' },
  'needle-fear.score': measured('their fear of needles, from 0 to 10,'),
  'anticoagulant-therapy.inr': measured('the last INR'),
  'anticoagulant-therapy.inr-weeks-ago': weeksAgo('the last INR'),
  'bleeding-disorder.platelets': measured('the last platelet count', ' × 10⁹/L'),
  'immune-compromise.neutrophils': measured('the last neutrophil count', ' × 10⁹/L'),
  'diabetes.hba1c': measured('the last HbA1c', ' mmol/mol'),
  'unstable-heart-or-recent-stroke.weeks-since': weeksAgo(
    'the latest heart attack, stroke, heart operation or stent',
  ),
  'thorax-shape-or-very-thin.height': measured('their height', ' cm'),
  'thorax-shape-or-very-thin.weight': measured('their weight', ' kg'),
  'thorax-shape-or-very-thin.bmi': measured('their body mass index', ' kg/m²'),
  'epilepsy-or-seizures.weeks-since-last-fit': weeksAgo('the last fit'),
  'joint-replacement-or-metalwork.weeks-since': weeksAgo('the latest operation for a new joint or metal'),
  'recent-surgery-or-injection.operation-weeks': weeksAgo('the operation'),
  'recent-surgery-or-injection.injection-weeks': weeksAgo('the injection'),
  'pregnancy.weeks': {
    atLeast: 'they are # weeks pregnant or more',
    below: 'they are less than # weeks pregnant',
  },
};
