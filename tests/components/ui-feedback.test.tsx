// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';

import { AnswerGroup } from '@/components/ui/answer-group';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ErrorSummary } from '@/components/ui/error-summary';
import { PageHeading } from '@/components/ui/page-heading';
import { Progress } from '@/components/ui/progress';
import { SaveStatus } from '@/components/ui/save-status';

const errors = [{ name: 'bleeds', message: 'Say if you bleed easily' }];

function Page({ attempt, note }: { readonly attempt: number; readonly note: string }) {
  return (
    <>
      {attempt > 0 && (
        <ErrorSummary title="Please check" errors={errors.map((error) => ({ ...error }))} attempt={attempt} />
      )}
      <PageHeading title="Your blood" takesFocus />
      <AnswerGroup name="bleeds" label="Do you bleed easily?" />
      <input aria-label="Other" defaultValue={note} />
    </>
  );
}

test('the error summary takes the focus when it appears, and once more with the next try only', () => {
  const { rerender } = render(<Page attempt={0} note="" />);
  rerender(<Page attempt={1} note="" />);
  const summary = screen.getByRole('alert', { name: 'Please check' });
  expect(document.activeElement).toBe(summary);

  screen.getByRole('textbox', { name: 'Other' }).focus();
  rerender(<Page attempt={1} note="typed" />);
  expect(document.activeElement).not.toBe(summary);
  rerender(<Page attempt={2} note="typed" />);
  expect(document.activeElement).toBe(summary);
});

test('the summary keeps the focus when it is there from the start', () => {
  render(<Page attempt={1} note="" />);
  expect(document.activeElement).toBe(screen.getByRole('alert', { name: 'Please check' }));
});

test('each error leads to its field', async () => {
  render(<Page attempt={1} note="" />);
  await userEvent.click(screen.getByRole('link', { name: 'Say if you bleed easily' }));
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Yes' }));
});

test('a new step begins at its heading', () => {
  render(<PageHeading title="Your blood" takesFocus />);
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Your blood' }));
});

test('a pending button says so, keeps the focus and ignores further presses', async () => {
  const onClick = vi.fn();
  const onSubmit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
  const form = (pending: boolean) => (
    <form onSubmit={onSubmit}>
      <Button type="submit" pending={pending} pendingLabel="Signing…" onClick={onClick}>
        Sign
      </Button>
    </form>
  );
  const { rerender } = render(form(false));
  await userEvent.click(screen.getByRole('button', { name: 'Sign' }));
  rerender(form(true));
  const button = screen.getByRole('button', { name: 'Signing…' });
  expect(document.activeElement).toBe(button);
  await userEvent.click(button);
  await userEvent.keyboard('[Enter]');
  expect(onClick).toHaveBeenCalledTimes(1);
  expect(onSubmit).toHaveBeenCalledTimes(1);
});

test('saving is quiet; saved and not saved are said', () => {
  const { rerender } = render(<SaveStatus state="idle" />);
  const status = screen.getByRole('status');
  expect(status.textContent).toBe('');
  rerender(<SaveStatus state="saving" />);
  expect(status.textContent).toBe('');
  rerender(<SaveStatus state="saved" />);
  expect(status.textContent).toBe('Saved');
  rerender(<SaveStatus state="unsaved" />);
  expect(status.textContent).toMatch(/^No connection/);
});

test('a state and a place are said in words', () => {
  render(
    <>
      <Badge tone="urgent">Do not needle</Badge>
      <Progress current={3} total={8} label="Part 3 of 8" part="Your blood" />
    </>,
  );
  screen.getByText('Do not needle');
  screen.getByText('Part 3 of 8');
});

test('a dialog is named by its title and asks to be closed', async () => {
  function Asked() {
    const [open, setOpen] = useState(false);
    return (
      <>
        <Button onClick={() => setOpen(true)}>Decline</Button>
        <Dialog open={open} onClose={() => setOpen(false)} title="Decline to needle?">
          <p>Your reason is kept.</p>
        </Dialog>
      </>
    );
  }
  render(<Asked />);
  expect(screen.queryByRole('dialog')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Decline' }));
  screen.getByRole('dialog', { name: 'Decline to needle?' });
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});
