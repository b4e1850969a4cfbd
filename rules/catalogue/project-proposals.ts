import type { ContraindicationId } from '../contraindications/contraindications';
import type { FactId, QuantityFactId } from './vocabulary';

/**
 * A number nobody has published for this purpose: the project proposes it until a clinician has answered for it. It stands
 * in comparisons of the rules, in the words of a question or its hint, or in both.
 */
export type ProjectProposal = {
  readonly number: string;
  readonly contraindications: readonly ContraindicationId[];
  readonly remark: string;
  /** The facts that rules compare with it, and with what. */
  readonly compares?: readonly { readonly fact: QuantityFactId; readonly values: readonly number[] }[];
  /** The questions whose words hold the number. */
  readonly asks?: readonly FactId[];
};

/** Clinical reference, decisions and disagreements, section 3. Every number a rule compares with is one of these. */
export const projectProposals: readonly ProjectProposal[] = [
  {
    number: 'INR 3.6 and above stops',
    contraindications: ['anticoagulant-therapy'],
    remark:
      "a Swiss hospital uses 1.5; EMG practice accepts the therapeutic range. The patient's own target range is not asked",
    compares: [{ fact: 'anticoagulant-therapy.inr', values: [3.6] }],
  },
  {
    number: 'INR older than 4 weeks (5 or more)',
    contraindications: ['anticoagulant-therapy'],
    remark: 'advice only, review anyway',
    compares: [{ fact: 'anticoagulant-therapy.inr-weeks-ago', values: [5] }],
  },
  {
    number: 'bad bleed in 3 months',
    contraindications: ['anticoagulant-therapy'],
    remark: '',
    asks: ['anticoagulant-therapy.bleeds'],
  },
  {
    number: 'needle fear 4 and 8 of 10',
    contraindications: ['needle-fear'],
    remark:
      'no guideline gives a number. Put-off care stops only together with a score of 4 or more (source rule stopped on it alone)',
    compares: [{ fact: 'needle-fear.score', values: [4, 8] }],
  },
  {
    number: 'platelets below 50',
    contraindications: ['bleeding-disorder', 'cancer-active-or-treatment'],
    remark: 'thin data; 50 to 100 dropped: it never changed a decision',
    compares: [{ fact: 'bleeding-disorder.platelets', values: [50] }],
  },
  {
    number: 'neutrophils below 0.5',
    contraindications: ['immune-compromise', 'cancer-active-or-treatment'],
    remark: 'from an oncology acupuncture table',
    compares: [{ fact: 'immune-compromise.neutrophils', values: [0.5] }],
  },
  {
    number: 'stem cell transplant within 12 months',
    contraindications: ['immune-compromise'],
    remark: '',
    asks: ['immune-compromise.why'],
  },
  {
    number: 'prednisolone 10 mg for 2 weeks',
    contraindications: ['immunosuppressant-medicines'],
    remark: 'stricter end of "10 to 20"',
    asks: ['immunosuppressant-medicines.steroid-high'],
  },
  {
    number: 'HbA1c 75 mmol/mol (9 %)',
    contraindications: ['diabetes'],
    remark: 'individual targets exist',
    compares: [{ fact: 'diabetes.hba1c', values: [75] }],
  },
  {
    number: 'heart or stroke: 6 weeks, 13 weeks',
    contraindications: ['unstable-heart-or-recent-stroke'],
    remark: '',
    compares: [{ fact: 'unstable-heart-or-recent-stroke.weeks-since', values: [6, 13] }],
  },
  {
    number: 'fits: 5 weeks, 52 weeks',
    contraindications: ['epilepsy-or-seizures'],
    remark: '',
    compares: [{ fact: 'epilepsy-or-seizures.weeks-since-last-fit', values: [5, 52] }],
  },
  {
    number: 'new joint: 26 weeks',
    contraindications: ['joint-replacement-or-metalwork'],
    remark: 'the published infection was 7 months after surgery',
    compares: [{ fact: 'joint-replacement-or-metalwork.weeks-since', values: [26] }],
  },
  {
    number: 'operation: 6 weeks',
    contraindications: ['recent-surgery-or-injection'],
    remark: 'from one US form',
    compares: [{ fact: 'recent-surgery-or-injection.operation-weeks', values: [6] }],
    asks: ['recent-surgery-or-injection'],
  },
  {
    number: 'cortisone: 2 weeks',
    contraindications: ['recent-surgery-or-injection'],
    remark: 'no figure found',
    compares: [{ fact: 'recent-surgery-or-injection.injection-weeks', values: [2] }],
  },
  {
    number: 'BMI 20, only over the lung',
    contraindications: ['thorax-shape-or-very-thin'],
    remark: 'published cases were low or low-normal BMI',
    compares: [{ fact: 'thorax-shape-or-very-thin.bmi', values: [20] }],
  },
  {
    number: 'pressure 180 or 110',
    contraindications: ['unstable-blood-pressure-or-thyroid'],
    remark: 'general figure',
    asks: ['unstable-blood-pressure-or-thyroid.very-high-reading'],
  },
  {
    number: 'age 12, 18, 75',
    contraindications: ['minor-under-18', 'frail-or-older-adult'],
    remark: '12 from the APTA list, 75 a note only',
    compares: [{ fact: 'age', values: [12, 18, 75] }],
  },
  {
    number: 'first trimester = below 14 weeks',
    contraindications: ['pregnancy'],
    remark: 'WHO text says first three months',
    compares: [{ fact: 'pregnancy.weeks', values: [14] }],
  },
  {
    number: 'fever 38 degrees',
    contraindications: [],
    remark: 'seed 000',
    asks: ['systemic-infection-or-fever'],
  },
];
