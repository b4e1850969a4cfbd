import { render, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { DecisionList } from '@/components/review/decision-list';
import { decisionEnds } from '@/lib/review/decision-end';
import type { CurrentAnswer } from '@/lib/screening/screening-snapshot';
import { aReview } from '../support/a-snapshot';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 4, 9) + minute * 60_000);

const given = (minute: number, factId: CurrentAnswer['factId'], value: CurrentAnswer['value']) => ({
  sequence: BigInt(minute),
  factId,
  state: 'answered' as const,
  value,
  saidBy: 'clinician' as const,
  staffId: null,
  reason: null,
  at: at(minute),
});

const before = [given(1, 'plan.regions', ['lower-leg-right']), given(2, 'diabetes', 'no')];
const plan = given(4, 'plan.regions', ['lower-leg-left']);
const answer = given(5, 'diabetes', 'yes');

const decision = (minute: number, assessmentId = `assessment-${minute}`) =>
  aReview({ id: `review-${minute}`, sequence: minute, at: at(minute), assessmentId });

const whyVoid = (
  reviews: Parameters<typeof DecisionList>[0]['reviews'],
  history: readonly CurrentAnswer[],
) => {
  render(
    <DecisionList
      reviews={reviews}
      standingId={null}
      ends={decisionEnds(reviews, null, history)}
      names={new Map()}
      timeZone="UTC"
    />,
  );
  return screen
    .getAllByRole('article')
    .map((card) => within(card).getByText(/^(Voided|Replaced)/).textContent);
};

it.each([
  ['the plan alone', [plan], 'Voided because the plan changed'],
  ['an answer', [answer], 'Voided because the answers changed'],
  ['both', [plan, answer], 'Voided because the answers and the plan changed'],
  ['neither', [], 'Voided because it was judged again'],
])('a decision says what voided it: %s', (_what, changes, words) => {
  expect(whyVoid([decision(3)], [...before, ...changes])).toEqual([words]);
});

it('each decision is measured by what changed until the next one', () => {
  expect(
    whyVoid(
      [decision(3), decision(4.5), decision(6), decision(7, 'assessment-6'), decision(8)],
      [...before, plan, answer],
    ),
  ).toEqual([
    'Voided because it was judged again',
    'Voided because it was judged again',
    'Replaced by a newer decision',
    'Voided because the answers changed',
    'Voided because the plan changed',
  ]);
});
