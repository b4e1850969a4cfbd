import { render, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ruleSet } from '@/rules';
import { ClinicalOverview } from '@/components/review/clinical-overview';
import { NextStep } from '@/components/review/next-step';
import { inputOf } from '@/lib/screening/screening-input';
import { verdictOf } from '@/lib/screening/verdict';
import { aSnapshot } from '../support/a-snapshot';

it('names what closes the plan as the rules call it that the screening was judged by', () => {
  const snapshot = aSnapshot({ lymphoedema: 'yes', 'lymphoedema.limbs': ['left-arm'] }, ['forearm-left']);
  const contraindications = ruleSet.contraindications.map((one) =>
    one.id === 'lymphoedema' ? { ...one, title: 'As it was called then' } : one,
  );
  render(
    <NextStep
      screeningId="screening"
      patientId="patient"
      verdict={{ ...verdictOf(snapshot), status: 'do-not-needle' }}
      ruleSet={{ ...ruleSet, contraindications }}
      clinical
      recordId={null}
      again={false}
    />,
  );
  expect(screen.getByRole('listitem').textContent).toBe('Left elbow and forearm: As it was called then');
});

it('shows the plan before anything is judged, and says nothing of closed areas', () => {
  const snapshot = { ...aSnapshot({}, ['forearm-left']), assessment: null };
  render(
    <ClinicalOverview
      screening={snapshot}
      verdict={verdictOf(snapshot)}
      planned={inputOf(snapshot).plan}
      extent="Up to 6 treatments"
      understanding={[]}
      changes={{ title: 'Changed', list: [] }}
      decisionEnds={new Map()}
      names={new Map()}
    />,
  );
  const plan = within(screen.getByRole('region', { name: 'Plan' }));
  expect(plan.getByRole('listitem').textContent).toBe('Left elbow and forearm');
  expect(plan.getByText(/Up to 6 treatments/)).toBeTruthy();
  expect(plan.getByRole('link', { name: 'Change the plan' })).toBeTruthy();
  expect(screen.queryByText(/losed/)).toBeNull();
});
