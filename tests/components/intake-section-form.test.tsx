// @vitest-environment jsdom
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { AlertPanel } from '@/components/intake/alert-panel';
import { AnswerQueueProvider, type SaveAnswerAction } from '@/components/intake/answer-queue-provider';
import { placeGroups, wordsOfSection } from '@/components/intake/question-words';
import type { SuggestAction } from '@/components/intake/question-props';
import { SectionForm } from '@/components/intake/section-form';
import { idle, type ActionState } from '@/lib/action/action-state';
import type { SectionQuestions, ShownQuestion } from '@/lib/screening/section-questions';
import type { MedicineAsk } from '@/lib/screening/suggest-for-line';
import type { FactId, SectionId } from '@/rules';
import { receiptFor, refusal } from './support/receipts';

vi.mock('next/navigation', () => ({ unstable_rethrow: () => undefined }));

const asked = (
  factId: FactId,
  answer: ShownQuestion['answer'] = null,
  need: ShownQuestion['need'] = 'required',
): ShownQuestion => ({ factId, need, answer });

const show = (
  section: SectionId,
  questions: readonly ShownQuestion[],
  options: Partial<{
    save: SaveAnswerAction;
    finish: (previous: ActionState<null>, data: { section: string }) => Promise<ActionState<null>>;
    asks: Readonly<Record<string, readonly MedicineAsk[]>>;
  }> = {},
) => {
  const initial: SectionQuestions = { section, questions, medicines: null };
  const save = vi.fn<SaveAnswerAction>(
    options.save ??
      ((_previous, { idempotencyKey }) =>
        Promise.resolve(receiptFor(idempotencyKey, { questions: initial }))),
  );
  const suggest = vi.fn<SuggestAction>((_previous, { line }) =>
    Promise.resolve({ status: 'done', value: options.asks?.[line] ?? [] }),
  );
  const finish = vi.fn(options.finish ?? (() => Promise.resolve<ActionState<null>>(idle)));
  render(
    <AnswerQueueProvider save={save}>
      <AlertPanel raisedBefore={false} phone="020 7946 0123" emergencyNumber="999" />
      <SectionForm
        questions={initial}
        words={wordsOfSection(section)}
        places={placeGroups({ all: true })}
        finish={finish}
        suggest={suggest}
        back={undefined}
      />
    </AnswerQueueProvider>,
  );
  return { save, finish };
};

const sent = (save: ReturnType<typeof vi.fn<SaveAnswerAction>>) =>
  save.mock.calls.map(([, { factId, state, value }]) => ({ factId, state, value }));
const lastTyped = (save: ReturnType<typeof vi.fn<SaveAnswerAction>>) =>
  save.mock.calls.at(-1)?.[1].amountGiven;
const fear = () => screen.getByRole('group', { name: /afraid of needles/ });

test('chooses nothing beforehand', () => {
  show('needles', [asked('needle-fear'), asked('fainting-history')]);
  for (const radio of screen.getAllByRole<HTMLInputElement>('radio')) expect(radio.checked).toBe(false);
});

test('sends "not sure" as an answer of its own', async () => {
  const { save } = show('needles', [asked('needle-fear')]);
  await userEvent.click(within(fear()).getByRole('radio', { name: 'Not sure' }));
  await screen.findByText('Saved');
  expect(sent(save)).toEqual([{ factId: 'needle-fear', state: 'not-sure', value: undefined }]);
});

test('says one thing while the line is down: the button does not save what the status says is waiting', async () => {
  let isDown = true;
  show('needles', [asked('needle-fear')], {
    save: (_previous, { idempotencyKey }) =>
      isDown ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(receiptFor(idempotencyKey)),
  });
  await userEvent.click(within(fear()).getByRole('radio', { name: 'No' }));
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
  await screen.findByText('No connection. Your answers wait here and are sent when the line is back.');
  expect(screen.getByRole('button', { name: 'Waiting…' })).toBeTruthy();
  expect(screen.queryByText('Saving…')).toBeNull();
  isDown = false;
  window.dispatchEvent(new Event('online'));
  await screen.findByRole('button', { name: 'Continue' });
});

