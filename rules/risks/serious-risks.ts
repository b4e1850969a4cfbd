import { any, includesAny, yes } from '../language/build';
import { defineRisks } from './risk';

/**
 * Rare and serious risks. Nobody has counted most of them well; the figures that exist mix all body regions, so the
 * text says so instead of giving a comfortable number.
 */
export const seriousRisks = defineRisks([
  {
    id: 'lung',
    kind: 'serious',
    title: 'A needle can reach the lung',
    text: 'Air can leak and the lung can get smaller. This is rare. You may feel short of breath, or have pain in the chest or shoulder, even hours later. It needs a hospital at once.',
    evidence: ['BRADY-2014', 'BOYCE-2020', 'SA-BN121-5.1', 'GRUSCHE-2017', 'IMJ-2022', 'HDC-NZ'],
  },
  {
    id: 'infection',
    kind: 'serious',
    title: 'Infection',
    text: 'Rare. Signs are heat, swelling, redness that spreads, pus or a fever. Call us the same day.',
    evidence: ['STEENTJES-2015', 'MYCO', 'SEELEY-2006'],
  },
  {
    id: 'nerve',
    kind: 'serious',
    title: 'A hurt nerve',
    text: 'Rare. A sharp shock, or skin that stays numb or weak. Tell us at once.',
    evidence: ['POLAND-2024', 'SEED-000', 'SEED-004'],
  },
  {
    id: 'serious-bleed',
    kind: 'serious',
    title: 'A bigger bleed inside the muscle',
    text: 'Rare. The place swells, gets tight or hurts more and more. Call us at once.',
    evidence: ['MCCULLOCH-2015', 'HSIEH-2023', 'EMG-NOAC'],
  },
  {
    id: 'allergy',
    kind: 'serious',
    title: 'Allergy to metal, latex or a skin wipe',
    text: 'Rare. A rash or swelling. Tell us if you ever had one.',
    evidence: ['NICKEL-PREV'],
  },
  {
    id: 'fit',
    kind: 'serious',
    title: 'A blackout or a fit',
    text: 'Rare, and more likely in people who had one before.',
    evidence: ['AAVR-2017'],
  },
  {
    id: 'death',
    kind: 'serious',
    title: 'Death',
    text: 'A very small number of people have died after a needle reached the heart or a lung. This is extremely rare.',
    evidence: ['APA-LAW', 'CARDIAC-SR-2019'],
  },

  // What this person's plan and answers add.
  {
    id: 'lung-near-plan',
    kind: 'serious',
    title: 'Your plan is close to the lung',
    text: 'Over the lung this risk may be higher than elsewhere. No one knows how much. Your physio explains how your lungs are kept clear of the needle. You get a card with the warning signs.',
    when: includesAny('plan.regions', ['upper-trapezius', 'upper-back', 'chest']),
    evidence: ['SA-BN121-5.1', 'GRUSCHE-2017', 'HDC-NZ'],
  },
  {
    id: 'spine-near-plan',
    kind: 'serious',
    title: 'Your plan is close to the spine',
    text: 'Very rarely a needle near the spine caused a bleed or hurt the cord. A weak or numb arm or leg after needling needs a hospital at once.',
    when: includesAny('plan.regions', ['neck', 'upper-back', 'low-back', 'sacrum']),
    evidence: ['SEH-2011', 'SEH-2025', 'SA-BN121-5.4'],
  },
  {
    id: 'organ-near-plan',
    kind: 'serious',
    title: 'Your plan is close to the belly or a kidney',
    text: 'Very rarely a needle reached a kidney or the gut. Belly or side pain, or blood in your pee, needs a doctor at once.',
    when: includesAny('plan.regions', ['abdomen', 'low-back']),
    evidence: ['SA-BN121-5.2', 'CARDIAC-SR-2019'],
  },
  {
    id: 'bleeds-more',
    kind: 'serious',
    title: 'You may bruise or bleed more than others',
    text: 'Because of your medicine or your blood. Your physio presses longer. Do not stop or change your medicine for this.',
    frequency: {
      count: 1,
      outOf: 3974,
      unit: 'visits of people on blood thinners',
      countedIn: 3974,
      source: 'MCCULLOCH-2015',
    },
    when: any(
      yes('anticoagulant-therapy'),
      yes('antiplatelet-therapy'),
      yes('bleeding-disorder'),
      includesAny('liver-or-severe-kidney-disease.kinds', ['cirrhosis']),
      includesAny('medicines.classes', [
        'vitamin-k-antagonists',
        'direct-oral-anticoagulants',
        'heparins',
        'thrombolytics',
        'antiplatelets',
        'blood-thinner-unspecified',
        'dual-antiplatelet',
      ]),
    ),
    evidence: ['MCCULLOCH-2015', 'HSIEH-2023', 'EMG-NOAC'],
  },
  {
    id: 'infection-more',
    kind: 'serious',
    title: 'You may get an infection more easily',
    text: 'Because of your health or something in your body. Call us at the first sign. Do not wait.',
    when: any(
      yes('immune-compromise'),
      yes('diabetes'),
      yes('implants'),
      includesAny('unstable-heart-or-recent-stroke.kinds', ['artificial-valve']),
    ),
    evidence: ['STEENTJES-2015', 'SEELEY-2006'],
  },
  {
    id: 'faint-more',
    kind: 'serious',
    title: 'You may faint more easily',
    text: 'Because you fainted before, or needles are hard for you. You lie down and we go slowly.',
    when: any(yes('fainting-history'), yes('needle-fear')),
    evidence: ['AAVR-2017'],
  },
  {
    id: 'pregnancy',
    kind: 'serious',
    title: 'Needling while pregnant',
    text: 'Studies found no clear harm, but losing a baby is sadly common with or without needles. The belly is never needled. Bleeding, cramps or fluid need help at once.',
    when: yes('pregnancy'),
    evidence: ['CARR-2015', 'WHO-1999-2.1'],
  },
]);
