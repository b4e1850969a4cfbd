import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DecisionForm } from '@/components/review/decision-form';
import { decisionDraftKey, keepDraft, readDraft } from '@/components/form/drafts';
import type { ActionState } from '@/lib/action/action-state';
import { errorMessages, type ErrorCode } from '@/lib/errors';
import type { DecisionContext } from '@/lib/review/decide.schema';

const refresh = vi.fn<() => void>();

type Decided = { readonly reviewId: string };

const screeningId = '01900000-0000-7000-8000-0000000000a1';
const assessmentId = '01900000-0000-7000-8000-0000000000b1';
const newerAssessmentId = '01900000-0000-7000-8000-0000000000b2';

const failed = (code: ErrorCode, fields: Record<string, string> = {}): ActionState<Decided> => ({
  status: 'failed',
  code,
  message: errorMessages[code],
  fields,
  ids: {},
  values: {},
});

const action = vi.fn<(previous: ActionState<Decided>, data: FormData) => Promise<ActionState<Decided>>>();

const about: DecisionContext = {
  departs: ['proceed'],
  overrides: false,
  askFirst: false,
  plan: { technique: { id: 'superficial', label: 'Superficial, by hand' }, areas: ['Calf'], hardToPress: [] },
  today: '2026-03-02',
};
const overriding = { ...about, overrides: true };
const deep = { ...about, plan: { ...about.plan, technique: { id: 'deep', label: 'Deep, by hand' } } };

const form = (props: Partial<React.ComponentProps<typeof DecisionForm>> = {}) => (
  <AppRouterContext value={{ refresh } as never}>
    <DecisionForm
      action={action}
      screeningId={screeningId}
      assessmentId={assessmentId}
      reviews={0}
      signer="patient"
      context={about}
      overrides={null}
      askFirst={[]}
      stuck={[]}
      hasPlan
      {...props}
    />
  </AppRouterContext>
);

const sentData = (): FormData => action.mock.calls.at(-1)![1];

beforeEach(() => action.mockResolvedValue({ status: 'done', value: { reviewId: 'r' } }));
afterEach(() => {
  refresh.mockReset();
  action.mockReset();
  sessionStorage.clear();
});

