import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CorrectAnswerForm } from '@/components/review/correct-answer-form';
import { typedAnswerSchema } from '@/components/review/typed-answer';
import { formValues } from '@/lib/action/form-values';
import { idle, type ActionState } from '@/lib/action/action-state';
import { factById, type Answer, type FactId } from '@/rules';
import type { AmountGiven } from '@/rules/units';

const id = '01900000-0000-7000-8000-0000000000a1';
const action = vi.fn<(previous: ActionState<null>, data: FormData) => Promise<ActionState<null>>>();

const refresh = vi.fn<() => void>();

const show = (factId: FactId, value: Answer, amountGiven?: AmountGiven) =>
  render(
    <AppRouterContext value={{ refresh } as never}>
      <CorrectAnswerForm
        action={action}
        screeningId={id}
        fact={{ ...factById(factId), id: factId }}
        current={{ state: 'answered', sequence: '7', value, amountGiven }}
        idempotencyKey={id}
      />
    </AppRouterContext>,
  );

/** What the server reads out of the form. */
const saved = async (): Promise<unknown> => {
  await userEvent.type(screen.getByRole('textbox', { name: 'Why is it changed?' }), 'Misread.');
  await userEvent.click(screen.getByRole('button', { name: 'Save the answer' }));
  await waitFor(() => expect(action).toHaveBeenCalledOnce());
  return typedAnswerSchema.parse(formValues(action.mock.calls[0]![1])).value;
};
const typeInstead = async (amount: string) => {
  const box = screen.getByRole('textbox', { name: 'Answer' });
  await userEvent.clear(box);
  await userEvent.type(box, amount);
};
const place = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });

beforeEach(() => {
  refresh.mockReset();
  action.mockReset();
  action.mockResolvedValue(idle);
});

describe('the correction of a patient’s answer', () => {
  it('says which answer it is drawn beside, and asks for the page again when that is no longer the newest', async () => {
    action.mockResolvedValue({
      status: 'failed',
      code: 'screening/answers-changed',
      message: 'Changed.',
      fields: { value: 'This was answered again meanwhile.' },
      ids: {},
      values: { reason: ['Misread.'] },
    });
    show('medicines.list', ['warfarin']);
    await userEvent.type(screen.getByRole('textbox', { name: 'Why is it changed?' }), 'Misread.');
    await userEvent.click(screen.getByRole('button', { name: 'Save the answer' }));
    await waitFor(() => expect(refresh).toHaveBeenCalledOnce());
    expect(action.mock.calls[0]![1].get('insteadOf')).toBe('7');
    expect(screen.getByText('The answer as it is now')).toBeInstanceOf(HTMLElement);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Why is it changed?' }).value).toBe(
      'Misread.',
    );
  });

  it('keeps places that are never needled', async () => {
    show('skin-condition-or-wound-local.where', ['breast', 'lower-leg-right']);
    expect(place('Breast and nipple').checked).toBe(true);
    await userEvent.click(place('Right calf and shin'));
    expect(await saved()).toEqual(['breast']);
  });

  it('offers "Nowhere", alone', async () => {
    show('skin-condition-or-wound-local.where', ['breast']);
    await userEvent.click(place('Nowhere'));
    expect(place('Breast and nipple').checked).toBe(false);
    expect(await saved()).toEqual(['nowhere']);
  });

  it('takes a length of time in months and stores weeks', async () => {
    show('joint-replacement-or-metalwork.weeks-since', 20);
    await typeInstead('6');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Unit' }), 'months');
    expect(await saved()).toBe(26);
  });

  it('takes HbA1c in percent, with a comma', async () => {
    show('diabetes.hba1c', 80);
    await typeInstead('7,5');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Unit' }), 'percent');
    expect(await saved()).toBe(58);
  });

  it('shows an amount as it was typed, and the range in the unit chosen', async () => {
    show('diabetes.hba1c', 55, { value: 7.2, unit: 'percent' });
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Answer' }).value).toBe('7.2');
    screen.getByText('From 4 to 20.4 %.');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Unit' }), 'mmol/mol');
    screen.getByText('From 20 to 200 mmol/mol.');
  });

  it('keeps what was typed beside what it becomes', async () => {
    show('joint-replacement-or-metalwork.weeks-since', 20);
    await typeInstead('6');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Unit' }), 'months');
    await saved();
    expect(typedAnswerSchema.parse(formValues(action.mock.calls[0]![1])).amountGiven).toEqual({
      value: 6,
      unit: 'months',
    });
  });

  it('rounds a height as the patient’s own answer is rounded', async () => {
    show('thorax-shape-or-very-thin.height', 170);
    await typeInstead('171.6');
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(await saved()).toBe(172);
  });

  it('leaves what is no number to be refused by the use case', async () => {
    show('diabetes.hba1c', 80);
    await typeInstead('about 7');
    expect(await saved()).toBe('about 7');
  });
});
