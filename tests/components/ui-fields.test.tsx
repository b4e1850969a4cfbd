// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useForm } from 'react-hook-form';
import { expect, test, vi } from 'vitest';

import { formValues } from '@/lib/action/form-values';
import { DateField } from '@/components/ui/date-field';
import { NumberField } from '@/components/ui/number-field';
import { PasswordField } from '@/components/ui/password-field';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });

test('a field is named by its label, described by hint and error, and marked as wrong', () => {
  render(<TextField name="email" label="E-mail" hint="At the clinic" error="Enter an address" />);
  const email = screen.getByRole('textbox', {
    name: 'E-mail',
    description: 'At the clinic Error: Enter an address',
  });
  expect(email.getAttribute('aria-invalid')).toBe('true');
});

test('a field without an error says nothing of one', () => {
  render(<TextField name="email" label="E-mail" />);
  expect(field('E-mail').hasAttribute('aria-invalid')).toBe(false);
  expect(field('E-mail').hasAttribute('aria-describedby')).toBe(false);
});

test('what may be left out is part of the name', () => {
  render(<TextField name="phone" label="Phone" optional="(you may leave this out)" />);
  field('Phone (you may leave this out)');
});

test('a number keeps what was typed, with its unit in the description', async () => {
  render(<NumberField name="hba1c" label="HbA1c" unit="mmol/mol" />);
  const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'HbA1c', description: 'mmol/mol' });
  await userEvent.type(box, 'about 7,5');
  expect(box.value).toBe('about 7,5');
  expect(box.inputMode).toBe('decimal');
});

test('a list starts with nothing chosen', () => {
  const options = [{ value: 'corrected', label: 'An answer was corrected' }];
  render(<SelectField name="reason" label="Reason" emptyLabel="Choose a reason" options={options} />);
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Reason' }).value).toBe('');
});

test('a password can be looked at and hidden again', async () => {
  render(<PasswordField name="password" label="Password" />);
  const password = screen.getByLabelText<HTMLInputElement>('Password');
  expect(password.type).toBe('password');
  await userEvent.click(screen.getByRole('button', { name: 'Show Password' }));
  expect(password.type).toBe('text');
  await userEvent.click(screen.getByRole('button', { name: 'Hide Password' }));
  expect(password.type).toBe('password');
});

test('a date posts its ISO day, and what was typed when it is none', async () => {
  render(
    <form aria-label="Who">
      <DateField name="bornOn" label="Date of birth" />
    </form>,
  );
  const form = screen.getByRole<HTMLFormElement>('form');
  const posted = () => formValues(new FormData(form))['bornOn'];
  expect(posted()).toBe('');
  await userEvent.type(field('Day'), '7');
  await userEvent.type(field('Month'), '3');
  expect(posted()).toBe('-03-07');
  await userEvent.type(field('Year'), '1986');
  expect(posted()).toBe('1986-03-07');
  await userEvent.clear(field('Month'));
  await userEvent.type(field('Month'), 'May');
  expect(posted()).toBe('1986-May-07');
});

test('a date given back by the server fills its boxes, a wrong one too', () => {
  render(
    <DateField name="bornOn" label="Date of birth" defaultValue="1986-May-07" error="Enter a real date" />,
  );
  expect([field('Day').value, field('Month').value, field('Year').value]).toEqual(['07', 'May', '1986']);
  screen.getByRole('group', { name: 'Date of birth', description: 'Error: Enter a real date' });
});

test('a corrected date is what is sent, however often the refused one is drawn again', async () => {
  const drawn = () => (
    <form aria-label="Who you are">
      <DateField name="bornOn" label="Date of birth" defaultValue="1986-03-08" error="That does not match" />
    </form>
  );
  const { rerender } = render(drawn());
  await userEvent.clear(field('Day'));
  await userEvent.type(field('Day'), '7');
  rerender(drawn());
  const sent = formValues(new FormData(screen.getByRole<HTMLFormElement>('form')));
  expect(sent['bornOn']).toBe('1986-03-07');
});

test('a date belongs to a form library: filled from it, submitted to it, focused by it', async () => {
  const onSubmit = vi.fn();
  function Form() {
    const { register, handleSubmit, setFocus, reset } = useForm<{ bornOn: string }>({
      defaultValues: { bornOn: '1986-03-07' },
    });
    return (
      <form onSubmit={handleSubmit((values) => void onSubmit(values))}>
        <DateField label="Date of birth" {...register('bornOn')} />
        <button type="submit">Continue</button>
        <button type="button" onClick={() => setFocus('bornOn')}>
          Go to it
        </button>
        <button type="button" onClick={() => reset()}>
          Start again
        </button>
      </form>
    );
  }
  render(<Form />);
  expect(field('Day').value).toBe('07');
  await userEvent.clear(field('Day'));
  await userEvent.type(field('Day'), '9');
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
  expect(onSubmit).toHaveBeenCalledExactlyOnceWith({ bornOn: '1986-03-09' });
  await userEvent.click(screen.getByRole('button', { name: 'Go to it' }));
  expect(document.activeElement).toBe(field('Day'));
  await userEvent.click(screen.getByRole('button', { name: 'Start again' }));
  expect(field('Day').value).toBe('07');
});