test('shows what is stored, and sends nothing that did not change', async () => {
  const { save } = show('needles', [asked('needle-fear', { state: 'answered', value: 'no' })]);
  expect(within(fear()).getByRole<HTMLInputElement>('radio', { name: 'No' }).checked).toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(save).not.toHaveBeenCalled();
});

test('lets "None of these" and "Not sure" stand alone', async () => {
  const { save } = show('today', [
    asked('systemic-infection-or-fever.kinds', { state: 'answered', value: ['over-it'] }),
  ]);
  const group = screen.getByRole('group', { name: /Which of these fit you/ });
  await userEvent.click(within(group).getByRole('checkbox', { name: 'None of these' }));
  expect(within(group).getByRole<HTMLInputElement>('checkbox', { name: /It is over/ }).checked).toBe(false);
  await userEvent.click(within(group).getByRole('checkbox', { name: /mild cold/ }));
  expect(within(group).getByRole<HTMLInputElement>('checkbox', { name: 'None of these' }).checked).toBe(
    false,
  );
  await userEvent.click(within(group).getByRole('checkbox', { name: 'Not sure' }));
  await waitFor(() => expect(save).toHaveBeenCalledTimes(3));
  expect(sent(save).map(({ state, value }) => [state, value])).toEqual([
    ['answered', ['none-of-these']],
    ['answered', ['cold-without-fever']],
    ['not-sure', undefined],
  ]);
});

test('stores weeks, whatever they were given in', async () => {
  const { save } = show('medicines', [asked('anticoagulant-therapy.inr-weeks-ago')]);
  await userEvent.selectOptions(screen.getByLabelText('Unit'), 'months');
  await userEvent.type(screen.getByRole('textbox', { name: /How many weeks ago/ }), '6');
  await userEvent.tab();
  await screen.findByText('Saved');
  expect(sent(save)).toEqual([
    { factId: 'anticoagulant-therapy.inr-weeks-ago', state: 'answered', value: 26 },
  ]);
});

test('says what was typed beside what it becomes', async () => {
  const { save } = show('medicines', [asked('anticoagulant-therapy.inr-weeks-ago')]);
  await userEvent.selectOptions(screen.getByLabelText('Unit'), 'months');
  await userEvent.type(screen.getByRole('textbox', { name: /How many weeks ago/ }), '6');
  await userEvent.tab();
  await screen.findByText('Saved');
  expect(lastTyped(save)).toEqual({ value: 6, unit: 'months' });
});

test('shows a number again as it was typed, and sends nothing that did not change', async () => {
  const { save } = show('long-term-illness', [
    asked('diabetes.hba1c', {
      state: 'answered',
      value: 55,
      amountGiven: { unit: 'percent', value: 7.2 },
    }),
  ]);
  expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('7.2');
  expect(screen.getByLabelText<HTMLSelectElement>('Unit').value).toBe('percent');
  await userEvent.click(screen.getByRole('textbox'));
  await userEvent.tab();
  expect(save).not.toHaveBeenCalled();
});

test('a number with too many digits is asked for again, in the unit chosen', async () => {
  const { save } = show('long-term-illness', [asked('diabetes.hba1c')]);
  await userEvent.selectOptions(screen.getByLabelText('Unit'), 'percent');
  await userEvent.type(screen.getByRole('textbox'), '9'.repeat(400));
  await userEvent.tab();
  await screen.findByText('Enter a number from 4 to 20.4 %, or choose “Not sure”.');
  expect(save).not.toHaveBeenCalled();
});

