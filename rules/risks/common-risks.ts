import { defineRisks } from './risk';

/**
 * Common and mild effects. Where patients were asked (TOLBERT-2025: 123 people, memory of the last 24 hours) the numbers
 * are higher than where physiotherapists counted visits (BRADY-2014: 7,629 visits), because people notice more than is
 * written down. Each figure keeps its own denominator.
 */
export const commonRisks = defineRisks([
  {
    id: 'sore-after',
    kind: 'common',
    title: 'Sore muscles after',
    text: 'Like after sport. It mostly goes in one or two days. Move gently, and use ice or heat as you like.',
    frequency: { count: 52, outOf: 100, unit: 'people asked', countedIn: 123, source: 'TOLBERT-2025' },
    evidence: ['TOLBERT-2025', 'BRADY-2014', 'NAVARRO-2020'],
  },
  {
    id: 'pain-during',
    kind: 'common',
    title: 'A short pain or cramp during needling',
    text: 'It lasts some seconds. Say “stop” at any time and the needle comes out.',
    frequency: { count: 33, outOf: 100, unit: 'people asked', countedIn: 123, source: 'TOLBERT-2025' },
    evidence: ['TOLBERT-2025', 'BRADY-2014', 'BOYCE-2020'],
  },
  {
    id: 'tired',
    kind: 'common',
    title: 'Feeling tired',
    text: 'It can last a day. Rest, and do not drive if you feel sleepy.',
    frequency: { count: 22, outOf: 100, unit: 'people asked', countedIn: 123, source: 'TOLBERT-2025' },
    evidence: ['TOLBERT-2025', 'BRADY-2014'],
  },
  {
    id: 'headache',
    kind: 'common',
    title: 'Headache',
    text: 'Drink some water and rest. It mostly goes in a day.',
    frequency: { count: 15, outOf: 100, unit: 'people asked', countedIn: 123, source: 'TOLBERT-2025' },
    evidence: ['TOLBERT-2025', 'BRADY-2014'],
  },
  {
    id: 'bruise',
    kind: 'common',
    title: 'A small bruise',
    text: 'It can last up to a week. Something cold and light pressure can help.',
    frequency: { count: 8, outOf: 100, unit: 'visits', countedIn: 7629, source: 'BRADY-2014' },
    evidence: ['BRADY-2014', 'BOYCE-2020', 'TOLBERT-2025'],
  },
  {
    id: 'small-bleed',
    kind: 'common',
    title: 'A drop of blood',
    text: 'Press on it for two minutes and it stops.',
    frequency: { count: 5, outOf: 100, unit: 'visits', countedIn: 7629, source: 'BRADY-2014' },
    evidence: ['BRADY-2014', 'BOYCE-2020'],
  },
  {
    id: 'worse-for-a-while',
    kind: 'common',
    title: 'Feeling worse for a while',
    text: 'This can last one to three days. Please tell us if it does.',
    frequency: { count: 1, outOf: 100, unit: 'visits', countedIn: 7629, source: 'BRADY-2014' },
    evidence: ['BRADY-2014'],
  },
  {
    id: 'faint',
    kind: 'common',
    title: 'Feeling dizzy, sick or faint',
    text: 'Tell us at once. The needles come out, you lie down, and it goes in some minutes.',
    evidence: ['AAVR-2017', 'BRADY-2014'],
  },
  {
    id: 'red-or-itchy',
    kind: 'common',
    title: 'Red or itchy skin',
    text: 'Wash the skin and try not to scratch. It goes in some hours.',
    evidence: ['BRADY-2014'],
  },
  {
    id: 'stuck-needle',
    kind: 'common',
    title: 'A needle that sticks for a moment',
    text: 'Stay still and tell us. Your physio knows how to take it out.',
    evidence: ['SA-BN121-4'],
  },
]);
