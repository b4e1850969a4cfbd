import type { ContraindicationId } from '../contraindications/contraindications';
import { any, atLeast, below, includesAny, is, oneOf, yes } from '../language/build';
import type { Case } from '../language/define-contraindication';

/** Where a switch stands on the page. */
export const policyTopics = [
  'pregnancy',
  'bleeding',
  'age',
  'needles-and-illness',
  'implants',
  'plan',
] as const;
export type PolicyTopic = (typeof policyTopics)[number];

/** A case that a clinic may add. Evidence and confidence are the clinic's own decision, so they are not written here. */
export type PolicySwitch = {
  /** Also the id of the case it adds. */
  readonly id: string;
  readonly topic: PolicyTopic;
  readonly title: string;
  /** What it does, in one plain sentence for the admin. */
  readonly sentence: string;
  readonly contraindication: ContraindicationId;
  readonly adds: Pick<Case, 'when' | 'severity' | 'advice' | 'patientText' | 'blocksRegions'>;
};

const offerAnother = 'Offer another treatment.';

const plannedOverTheLung = includesAny('plan.regions', ['upper-trapezius', 'upper-back', 'chest']);

/** Every switch there is, each off by default (clinical reference, decisions and disagreements, section 6). */
const literalSwitches = [
  {
    id: 'any-pregnancy-stops',
    topic: 'pregnancy',
    title: 'No needling in pregnancy',
    sentence: 'Stops everyone who is pregnant or may be.',
    contraindication: 'pregnancy',
    adds: {
      when: oneOf('pregnancy.status', ['pregnant', 'maybe']),
      severity: 'absolute',
      advice: ['This clinic does not needle in pregnancy.', offerAnother],
      patientText: 'Here we use other treatments in pregnancy.',
    },
  },
  {
    id: 'first-trimester-stops',
    topic: 'pregnancy',
    title: 'No needling in early pregnancy',
    sentence: 'Stops everyone who is less than 14 weeks pregnant, and everyone who may be pregnant.',
    contraindication: 'pregnancy',
    adds: {
      when: any(below('pregnancy.weeks', 14, 'weeks'), is('pregnancy.status', 'maybe')),
      severity: 'absolute',
      advice: ['This clinic does not needle in the first 13 weeks of pregnancy.', offerAnother],
      patientText: 'Here we use other treatments in early pregnancy.',
    },
  },
  {
    id: 'any-blood-thinner-stops',
    topic: 'bleeding',
    title: 'No needling on a blood thinner',
    sentence:
      'Stops everyone who takes a blood thinner, by their own word or by a name on their medicine list.',
    contraindication: 'anticoagulant-therapy',
    adds: {
      when: any(
        yes('anticoagulant-therapy'),
        includesAny('medicines.classes', [
          'vitamin-k-antagonists',
          'direct-oral-anticoagulants',
          'heparins',
          'blood-thinner-unspecified',
        ]),
      ),
      severity: 'absolute',
      advice: [
        'This clinic does not needle anyone on a blood thinner.',
        'Do not tell the patient to stop the medicine.',
        offerAnother,
      ],
      patientText: 'Here we use other treatments with a blood thinner, and please keep taking your medicine.',
    },
  },
  {
    id: 'inr-limit-3',
    topic: 'bleeding',
    title: 'INR limit of 3.0',
    sentence: 'Stops everyone whose last INR was 3.1 or more; the shipped limit is 3.5.',
    contraindication: 'anticoagulant-therapy',
    adds: {
      when: atLeast('anticoagulant-therapy.inr', 3.1, 'INR'),
      severity: 'absolute',
      advice: ['This clinic does not needle above an INR of 3.0.', offerAnother],
      patientText: 'Your last INR was above our limit, so today is not a good day for needles.',
    },
  },
  {
    id: 'old-inr-stops',
    topic: 'bleeding',
    title: 'No needling on an old INR',
    sentence: 'Stops everyone whose last INR is five weeks old or older.',
    contraindication: 'anticoagulant-therapy',
    adds: {
      when: atLeast('anticoagulant-therapy.inr-weeks-ago', 5, 'weeks'),
      severity: 'absolute',
      advice: ['This clinic does not needle on an INR of five weeks ago or more.', 'Ask for a fresh INR.'],
      patientText: 'We need a newer blood test before needles.',
    },
  },
  {
    id: 'any-clotting-problem-stops',
    topic: 'bleeding',
    title: 'No needling with a known clotting problem',
    sentence: 'Stops everyone whom a doctor has told of a bleeding or clotting problem.',
    contraindication: 'bleeding-disorder',
    adds: {
      when: includesAny('bleeding-disorder.kinds', ['told-by-doctor']),
      severity: 'absolute',
      advice: ['This clinic does not needle anyone with a known clotting problem.', offerAnother],
      patientText: 'Here we use other treatments for people whose blood clots slowly.',
    },
  },
  {
    id: 'adults-only',
    topic: 'age',
    title: 'Adults only',
    sentence: 'Stops everyone under 18.',
    contraindication: 'minor-under-18',
    adds: {
      when: below('age', 18, 'years'),
      severity: 'absolute',
      advice: ['This clinic needles adults only.', offerAnother],
      patientText: 'Here we use other treatments under 18.',
    },
  },
  {
    id: 'no-needling-under-16',
    topic: 'age',
    title: 'Nobody under 16',
    sentence: 'Stops everyone under 16.',
    contraindication: 'minor-under-18',
    adds: {
      when: below('age', 16, 'years'),
      severity: 'absolute',
      advice: ['This clinic does not needle anyone under 16.', offerAnother],
      patientText: 'Here we use other treatments under 16.',
    },
  },
  {
    id: 'review-any-needle-fear',
    topic: 'needles-and-illness',
    title: 'Talk about every fear of needles',
    sentence: 'Asks for a review whenever somebody is afraid of needles, however mildly.',
    contraindication: 'needle-fear',
    adds: {
      when: yes('needle-fear'),
      severity: 'relative',
      advice: ['This clinic talks about every fear of needles before anyone signs.'],
      patientText: 'Your physio will talk with you about how you feel with needles.',
    },
  },
  {
    id: 'review-all-diabetes',
    topic: 'needles-and-illness',
    title: 'Review all diabetes',
    sentence: 'Asks for a review of everyone with diabetes, well controlled or not.',
    contraindication: 'diabetes',
    adds: {
      when: yes('diabetes'),
      severity: 'relative',
      advice: ['This clinic reviews everyone with diabetes before anyone signs.'],
      patientText: 'Your physio will talk with you about your diabetes.',
    },
  },
  {
    id: 'review-any-weak-immunity',
    topic: 'needles-and-illness',
    title: 'Review every weak immune system',
    sentence: 'Asks for a review of everyone whose body is less able to fight infection, whatever the cause.',
    contraindication: 'immune-compromise',
    adds: {
      when: yes('immune-compromise'),
      severity: 'relative',
      advice: ['This clinic reviews everyone with weak immunity before anyone signs.'],
      patientText: 'Your physio will talk with you about how your body fights infection.',
    },
  },
  {
    id: 'artificial-valve-stops',
    topic: 'implants',
    title: 'No needling with an artificial heart valve',
    sentence: 'Stops everyone with an artificial heart valve.',
    contraindication: 'heart-valve-or-endocarditis-risk',
    adds: {
      when: includesAny('unstable-heart-or-recent-stroke.kinds', ['artificial-valve']),
      severity: 'absolute',
      advice: ['This clinic does not needle anyone with an artificial heart valve.', offerAnother],
      patientText: 'Here we use other treatments with an artificial heart valve.',
    },
  },
  {
    id: 'review-any-pacemaker',
    topic: 'implants',
    title: 'Review every pacemaker and stimulator',
    sentence: 'Asks for a review of everyone with a pacemaker, a defibrillator or a stimulator.',
    contraindication: 'cardiac-or-electronic-implant',
    adds: {
      when: includesAny('implants.kinds', ['pacemaker-or-defibrillator', 'stimulator']),
      severity: 'relative',
      advice: ['This clinic reviews every electronic implant before anyone signs.'],
      patientText: 'Your physio will talk with you about your device.',
    },
  },
  {
    id: 'review-75-and-over',
    topic: 'age',
    title: 'Review from 75 years',
    sentence: 'Asks for a review of everyone who is 75 or older.',
    contraindication: 'frail-or-older-adult',
    adds: {
      when: atLeast('age', 75, 'years'),
      severity: 'relative',
      advice: ['This clinic reviews everyone of 75 and over before anyone signs.'],
      patientText: 'Your physio will talk this through with you.',
    },
  },
  {
    id: 'no-electrical-needling',
    topic: 'plan',
    title: 'No electrical needling',
    sentence: 'Stops every plan with an electrical current.',
    contraindication: 'prohibited-or-high-risk-site-planned',
    adds: {
      when: is('plan.technique', 'electrical'),
      severity: 'absolute',
      advice: ['This clinic does not use an electrical current on needles.', 'Change the plan.'],
      patientText: 'Here we use no electrical current on needles.',
    },
  },
  {
    id: 'close-areas-over-the-lung',
    topic: 'plan',
    title: 'Close the areas over the lung',
    sentence: 'Closes the top of the shoulder, the upper back and the chest wherever one of them is planned.',
    contraindication: 'prohibited-or-high-risk-site-planned',
    adds: {
      when: plannedOverTheLung,
      severity: 'note',
      advice: ['This clinic does not needle over the lung.', 'Change the plan.'],
      patientText: 'Here we leave the areas over the lungs alone.',
      blocksRegions: ['over-lung-field'],
    },
  },
  {
    id: 'review-areas-over-the-lung',
    topic: 'plan',
    title: 'Review the areas over the lung',
    sentence: 'Asks for a review whenever the top of the shoulder, the upper back or the chest is planned.',
    contraindication: 'prohibited-or-high-risk-site-planned',
    adds: {
      when: plannedOverTheLung,
      severity: 'relative',
      advice: ['This clinic reviews every plan over the lung before anyone signs.'],
      patientText: 'Your physio will talk with you about the planned area.',
    },
  },
  {
    id: 'close-belly',
    topic: 'plan',
    title: 'Close the belly',
    sentence: 'Closes the belly wherever it is planned.',
    contraindication: 'prohibited-or-high-risk-site-planned',
    adds: {
      when: includesAny('plan.regions', ['abdomen']),
      severity: 'note',
      advice: ['This clinic does not needle the belly.', 'Change the plan.'],
      patientText: 'Here we leave the belly alone.',
      blocksRegions: ['abdomen'],
    },
  },
] as const satisfies readonly PolicySwitch[];

export type PolicySwitchId = (typeof literalSwitches)[number]['id'];

export const policySwitches: readonly (PolicySwitch & { readonly id: PolicySwitchId })[] = literalSwitches;