test('a refusal that comes after another unit was chosen is not put at the answer that was not refused', async () => {
  let refuse: () => void = () => undefined;
  const { save } = show('long-term-illness', [asked('diabetes.hba1c')], {
    save: (_previous, { idempotencyKey, amountGiven }) =>
      amountGiven
        ? Promise.resolve(receiptFor(idempotencyKey))
        : new Promise((resolve) => {
            const fields = { 'diabetes.hba1c': 'Enter a number from 20 to 200 mmol/mol.' };
            refuse = () => resolve(refusal('screening/answer-invalid', fields));
          }),
  });
  await userEvent.type(screen.getByRole('textbox'), '7.2');
  await userEvent.tab();
  expect(save).toHaveBeenCalledOnce();
  await userEvent.selectOptions(screen.getByLabelText('Unit'), 'percent');
  refuse();
  await screen.findByText('Saved');
  expect(lastTyped(save)).toEqual({ value: 7.2, unit: 'percent' });
  expect(screen.queryByText(/Enter a number/)).toBeNull();
});

test('keeps what was typed when the clinic refuses it, with the message at the question', async () => {
  show('needles', [asked('needle-fear.score')], {
    save: () =>
      Promise.resolve(
        refusal('screening/answer-invalid', { 'needle-fear.score': 'Enter a number from 0 to 10.' }),
      ),
  });
  const box = screen.getByRole<HTMLInputElement>('textbox', { name: /How strong is the fear/ });
  await userEvent.type(box, '99');
  await userEvent.tab();
  await screen.findByText('Enter a number from 0 to 10.');
  expect(box.value).toBe('99');
  screen.getByRole('textbox', { description: /Enter a number from 0 to 10/ });
  expect(screen.queryByText('Saved')).toBeNull();
});

test('never sends words where a number belongs, and does not go on', async () => {
  const { save, finish } = show('needles', [asked('needle-fear.score')]);
  await userEvent.type(screen.getByRole('textbox', { name: /How strong is the fear/ }), 'a lot');
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
  expect(document.activeElement).toBe(await screen.findByRole('alert'));
  expect(save).not.toHaveBeenCalled();
  expect(finish).not.toHaveBeenCalled();
});

test('waits for the clinic to have every answer before going on', async () => {
  let answer: () => void = () => undefined;
  const { finish } = show('needles', [asked('needle-fear')], {
    save: (_previous, { idempotencyKey }) =>
      new Promise((resolve) => {
        answer = () => resolve(receiptFor(idempotencyKey));
      }),
  });
  await userEvent.click(within(fear()).getByRole('radio', { name: 'No' }));
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
  expect(finish).not.toHaveBeenCalled();
  answer();
  await waitFor(() => expect(finish).toHaveBeenCalledOnce());
});

test('names the open questions in a summary that takes the focus', async () => {
  show('needles', [asked('needle-fear')], {
    finish: () =>
      Promise.resolve(refusal('screening/incomplete', { 'needle-fear': 'Please choose an answer.' })),
  });
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
  const summary = await screen.findByRole('alert');
  expect(document.activeElement).toBe(summary);
  within(summary).getByRole('link', { name: /afraid of needles/ });
  screen.getByRole('group', { name: /afraid of needles/, description: /Please choose an answer/ });
});

