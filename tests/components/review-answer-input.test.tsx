import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { AnswerInput } from '@/components/review/answer-input';
import { factById, type Answer, type FactId } from '@/rules';

/** As a page without script comes back with a failure, beside what is stored. */
const cameBack = (id: FactId, stored: Answer, texts: readonly string[], unit?: string) =>
  render(<AnswerInput fact={factById(id)} value={stored} sent={{ texts, unit }} error="Say why." />);

it('shows the lines of a list as they were sent, not as they are stored', () => {
  cameBack('medicines.list', ['aspirin'], ['warfarin\nramipril']);
  expect(screen.getByRole('textbox')).toHaveProperty('value', 'warfarin\nramipril');
});

it('shows a number as it was typed, in its unit', () => {
  cameBack('diabetes.hba1c', 50, ['7,2x'], 'percent');
  expect(screen.getByRole('textbox')).toHaveProperty('value', '7,2x');
  expect(screen.getByRole('combobox')).toHaveProperty('value', 'percent');
});

it('shows what was ticked', () => {
  cameBack('diabetes.signs', ['none-of-these'], ['numb-feet']);
  expect(screen.getAllByRole('checkbox', { checked: true }).map((box) => box.getAttribute('value'))).toEqual([
    'numb-feet',
  ]);
});
