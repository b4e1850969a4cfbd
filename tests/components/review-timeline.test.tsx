import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Timeline } from '@/components/review/timeline';
import type { CurrentAnswer } from '@/lib/screening/screening-snapshot';

const physio = '01900000-0000-7000-8000-0000000000b1';
const at = (minute: number) => new Date(Date.UTC(2026, 2, 4, 9, minute));

const given = (sequence: number, answer: Partial<CurrentAnswer> & Pick<CurrentAnswer, 'factId'>) => ({
  sequence: BigInt(sequence),
  state: 'answered' as const,
  value: 'yes',
  saidBy: 'patient' as const,
  staffId: null,
  reason: null,
  at: at(sequence),
  ...answer,
});

const byPhysio = { saidBy: 'clinician', staffId: physio } as const;
const history: readonly CurrentAnswer[] = [
  given(1, { ...byPhysio, factId: 'plan.regions', value: ['lower-leg-right'], at: at(0) }),
  given(2, { ...byPhysio, factId: 'plan.technique', value: 'deep', at: at(0) }),
  given(3, { factId: 'needle-fear', value: 'no' }),
  given(4, { ...byPhysio, factId: 'needle-fear', value: 'yes', reason: 'Said so when asked again' }),
];

const inMonths = given(5, {
  ...byPhysio,
  factId: 'joint-replacement-or-metalwork.weeks-since',
  value: 26,
  amountGiven: { value: 6, unit: 'months' },
});

const timeline = (clinical: boolean, more?: CurrentAnswer) => {
  render(
    <Timeline
      screening={{ startedAt: at(0), startedById: physio, events: [], reviews: [], consents: [] }}
      history={more ? [...history, more] : history}
      names={new Map([[physio, 'Priya Nair']])}
      timeZone="UTC"
      clinical={clinical}
    />,
  );
  return screen.getAllByRole('listitem', { hidden: true }).map((moment) => moment.textContent);
};

describe('what happened', () => {
  it('names what staff entered and corrected, what stood before, who, when and why', () => {
    const moments = timeline(true);
    expect(moments).toHaveLength(4);
    expect(moments).toContainEqual(expect.stringMatching(/Entered: .*Deep, by hand.* by Priya Nair/));
    expect(moments.at(-1)).toMatch(
      /9:04.*Answer corrected: .*Yes \(before: No\)\. Reason: Said so when asked again by Priya Nair/,
    );
  });

  it('says a number as it was typed, with what is stored behind it', () => {
    expect(timeline(true, inMonths).at(-1)).toMatch(/6 months \(26 weeks\)/);
  });

  it('says to an admin that it happened, and no answer', () => {
    const moments = timeline(false);
    expect(moments).toHaveLength(3);
    expect(moments[1]).toMatch(/Plan entered by Priya Nair/);
    expect(moments[2]).toMatch(/An answer was corrected by Priya Nair/);
    expect(moments.join()).not.toMatch(/asked again|Deep|needle/);
  });
});
