import type { SourceKey } from '../catalogue/sources';
import type { Risk, RiskId } from './risk';

/** A short question about a risk that was told, to see whether it was told well. */
export type TeachBack = {
  /** The risk it is about; of this there is one question. */
  readonly risk: RiskId;
  readonly question: string;
  /** One of them is right. "I am not sure" stands beside them and is as good an answer. */
  readonly options: readonly { readonly id: string; readonly text: string; readonly right?: true }[];
  /** Said, kindly, to whoever chose another answer or was not sure. */
  readonly explanation: string;
  /** Where the fact stands in the clinical reference, "risks and aftercare", and in which words. */
  readonly source: { readonly section: '2' | '3' | '7'; readonly says: string };
  readonly evidence: readonly SourceKey[];
  /** Not asked of whoever is asked about this one: it is the same advice, only nearer to them. */
  readonly unless?: RiskId;
};

/** Those that this person's plan and answers bring first, then what everybody should know, each in the order of its weight. */
export const teachBacks: readonly TeachBack[] = [
  {
    risk: 'lung-near-plan',
    question: 'Some hours after the treatment it gets hard to breathe. What do you do?',
    options: [
      { id: 'wait', text: 'I wait until tomorrow' },
      { id: 'emergency', text: 'I call the emergency number at once', right: true },
      { id: 'rest', text: 'I lie down and drink some water' },
    ],
    explanation:
      'It can mean that air leaks around the lung. That is rare, and it can start hours later. So call the emergency number at once.',
    source: { section: '7', says: 'short of breath or chest/shoulder-tip pain (even hours later)' },
    evidence: ['SA-BN121-5.1', 'HDC-NZ'],
  },
  {
    risk: 'spine-near-plan',
    question: 'After the treatment an arm or a leg gets weak or numb. What do you do?',
    options: [
      { id: 'hospital', text: 'I get help at once, at a hospital', right: true },
      { id: 'days', text: 'I wait for some days' },
      { id: 'move', text: 'I move it more' },
    ],
    explanation:
      'Very rarely a needle near the spine caused a bleed. A weak or numb arm or leg needs a hospital at once.',
    source: { section: '3', says: 'sudden arm or leg weakness, numbness after neck needling - emergency' },
    evidence: ['SEH-2011', 'SEH-2025'],
  },
  {
    risk: 'bleeds-more',
    question: 'A spot bleeds after the treatment. What do you do?',
    options: [
      { id: 'leave-out', text: 'I leave my medicine out for some days' },
      { id: 'rub', text: 'I rub the spot' },
      { id: 'press', text: 'I press on it firmly', right: true },
    ],
    explanation: 'You may bleed longer than others. Press firmly on the spot. Take your medicine as always.',
    source: { section: '7', says: 'Blood thinner users: written bleed card; press; no extra doses.' },
    evidence: ['MCCULLOCH-2015'],
  },
  {
    risk: 'pregnancy',
    question: 'After the treatment you get cramps, or you bleed. What do you do?',
    options: [
      { id: 'next-visit', text: 'I tell you at my next visit' },
      { id: 'help', text: 'I get help at once', right: true },
      { id: 'rest', text: 'I rest and see if it stops' },
    ],
    explanation: 'While you are pregnant, get help at once for bleeding, cramps or fluid.',
    source: { section: '7', says: 'in pregnancy: bleeding, cramps, fluid, no movement' },
    evidence: ['CARR-2015'],
  },
  {
    risk: 'infection-more',
    question: 'The next day the skin is red and hot where the needle was. What do you do?',
    options: [
      { id: 'first-sign', text: 'I call the clinic at this first sign', right: true },
      { id: 'week', text: 'I wait for a week' },
      { id: 'plaster', text: 'I put a plaster on it and leave it' },
    ],
    explanation: 'You may get an infection more easily than others. Call us at the very first sign.',
    source: { section: '7', says: 'call at the first sign' },
    evidence: ['STEENTJES-2015', 'SEELEY-2006'],
  },
  {
    risk: 'organ-near-plan',
    question: 'After the treatment your belly or side hurts, or there is blood in your pee. What do you do?',
    options: [
      { id: 'drink', text: 'I drink more and wait' },
      { id: 'days', text: 'I wait for some days' },
      { id: 'doctor', text: 'I see a doctor at once', right: true },
    ],
    explanation: 'Very rarely a needle reached a kidney or the gut. These signs need a doctor at once.',
    source: { section: '3', says: 'belly or loin pain, blood in urine, collapse' },
    evidence: ['SA-BN121-5.2'],
  },
  {
    risk: 'faint-more',
    question: 'You feel faint while you are treated. What do you do?',
    options: [
      { id: 'say', text: 'I say so at once', right: true },
      { id: 'quiet', text: 'I stay quiet until it is over' },
      { id: 'stand', text: 'I stand up and walk' },
    ],
    explanation: 'Say so at once. The needles come out, you lie down, and it goes in some minutes.',
    source: { section: '2', says: 'lie down, legs up, sweet drink; needles out' },
    evidence: ['AAVR-2017'],
  },

  {
    risk: 'infection',
    unless: 'infection-more',
    question: 'Some days later the skin there is red, hot and swollen. What do you do?',
    options: [
      { id: 'weeks', text: 'I wait for two weeks' },
      { id: 'same-day', text: 'I call the clinic the same day', right: true },
      { id: 'rub', text: 'I rub the spot' },
    ],
    explanation: 'These can be signs of an infection. It is rare. Call us the same day.',
    source: { section: '7', says: '**Infection signs (call same day):** redness spreading, swelling, heat' },
    evidence: ['STEENTJES-2015', 'MYCO'],
  },
  {
    risk: 'sore-after',
    question: 'Your muscles are sore the day after. What does that mean?',
    options: [
      { id: 'common', text: 'It is common, and mostly goes in one or two days', right: true },
      { id: 'hospital', text: 'I have to go to a hospital' },
      { id: 'needle', text: 'A needle was left inside' },
    ],
    explanation:
      'About half of the people who were asked were sore after. It mostly goes in one or two days.',
    source: { section: '2', says: '**52%** soreness (TOLBERT-2025, 24 h recall)' },
    evidence: ['TOLBERT-2025', 'NAVARRO-2020'],
  },
  {
    risk: 'faint',
    unless: 'faint-more',
    question: 'You feel dizzy or sick while you are treated. What do you do?',
    options: [
      { id: 'quiet', text: 'I stay quiet until it is over' },
      { id: 'stand', text: 'I stand up and walk' },
      { id: 'say', text: 'I say so at once', right: true },
    ],
    explanation: 'Say so at once. The needles come out, you lie down, and it goes in some minutes.',
    source: { section: '2', says: 'lie down, legs up, sweet drink; needles out' },
    evidence: ['AAVR-2017'],
  },
];

/** More would be an exam. */
export const mostQuestions = 3;

/** The questions for somebody who was told these risks: three, always the same ones, and their own risks first. */
export const teachBacksFor = (told: readonly Pick<Risk, 'id'>[]): readonly TeachBack[] => {
  const ids = new Set(told.map(({ id }) => id));
  return teachBacks
    .filter(({ risk, unless }) => ids.has(risk) && !(unless !== undefined && ids.has(unless)))
    .slice(0, mostQuestions);
};
