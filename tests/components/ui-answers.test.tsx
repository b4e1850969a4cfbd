// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useForm } from 'react-hook-form';
import { expect, test, vi } from 'vitest';

import { AnswerGroup } from '@/components/ui/answer-group';
import { CheckboxGroup } from '@/components/ui/checkbox-group';
import { RadioGroup } from '@/components/ui/radio-group';

const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });
const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });

test('nothing is answered beforehand', () => {
  render(<AnswerGroup name="bleeds" label="Do you bleed easily?" />);
  const answers = within(screen.getByRole('group', { name: 'Do you bleed easily?' }));
  expect(answers.getAllByRole<HTMLInputElement>('radio').map(({ checked }) => checked)).toEqual([
    false,
    false,
    false,
  ]);
});

test('"not sure" is an answer of its own', async () => {
  const onAnswer = vi.fn();
  render(<AnswerGroup name="bleeds" label="Do you bleed easily?" onAnswer={onAnswer} />);
  await userEvent.click(radio('Not sure'));
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith('not-sure');
});

test('an earlier answer is shown and not reported again', () => {
  const onAnswer = vi.fn();
  render(<AnswerGroup name="bleeds" label="Do you bleed easily?" defaultValue="no" onAnswer={onAnswer} />);
  expect(radio('No').checked).toBe(true);
  expect(onAnswer).not.toHaveBeenCalled();
});

test('the group is described by its hint, then by its error', () => {
  render(
    <AnswerGroup
      name="thins"
      label="Do you take one?"
      hint="For example warfarin"
      error="Choose an answer"
    />,
  );
  screen.getByRole('group', {
    name: 'Do you take one?',
    description: 'For example warfarin Error: Choose an answer',
  });
});

test('works as a plain form: the chosen value is posted under the name', async () => {
  render(
    <form aria-label="Questions">
      <AnswerGroup name="bleeds" label="Do you bleed easily?" />
    </form>,
  );
  const form = screen.getByRole<HTMLFormElement>('form');
  expect(new FormData(form).get('bleeds')).toBeNull();
  await userEvent.click(radio('Yes'));
  expect(new FormData(form).get('bleeds')).toBe('yes');
});

test('can be answered by keyboard', async () => {
  render(<AnswerGroup name="bleeds" label="Do you bleed easily?" />);
  await userEvent.tab();
  await userEvent.keyboard('[Space]');
  expect(radio('Yes').checked).toBe(true);
});

test('belongs to a form library by spreading its registration', async () => {
  const onSubmit = vi.fn();
  function Form() {
    const { register, handleSubmit } = useForm<{ bleeds: string; who: string; regions: string[] }>({
      defaultValues: { who: 'self' },
    });
    const who = [
      { value: 'self', label: 'Myself' },
      { value: 'parent', label: 'My child' },
    ];
    return (
      <form onSubmit={handleSubmit((values) => void onSubmit(values))}>
        <AnswerGroup label="Do you bleed easily?" {...register('bleeds')} />
        <RadioGroup label="Who is answering?" options={who} {...register('who')} />
        <CheckboxGroup
          label="Where does it hurt?"
          options={[
            { value: 'neck', label: 'Neck' },
            { value: 'calf', label: 'Calf' },
          ]}
          {...register('regions')}
        />
        <button type="submit">Continue</button>
      </form>
    );
  }
  render(<Form />);
  expect(radio('Myself').checked).toBe(true);
  await userEvent.click(radio('No'));
  await userEvent.click(box('Calf'));
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
  expect(onSubmit).toHaveBeenCalledExactlyOnceWith({ bleeds: 'no', who: 'self', regions: ['calf'] });
});

const regions = [
  { value: 'neck', label: 'Neck' },
  { value: 'calf', label: 'Calf', hint: 'The back of the lower leg' },
  { value: 'none', label: 'None of these', exclusive: true },
  { value: 'not-sure', label: 'I’m not sure', exclusive: true },
];

test('"none of these" stands alone, and gives way to a real choice', async () => {
  const onValues = vi.fn();
  render(<CheckboxGroup name="regions" label="Where does it hurt?" options={regions} onValues={onValues} />);
  await userEvent.click(box('Neck'));
  await userEvent.click(box('Calf'));
  expect(onValues).toHaveBeenLastCalledWith(['neck', 'calf']);
  await userEvent.click(box('None of these'));
  expect(onValues).toHaveBeenLastCalledWith(['none']);
  await userEvent.click(box('I’m not sure'));
  expect(onValues).toHaveBeenLastCalledWith(['not-sure']);
  await userEvent.click(box('Neck'));
  expect(onValues).toHaveBeenLastCalledWith(['neck']);
  expect(box('I’m not sure').checked).toBe(false);
});

test('a form library, too, hears that "none of these" cleared the others', async () => {
  const onSubmit = vi.fn();
  function Form() {
    const { register, handleSubmit } = useForm<{ regions: string[] }>();
    return (
      <form onSubmit={handleSubmit((values) => void onSubmit(values))}>
        <CheckboxGroup label="Where does it hurt?" options={regions} {...register('regions')} />
        <button type="submit">Continue</button>
      </form>
    );
  }
  render(<Form />);
  await userEvent.click(box('Neck'));
  await userEvent.click(box('None of these'));
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
  expect(onSubmit).toHaveBeenCalledExactlyOnceWith({ regions: ['none'] });
});

test('a choice is named by its label and described by its hint', () => {
  render(<CheckboxGroup name="regions" label="Where does it hurt?" options={regions} />);
  screen.getByRole('checkbox', { name: 'Calf', description: 'The back of the lower leg' });
});
