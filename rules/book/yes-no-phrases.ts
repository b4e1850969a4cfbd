import type { YesNoFactId } from '../catalogue/vocabulary';

/** What a "yes" says about a person. `no` is there where a rule reads the "no"; elsewhere the question is quoted. */
export type YesNoPhrase = { readonly yes: string; readonly no?: string };

/** Every yes-no fact as a statement about the patient ("they"), in the words a physiotherapist would use. */
export const yesNoPhrases: Readonly<Record<YesNoFactId, YesNoPhrase>> = {
  'minor-under-18.young-person-objects': { yes: 'the young person would rather not have it' },
  'consent-refused-or-withdrawn': {
    yes: 'they would rather not have dry needling, or feel pushed to have it',
  },
  'capacity-lacking': { yes: 'they need help to read, understand or talk about the form' },
  'medical-emergency-red-flags': { yes: 'they have one of the listed emergency signs right now' },
  'acute-mental-health-crisis': {
    yes: 'they are very upset or mixed up right now, or see or hear things others do not',
  },
  'intoxicated-or-heavily-sedated-today': {
    yes: 'they had alcohol, street drugs, or a new or bigger dose of a strong pill today',
  },
  'intoxicated-or-heavily-sedated-today.feels-affected': { yes: 'they feel sleepy, drunk or foggy now' },
  'systemic-infection-or-fever': { yes: 'they had a fever, the flu or any infection this week' },
  'not-eaten-or-exhausted': { yes: 'they have gone more than 4 hours without food' },
  'needle-fear': { yes: 'they are afraid of needles' },
  'needle-fear.avoids-care': { yes: 'they have put off or refused care because of needles' },
  'fainting-history': {
    yes: 'they fainted or nearly fainted in the last year, or ever with needles or blood',
  },
  'prior-adverse-reaction': {
    yes: 'they had a bad reaction to a needle, metal, latex, skin wipes or tape',
  },
  'medicines.any': { yes: 'the medicine list names at least one medicine' },
  'medicines.unrecognised': { yes: 'some line of the medicine list was not recognised' },
  'antiplatelet-therapy': { yes: 'they say they take aspirin each day, or another pill that stops clots' },
  'anticoagulant-therapy': { yes: 'they say they take a blood thinner' },
  'anticoagulant-therapy.bleeds': { yes: 'they had a bad bleed in the last 3 months, or bleed now' },
  'bleeding-disorder': { yes: 'they say their blood does not clot well, or they bleed or bruise a lot' },
  'bleeding-disorder.specialist-agrees': {
    yes: 'their blood doctor has said in writing that needling is fine',
    no: 'their blood doctor has not said in writing that needling is fine',
  },
  'immune-compromise': { yes: 'they say their immune system is weak, from an illness or a medicine' },
  'immunosuppressant-medicines.steroid-high': {
    yes: 'they take 10 mg or more of the steroid each day, for more than 2 weeks',
  },
  'liver-or-severe-kidney-disease': { yes: 'they have bad liver or kidney disease' },
  diabetes: { yes: 'they have diabetes', no: 'they say they do not have diabetes' },
  'diabetes.uses-insulin': { yes: 'they use insulin, or a pill that can make the sugar too low' },
  'cancer-active-or-treatment': {
    yes: 'they have cancer now, or are being treated for cancer',
    no: 'they say they neither have cancer now nor are being treated for it',
  },
  'unexplained-symptoms-or-lump': {
    yes: 'they have a new lump, weight loss, night sweats, or pain that wakes them',
  },
  'unexplained-symptoms-or-lump.seen': { yes: 'a doctor has found out why' },
  'unstable-heart-or-recent-stroke': { yes: 'they have a heart problem, or have ever had a stroke' },
  'unstable-heart-or-recent-stroke.cleared': {
    yes: 'their doctor has said that they can be active again',
    no: 'their doctor has not said that they can be active again',
  },
  'lung-disease-or-past-pneumothorax': { yes: 'they have lung disease, or have ever had a collapsed lung' },
  'thorax-shape-or-very-thin': { yes: 'they are very slim, or their spine or chest is curved' },
  'vascular-disease': {
    yes: 'they had a blood clot or a blood vessel problem, or one leg or arm is newly swollen, hot or sore',
  },
  'unstable-blood-pressure-or-thyroid': {
    yes: 'their blood pressure is very high or very low, or their thyroid works too fast',
  },
  'unstable-blood-pressure-or-thyroid.very-high-reading': {
    yes: 'the last top number was 180 or more, or the low number 110 or more (mmHg)',
  },
  'epilepsy-or-seizures': {
    yes: 'they have ever had a fit (seizure), or have strong shakes they cannot stop',
    no: 'they say they never had a fit and have no strong shakes they cannot stop',
  },
  'uncontrolled-movements.can-stay-still': {
    yes: 'they could stay still for a few minutes with needles in',
    no: 'they could not stay still for a few minutes with needles in',
  },
  'reduced-sensation': { yes: 'some skin is numb or tingly, light touch hurts, or they have pain all over' },
  'skin-condition-or-wound-local': {
    yes: 'they have a skin problem now, such as an infection, sore, cut, burn or rash',
  },
  implants: { yes: 'a doctor has put something in their body that is still there' },
  'joint-replacement-or-metalwork.near-plan': {
    yes: 'a planned area is one they marked as having a new joint or metal',
  },
  'recent-surgery-or-injection': {
    yes: 'they had surgery, a shot in a joint, or a bad injury in the last 6 weeks',
  },
  'recent-surgery-or-injection.near-plan': {
    yes: 'a planned area is one they marked as recently operated, injected or injured',
  },
  'spine-instability-or-spine-surgery': {
    yes: 'they had spine surgery, or have been told that their spine is not stable',
  },
  lymphoedema: {
    yes: 'an arm or leg is often swollen, or lymph nodes were taken out or treated with radiation',
    no: 'they say that no arm or leg is often swollen, and that no lymph nodes were taken out or treated with radiation',
  },
  pregnancy: { yes: 'they are pregnant, could be, or are trying' },
  'pregnancy.problems': { yes: 'they have bleeding, cramps, early labour or broken waters now' },
  'frail-or-older-adult': { yes: 'they feel weak most days, or had falls lately' },
  'other-health-problem': { yes: 'they have another health problem that was not asked about' },
};