test('an answer given while the clinic looks for gaps is not marked as one, and going on asks again', async () => {
  const gaps = { 'needle-fear': 'Please choose an answer.', 'fainting-history': 'Please choose an answer.' };
  const looked: (() => void)[] = [];
  const { finish } = show('needles', [asked('needle-fear'), asked('fainting-history')], {
    finish: () => new Promise((resolve) => looked.push(() => resolve(refusal('screening/incomplete', gaps)))),
  });
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
  await waitFor(() => expect(looked).toHaveLength(1));
  await userEvent.click(within(fear()).getByRole('radio', { name: 'No' }));
  looked[0]?.();
  const summary = await screen.findByRole('alert');
  within(summary).getByRole('link', { name: /faint/ });
  expect(within(summary).queryByRole('link', { name: /afraid of needles/ })).toBeNull();
  const fainting = screen.getByRole('group', { name: /faint/, description: /Please choose an answer/ });
  await userEvent.click(within(fainting).getByRole('radio', { name: 'No' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Continue' }));
  await waitFor(() => expect(finish).toHaveBeenCalledTimes(2));
  // Whatever is still under way would hold up the transitions of the tests after this one.
  looked[1]?.();
  await screen.findByRole('alert');
});

test('what this page itself found wrong since is not forgotten when the clinic answers', async () => {
  let looked: () => void = () => undefined;
  show('needles', [asked('needle-fear'), asked('needle-fear.score')], {
    finish: () =>
      new Promise((resolve) => {
        looked = () =>
          resolve(refusal('screening/incomplete', { 'needle-fear': 'Please choose an answer.' }));
      }),
  });
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
  await userEvent.type(screen.getByRole('textbox', { name: /How strong is the fear/ }), 'a lot');
  await userEvent.tab();
  looked();
  const summary = await screen.findByRole('alert');
  within(summary).getByRole('link', { name: /How strong is the fear/ });
  within(summary).getByRole('link', { name: /afraid of needles/ });
});

test('tells somebody who needs help now, and is in nobody’s way', async () => {
  show('needles', [asked('needle-fear')], {
    save: (_previous, { idempotencyKey }) => Promise.resolve(receiptFor(idempotencyKey, { alerted: true })),
  });
  await userEvent.click(within(fear()).getByRole('radio', { name: 'Yes' }));
  const panel = await screen.findByRole('alert');
  expect(panel.textContent).toContain('Please tell a member of staff now');
  expect(panel.textContent).toContain('999');
  await userEvent.click(within(panel).getByRole('button', { name: 'I have told somebody' }));
  expect(screen.queryByText('Please tell a member of staff now')).toBeNull();
  screen.getByRole('button', { name: 'Continue' });
});

test('takes medicines one a line, and puts them aside without losing them', async () => {
  const { save } = show('medicines', [asked('medicines.list')]);
  await userEvent.type(screen.getByLabelText('Medicine 1'), 'warfarin');
  await userEvent.click(screen.getByRole('button', { name: 'Add another' }));
  expect(document.activeElement).toBe(screen.getByLabelText('Medicine 2'));
  await userEvent.keyboard('aspirin');
  await userEvent.tab();
  await userEvent.click(screen.getByRole('checkbox', { name: 'I take none' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'I take none' }));
  await waitFor(() => expect(save.mock.calls.length).toBeGreaterThanOrEqual(3));
  await screen.findByText('Saved');
  expect(screen.getByLabelText<HTMLInputElement>('Medicine 1').value).toBe('warfarin');
  expect(sent(save).at(-1)?.value).toEqual(['warfarin', 'aspirin']);
  expect(sent(save).map(({ value }) => value)).toContainEqual(['none']);
});

test.each(['?', '-', ' … '])(
  'asks for the name in a medicine line that says only "%s", and keeps it',
  async (line) => {
    const { save, finish } = show('medicines', [asked('medicines.list')]);
    await userEvent.type(screen.getByLabelText('Medicine 1'), 'ibuprofen');
    await userEvent.click(screen.getByRole('button', { name: 'Add another' }));
    await userEvent.type(screen.getByLabelText('Medicine 2'), line);
    await userEvent.tab();
    await screen.findByText(/Medicine 2 has no name in it/);
    expect(sent(save).at(-1)?.value).toEqual(['ibuprofen', line.trim()]);
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    expect(finish).not.toHaveBeenCalled();
    const box = screen.getByRole('textbox', { name: 'Medicine 2', description: /Medicine 2 has no name/ });
    expect((box as HTMLInputElement).value).toBe(line);
    expect(box.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByLabelText('Medicine 1').getAttribute('aria-invalid')).toBeNull();

    await userEvent.clear(screen.getByLabelText('Medicine 2'));
    await userEvent.type(screen.getByLabelText('Medicine 2'), 'vitamin D');
    await userEvent.tab();
    await waitFor(() => expect(screen.queryByText(/has no name in it/)).toBeNull());
    expect(screen.getByLabelText('Medicine 2').getAttribute('aria-invalid')).toBeNull();
  },
);

test('counts the lines of the list as they stand, the empty ones too', async () => {
  show('medicines', [asked('medicines.list')]);
  await userEvent.click(screen.getByRole('button', { name: 'Add another' }));
  await userEvent.type(screen.getByLabelText('Medicine 2'), '?');
  await userEvent.tab();
  await screen.findByText(/Medicine 2 has no name in it/);
  expect(screen.getByLabelText('Medicine 2').getAttribute('aria-invalid')).toBe('true');
});

const elequsi: MedicineAsk = {
  words: 'elequsi',
  choices: [{ label: 'Eliquis (apixaban)', line: 'Eliquis 5mg' }],
};
const medicine = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Medicine 1' });
const lastSent = (save: ReturnType<typeof vi.fn<SaveAnswerAction>>) => save.mock.calls.at(-1)?.[1];

test('asks about a misspelt medicine, and stores what was typed beside what was confirmed', async () => {
  const { save } = show('medicines', [asked('medicines.list')], { asks: { 'elequsi 5mg': [elequsi] } });
  await userEvent.type(medicine(), 'elequsi 5mg');
  await userEvent.click(await screen.findByRole('button', { name: 'Yes, Eliquis (apixaban)' }));
  expect(medicine().value).toBe('Eliquis 5mg');
  expect(document.activeElement).toBe(medicine());
  expect(screen.getByText('You first wrote “elequsi 5mg”.')).toBeTruthy();
  expect(screen.queryByRole('group', { name: /Did you mean/ })).toBeNull();
  await waitFor(() =>
    expect(lastSent(save)).toMatchObject({
      state: 'answered',
      value: ['Eliquis 5mg'],
      typed: ['elequsi 5mg'],
    }),
  );
});

test('keeps the words of whoever wants to keep them, and does not ask again', async () => {
  const { save } = show('medicines', [asked('medicines.list')], { asks: { 'elequsi 5mg': [elequsi] } });
  await userEvent.type(medicine(), 'elequsi 5mg');
  await userEvent.click(await screen.findByRole('button', { name: 'No, keep my words' }));
  expect(medicine().value).toBe('elequsi 5mg');
  expect(screen.queryByRole('group', { name: /Did you mean/ })).toBeNull();
  await waitFor(() =>
    expect(lastSent(save)).toMatchObject({ value: ['elequsi 5mg'], typed: ['elequsi 5mg'] }),
  );
});

test('another text in the line takes back what was answered about the one before', async () => {
  const { save } = show(
    'medicines',
    [asked('medicines.list', { state: 'answered', value: ['Eliquis 5mg'], typed: ['elequsi 5mg'] })],
    {},
  );
  expect(screen.getByText('You first wrote “elequsi 5mg”.')).toBeTruthy();
  await userEvent.type(medicine(), ' and aspirin');
  await userEvent.tab();
  await waitFor(() => expect(lastSent(save)).toMatchObject({ value: ['Eliquis 5mg and aspirin'] }));
  expect(lastSent(save)?.typed).toBeUndefined();
  expect(screen.queryByText(/You first wrote/)).toBeNull();
});

test('says what is asked to whoever cannot see it, and lets the keyboard answer', async () => {
  show('medicines', [asked('medicines.list')], { asks: { 'elequsi 5mg': [elequsi] } });
  await userEvent.type(medicine(), 'elequsi 5mg');
  await screen.findByText(/Did you mean Eliquis \(apixaban\)\? The answers are below the line\./);
  await userEvent.tab();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Yes, Eliquis (apixaban)' }));
  await userEvent.keyboard('{Enter}');
  expect(medicine().value).toBe('Eliquis 5mg');
});
