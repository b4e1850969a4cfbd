import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ScreeningRow } from '@/components/staff/screening-row';
import { aReview, aSnapshot } from '../support/a-snapshot';

const fear = { 'needle-fear': 'yes', 'needle-fear.score': 9, 'needle-fear.avoids-care': 'yes' } as const;
const override = { decision: 'proceed', override: true } as const;

const row = (clinical: boolean, hasToSeeTo = false) => (
  <ul>
    <ScreeningRow
      listed={{
        screening: aSnapshot(fear, ['forearm-left'], { review: override }),
        status: 'awaiting-signature',
        alerts: 0,
        hasToSeeTo,
        decision: aReview(override),
        treatment: null,
      }}
      today="2026-03-02"
      timeZone="UTC"
      clinical={clinical}
    />
  </ul>
);

it('says beside “Do not needle” that a physiotherapist went against it', () => {
  render(row(true));
  expect(screen.getByText(/^Do not needle/)).toBeTruthy();
  expect(screen.getByText('Decided: Go ahead, against the rules')).toBeTruthy();
});

it('calls nobody to a link that locked: there is something to see to', () => {
  render(row(true, true));
  expect(screen.getByText('Something to see to')).toBeTruthy();
  expect(screen.queryByText('Needs somebody now')).toBeNull();
});

it('says neither to somebody without clinical rights', () => {
  render(row(false));
  expect(screen.queryByText(/needle|Decided/)).toBeNull();
});
