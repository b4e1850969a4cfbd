import { expect, test } from 'vitest';
import { answerInWords, type Answer, type FactId } from '@/rules';

/* An answer as staff and patients read it back. */

test.each<[fact: FactId, answer: Answer, words: string]>([
  ['diabetes', 'yes', 'Yes'],
  ['diabetes', 'no', 'No'],
  ['diabetes', 'not-sure', 'Not sure'],
  ['pregnancy.status', 'maybe', 'I might be'],
  [
    'diabetes.signs',
    ['numb-feet', 'numb-hands'],
    'My feet or toes are numb or tingle; My hands are numb or tingle',
  ],
  ['anticoagulant-therapy.inr', 3.6, '3.6 INR'],
  ['implants.where', ['nowhere'], 'Nowhere'],
  ['plan.regions', ['neck', 'chest'], 'Back and sides of the neck; Front and side of the chest'],
  ['implants.where', ['hands'], 'Left wrist and hand, Right wrist and hand'],
  ['other-health-problem.details', 'A bad back', 'A bad back'],
  ['medicines.list', ['warfarin', 'paracetamol'], 'warfarin; paracetamol'],
])('%s %j reads “%s”', (fact, answer, words) => {
  expect(answerInWords(fact, answer)).toBe(words);
});

test('an option that the rules do not know stays as it was stored', () => {
  expect(answerInWords('pregnancy.status', 'formerly')).toBe('formerly');
});