describe('the decision form', () => {
  it('asks for a decision before anything is sent', async () => {
    render(form());
    await userEvent.click(screen.getByRole('button', { name: 'Record the decision' }));
    expect(await screen.findByRole('alert')).toHaveProperty(
      'textContent',
      expect.stringContaining('Choose a decision.'),
    );
    expect(action).not.toHaveBeenCalled();
  });

  it('names the reason as required when going ahead does not follow the findings, and shows the server’s word', async () => {
    action.mockResolvedValue(failed('review/reason-required', { reasonCode: 'Choose the reason.' }));
    render(form());
    await userEvent.click(screen.getByRole('radio', { name: 'Go ahead' }));
    expect(screen.getByRole('combobox', { name: 'Reason for not following the findings' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Record the decision' }));
    expect(await screen.findByRole('link', { name: /Choose the reason\.$/ })).toBeTruthy();
  });

  it('asks no longer for what another decision does not need', async () => {
    render(form());
    await userEvent.click(screen.getByRole('radio', { name: 'Go ahead' }));
    await userEvent.click(screen.getByRole('button', { name: 'Record the decision' }));
    expect(await screen.findByRole('link', { name: /Choose the reason\.$/ })).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: /^Delay|^Wait/ }));
    await waitFor(() => expect(screen.queryByText('Choose the reason.')).toBeNull());
  });

  it('tells of everything that is wrong at once, each at its field', async () => {
    render(form({ context: overriding, overrides: [{ id: 'needle-fear', title: 'Fear' }] }));
    await userEvent.click(screen.getByRole('radio', { name: 'Go ahead with agreed precautions' }));
    fireEvent.change(screen.getByRole('textbox', { name: /Explain/ }), {
      target: { value: 'x'.repeat(2001) },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Override and record' }));
    const summary = await screen.findByRole('alert');
    for (const said of [
      'Write at least one agreed precaution.',
      'Please use 2000 characters or fewer.',
      'Tick this if you override it.',
      'Confirm the override a second time.',
    ])
      expect(
        within(summary).getByRole('link', { name: new RegExp(`${said.replace('.', '\\.')}$`) }),
      ).toBeTruthy();
    expect(action).not.toHaveBeenCalled();
  });

  it('does not offer what the plan speaks against, refuses it in other words, and leads to the plan', async () => {
    render(form({ context: deep }));
    await userEvent.click(screen.getByRole('radio', { name: 'Go ahead with agreed precautions' }));
    expect(screen.queryByRole('checkbox', { name: 'Shallow needles only.' })).toBeNull();
    expect(screen.getByText(/“Shallow needles only.” – the plan says “Deep, by hand”/)).toBeTruthy();
    expect(screen.getAllByRole('link', { name: 'Change the plan' })[0]?.getAttribute('href')).toContain(
      '/plan',
    );
    await userEvent.type(screen.getByRole('textbox', { name: /Others/ }), 'Only shallow needles');
    await userEvent.click(screen.getByRole('button', { name: 'Record the decision' }));
    expect(
      await screen.findByRole('link', { name: /“Only shallow needles” does not go with the plan/ }),
    ).toBeTruthy();
    expect(action).not.toHaveBeenCalled();
  });

  it('keeps a ready sentence of a draft that the plan speaks against now, for whoever wrote it to see', async () => {
    keepDraft(decisionDraftKey(screeningId), {
      decision: 'proceed-with-modifications',
      conditions: ['Shallow needles only.', 'We stop at your first word.'],
      reviews: '0',
      assessmentId,
    });
    render(form({ context: deep }));
    expect(await screen.findByDisplayValue('Shallow needles only.')).toBeTruthy();
    expect(screen.getByRole('checkbox', { name: 'We stop at your first word.' })).toHaveProperty(
      'checked',
      true,
    );
  });

  it('asks for no such reason where the findings are followed', async () => {
    render(form());
    for (const name of [
      'Go ahead with agreed precautions',
      'Wait until a date',
      'Do not treat with needles',
    ]) {
      await userEvent.click(screen.getByRole('radio', { name }));
      expect(screen.queryByRole('combobox', { name: /not following/ })).toBeNull();
      expect(screen.getByRole('combobox', { name: /you may leave this out/ })).toBeTruthy();
    }
  });

  it('offers nothing but the prescriber’s word for what holds until they were asked', async () => {
    const thinners = [{ id: 'anticoagulant-therapy', title: 'Blood thinner' }];
    render(form({ context: overriding, overrides: thinners, askFirst: thinners }));
    await userEvent.click(screen.getByRole('radio', { name: 'Go ahead' }));
    expect(screen.getByText('Somebody has to be asked first')).toBeTruthy();
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      'Choose a reason',
      'Checked with the prescriber or doctor',
    ]);
    await userEvent.click(screen.getByRole('radio', { name: 'Do not treat with needles' }));
    expect(screen.getAllByRole('option').length).toBeGreaterThan(2);
  });

  it('says who signs', () => {
    render(form({ signer: 'guardian' }));
    expect(screen.getByText('A parent or guardian may sign.')).toBeTruthy();
    expect(screen.queryByText(/The patient may sign/)).toBeNull();
  });

  it('sends ready and own precautions, and none of them with another decision', async () => {
    render(form());
    await userEvent.click(screen.getByRole('radio', { name: 'Go ahead with agreed precautions' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Shallow needles only.' }));
    await userEvent.type(screen.getByRole('textbox', { name: /Others/ }), 'We begin with the calf.');
    await userEvent.selectOptions(screen.getByRole('combobox'), 'checked-in-person');
    await userEvent.click(screen.getByRole('button', { name: 'Record the decision' }));
    // Nobody here can read what free words say of an area: it is asked.
    expect(await screen.findByRole('link', { name: /Look at the plan once more/ })).toBeTruthy();
    expect(action).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('checkbox', { name: /What I wrote myself goes with the plan/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Record the decision' }));
    await waitFor(() => expect(action).toHaveBeenCalledOnce());
    expect(sentData().getAll('conditions')).toEqual(['Shallow needles only.', 'We begin with the calf.']);

    await userEvent.click(screen.getByRole('radio', { name: 'Go ahead' }));
    await userEvent.click(screen.getByRole('button', { name: 'Record the decision' }));
    await waitFor(() => expect(action).toHaveBeenCalledTimes(2));
    expect(sentData().getAll('conditions')).toEqual([]);
  });

  it('asks twice before a "do not needle" is overridden', async () => {
    render(
      form({ context: overriding, overrides: [{ id: 'anticoagulant-therapy', title: 'Blood thinner' }] }),
    );
    expect(screen.queryByText('The rules say: do not needle')).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: 'Go ahead' }));
    await userEvent.click(screen.getByRole('checkbox', { name: /I override this/ }));
    expect(screen.getByText('Blood thinner')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Override and record' }));
    expect(await screen.findByRole('link', { name: /Confirm the override a second time\.$/ })).toBeTruthy();
    expect(action).not.toHaveBeenCalled();

    await userEvent.click(screen.getByRole('checkbox', { name: /I confirm a second time/ }));
    await userEvent.type(screen.getByRole('textbox', { name: /Explain the override/ }), 'Talked it through.');
    await userEvent.selectOptions(screen.getByRole('combobox'), 'risk-outweighed-and-agreed');
    await userEvent.click(screen.getByRole('button', { name: 'Override and record' }));
    await waitFor(() => expect(action).toHaveBeenCalledOnce());
    expect(sentData().get('override')).toBe('on');
    expect(sentData().get('overrideConfirmed')).toBe('on');
  });

  it('names what cannot be overridden, and sends nothing', async () => {
    const stuck = [
      { id: 'capacity-lacking', title: 'Capacity', how: 'Enter what you found.', href: '/there' },
    ];
    render(form({ context: overriding, overrides: [{ id: 'capacity-lacking', title: 'Capacity' }], stuck }));
    await userEvent.click(screen.getByRole('radio', { name: 'Go ahead' }));
    expect(screen.getByText('This cannot be overridden')).toBeTruthy();
    expect(screen.queryByRole('checkbox', { name: /I override this/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Override and record' }));
    expect(action).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('radio', { name: 'Do not treat with needles' }));
    await userEvent.click(screen.getByRole('button', { name: 'Record the decision' }));
    await waitFor(() => expect(action).toHaveBeenCalledOnce());
  });

  it('keeps what was typed when the answers changed meanwhile', async () => {
    action.mockResolvedValue(failed('review/assessment-changed'));
    const page = render(form());
    await userEvent.click(screen.getByRole('radio', { name: 'Refer to a doctor' }));
    await userEvent.type(screen.getByRole('textbox', { name: /In your words/ }), 'Called the surgery.');
    await userEvent.click(screen.getByRole('button', { name: 'Record the decision' }));
    expect(await screen.findByText(/Your text is still here/)).toBeTruthy();
    expect(screen.getByRole('textbox', { name: /In your words/ })).toHaveProperty(
      'value',
      'Called the surgery.',
    );

    page.unmount();
    render(form({ assessmentId: newerAssessmentId }));
    expect(await screen.findByText('Your draft is from before the answers changed')).toBeTruthy();
    expect(screen.getByRole('textbox', { name: /In your words/ })).toHaveProperty(
      'value',
      'Called the surgery.',
    );
    expect(screen.getByRole('radio', { name: 'Refer to a doctor' })).toHaveProperty('checked', true);
  });

  it('tells of a draft only when somebody wrote or chose something in it', async () => {
    const { unmount } = render(form());
    await userEvent.click(screen.getByRole('radio', { name: /^Go ahead(?! with)/ }));
    unmount();
    render(form({ assessmentId: newerAssessmentId }));
    await waitFor(() =>
      expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Go ahead(?! with)/ }).checked).toBe(true),
    );
    expect(screen.queryByText('Your draft is from before the answers changed')).toBeNull();
  });

  it('never restores the two ticks of an override, nor the draft of a decision that was recorded', async () => {
    render(
      form({ context: overriding, overrides: [{ id: 'anticoagulant-therapy', title: 'Blood thinner' }] }),
    );
    await userEvent.click(screen.getByRole('radio', { name: 'Go ahead' }));
    await userEvent.click(screen.getByRole('checkbox', { name: /I override this/ }));
    const draft = readDraft(decisionDraftKey(screeningId));
    expect(draft).toMatchObject({ decision: 'proceed' });
    expect(draft).not.toHaveProperty('override');
  });

  it('leaves alone the draft of a decision that was recorded', () => {
    keepDraft(decisionDraftKey(screeningId), { decision: 'refer', reasonText: 'Old words', reviews: '0' });
    render(form({ reviews: 1 }));
    expect(screen.queryByDisplayValue('Old words')).toBeNull();
  });

  it('asks for the page again when somebody decided meanwhile, and keeps the words', async () => {
    action.mockResolvedValue(failed('review/decided-meanwhile'));
    render(form());
    await userEvent.click(screen.getByRole('radio', { name: /Do not treat with needles/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Record the decision' }));
    await screen.findByText(errorMessages['review/decided-meanwhile']);
    expect(refresh).toHaveBeenCalled();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /Do not treat with needles/ }).checked).toBe(
      true,
    );
  });
});
