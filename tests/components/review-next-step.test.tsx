import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ruleSet } from '@/rules';
import { NextStep } from '@/components/review/next-step';
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
