import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ScreeningHeading } from '@/components/review/screening-heading';
import type { Answer, FactId } from '@/rules';
import { aSnapshot } from '../support/a-snapshot';

const polish = {
  'capacity-lacking': 'yes',
  'capacity-lacking.help-kinds': ['language'],
  'language-communication-barrier.language': 'Polish',
} as const;

const heading = (answers: Readonly<Partial<Record<FactId, Answer>>>, clinical = true) => (
  <ScreeningHeading
    screening={aSnapshot(answers, ['forearm-left'])}
    status="needs-review"
    clinical={clinical}
    startedBy="Robin Physio"
    current="overview"
  />
);

it('names the language the patient likes best', () => {
  render(heading(polish));
  expect(screen.getByText('Polish')).toBeTruthy();
});

it.each<[string, Parameters<typeof heading>]>([
  ['once the patient takes it back', [{ ...polish, 'capacity-lacking.help-kinds': ['hearing-or-speaking'] }]],
  ['to somebody without clinical rights', [polish, false]],
])('names none %s', (_when, [answers, clinical]) => {
  render(heading(answers, clinical));
  expect(screen.queryByText(/Best language|Polish/)).toBeNull();
});
