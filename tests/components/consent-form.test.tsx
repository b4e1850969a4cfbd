import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { ConsentForm } from '@/components/consent/consent-form';
import { consentDraftKey, forgetDrafts, keepDraft, readDraft } from '@/components/form/drafts';
import type { ActionState } from '@/lib/action/action-state';

type Signed = { readonly consentId: string };

const screeningId = '01900000-0000-7000-8000-0000000000a1';
const hash = 'a'.repeat(64);
const newHash = 'b'.repeat(64);
const ink = JSON.stringify({
  width: 600,
  height: 200,
  strokes: [
    {
      points: [
        [10, 10, 0, 0.5],
        [200, 90, 40, 0.5],
      ],
    },
  ],
});
const declarations = [
  { id: 'plan', text: 'I know the plan.' },
  { id: 'agree', text: 'I agree.' },
];

/** The page around the form, of which it only asks to be loaded again. */
const router = { refresh: () => undefined };

const action = vi.fn<(previous: ActionState<Signed>, data: FormData) => Promise<ActionState<Signed>>>();
const form = (props: Partial<React.ComponentProps<typeof ConsentForm>> = {}) => (
  <AppRouterContext value={router as never}>
    <ConsentForm
      action={action}
      screeningId={screeningId}
      statementHash={hash}
      declarations={declarations}
      capacity="patient"
      interpreted={false}
      {...props}
    />
  </AppRouterContext>
);
const halfFilled = {
  statementHash: hash,
  ticked: ['plan', 'agree'],
  fullName: 'Sam Test',
  method: 'drawn',
  typedName: 'Sam Test',
  strokes: ink,
};
const posted = (): FormData => new FormData(document.querySelector('form')!);

afterEach(() => {
  action.mockReset();
  sessionStorage.clear();
});

describe('a half-filled consent', () => {
  it('is there again after a reload: ticks, name and drawing', async () => {
    const page = render(form());
    await userEvent.click(screen.getByRole('checkbox', { name: 'I know the plan.' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Your full name' }), 'Sam Test');
    await userEvent.click(screen.getByRole('radio', { name: /^Draw/ }));
    page.unmount();
    render(form());
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: 'Your full name' })).toHaveProperty('value', 'Sam Test'),
    );
    expect(screen.getByRole('checkbox', { name: 'I know the plan.' })).toHaveProperty('checked', true);
    expect(screen.getByRole('checkbox', { name: 'I agree.' })).toHaveProperty('checked', false);
    expect(screen.getByRole('radio', { name: /^Draw/ })).toHaveProperty('checked', true);
  });

  it('brings the ink back, and sends it', async () => {
    keepDraft(consentDraftKey(screeningId), halfFilled);
    render(form());
    await waitFor(() => expect(posted().get('strokes')).toBe(ink));
    expect(posted().getAll('ticked')).toEqual(['plan', 'agree']);
    action.mockResolvedValue({ status: 'done', value: { consentId: 'c' } });
    fireEvent.submit(document.querySelector('form')!);
    await waitFor(() => expect(action).toHaveBeenCalledOnce());
  });

  it('counts for nothing but the name once the text changed, and says why', async () => {
    keepDraft(consentDraftKey(screeningId), halfFilled);
    render(form({ statementHash: newHash }));
    expect(await screen.findByText(/The text above has changed/)).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'Your full name' })).toHaveProperty('value', 'Sam Test');
    expect(posted().getAll('ticked')).toEqual([]);
    expect(posted().get('strokes')).toBe('');
    expect(posted().get('typedName')).toBe('');
  });

  it('loses ticks, ink and the typed signature when the text changes on the page', async () => {
    keepDraft(consentDraftKey(screeningId), halfFilled);
    const page = render(form());
    await waitFor(() => expect(posted().get('strokes')).toBe(ink));
    await userEvent.click(screen.getByRole('radio', { name: /^Type/ }));
    await userEvent.type(screen.getByLabelText('Type your full name once more to sign'), ' and more');
    page.rerender(form({ statementHash: newHash }));
    expect(posted().getAll('ticked')).toEqual([]);
    expect(posted().get('strokes')).toBe('');
    expect(posted().get('typedName')).toBe('');
    expect(posted().get('fullName')).toBe('Sam Test');
    expect(posted().get('statementHash')).toBe(newHash);
  });

  it('is another patient’s business on another screening, and gone once it is wiped', () => {
    keepDraft(consentDraftKey(screeningId), halfFilled);
    render(form({ screeningId: '01900000-0000-7000-8000-0000000000a2' }));
    expect(posted().get('fullName')).toBe('');
    forgetDrafts();
    expect(readDraft(consentDraftKey(screeningId))).toBeNull();
  });
});

test('every line of the summary names its field, and leads to it', async () => {
  render(form());
  await userEvent.click(screen.getByRole('button', { name: 'I sign' }));
  const summary = await screen.findByRole('alert');
  const lines = [...summary.querySelectorAll('a')];
  expect(lines.map((line) => line.textContent)).toEqual([
    'I know the plan. Tick this to go on, or talk with your physio.',
    'I agree. Tick this to go on, or talk with your physio.',
    'Your full name: Write your full name.',
    'How do you want to sign? Choose how you want to sign.',
  ]);
  await userEvent.click(lines[1]!);
  expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'I agree.' }));
});

describe('who signs', () => {
  it('asks somebody who signs for the patient how they know them', async () => {
    render(form({ capacity: 'guardian' }));
    expect(screen.getByText('A parent or guardian signs here for the patient.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'I sign' }));
    expect(await screen.findByRole('link', { name: /Say how you know the patient\.$/ })).toBeTruthy();
  });

  it('never calls whoever may lawfully decide a parent', () => {
    render(form({ capacity: 'decider' }));
    expect(document.body.textContent).not.toMatch(/parent|guardian signs/i);
  });
});

test.each([
  [{ capacity: 'guardian' }, 'Say how you know the patient.'],
  [{ capacity: 'decider' }, 'Say what gives you the right to decide.'],
  [{ interpreted: true }, 'Write who interpreted.'],
] as const)('what is asked of %o and left out is said where it is missing', async (asked, message) => {
  keepDraft(consentDraftKey(screeningId), halfFilled);
  render(form(asked));
  await waitFor(() => expect(posted().get('strokes')).toBe(ink));
  fireEvent.submit(document.querySelector('form')!);
  expect((await screen.findByRole('alert')).textContent).toContain(message);
  expect(action).not.toHaveBeenCalled();
});
