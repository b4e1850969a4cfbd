import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { MissingPdfs } from '@/components/export/missing-pdfs';
import { NewExportForm } from '@/components/export/new-export-form';
import { ReceiptForm } from '@/components/export/receipt-form';
import type { ActionState } from '@/lib/action/action-state';

type Asked = { readonly exportId: string };
const ask = vi.fn<(previous: ActionState<Asked>, data: FormData) => Promise<ActionState<Asked>>>();
const confirm = vi.fn<(previous: ActionState<null>, data: FormData) => Promise<ActionState<null>>>();
beforeEach(() => {
  ask.mockReset();
  confirm.mockReset();
});

const choices = { physiotherapists: [], contraindications: [], textVersions: [] };

describe('a new export', () => {
  const days = async (from: string, to: string) => {
    render(<NewExportForm action={ask} choices={choices} filters={{ from, to }} />);
    await userEvent.click(screen.getByRole('radio', { name: /^Table/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Make the export' }));
    return screen.getByLabelText('Signed to');
  };

  test('from one day to an earlier one is refused at its field, and not sent', async () => {
    const field = await days('2026-03-02', '2026-03-01');
    await screen.findByText('Choose a day that is not before the first.', { selector: 'p, span, div' });
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(ask).not.toHaveBeenCalled();
  });

  test('of one day is one', async () => {
    ask.mockResolvedValue({ status: 'idle' });
    expect((await days('2026-03-02', '2026-03-02')).getAttribute('aria-invalid')).not.toBe('true');
    expect(ask).toHaveBeenCalledOnce();
  });
});

describe('a code that the server did not know', () => {
  test('that was changed before the server had answered is not called wrong', async () => {
    const message = 'We know no export with this code.';
    const answers: ((value: ActionState<null>) => void)[] = [];
    confirm.mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
    const answer = () =>
      act(async () => {
        answers.shift()?.({
          status: 'failed',
          code: 'export/wrong-code',
          message: 'Look at it again.',
          fields: { code: message },
          ids: {},
          values: {},
        });
        await Promise.resolve();
      });
    render(<ReceiptForm action={confirm} />);
    const code = screen.getByRole('textbox');
    const send = () => userEvent.click(screen.getByRole('button', { name: 'Confirm receipt' }));
    await userEvent.type(code, 'AAAA-BBBB-CCCC');
    await send();
    await userEvent.type(code, '{Backspace}D');
    await answer();
    expect(screen.queryByText(new RegExp(message))).toBeNull();
    expect(code.getAttribute('aria-invalid')).not.toBe('true');

    // What was sent then, and not changed since, is.
    await send();
    await answer();
    await screen.findAllByText(new RegExp(message));
    expect(code.getAttribute('aria-invalid')).toBe('true');
  });

  test('is said at the field until it is changed, and not after', async () => {
    const message = 'We know no export with this code.';
    confirm.mockImplementation(() =>
      Promise.resolve({
        status: 'failed',
        code: 'export/wrong-code',
        message: 'Look at it again.',
        fields: { code: message },
        ids: {},
        values: {},
      }),
    );
    render(<ReceiptForm action={confirm} />);
    const code = screen.getByRole('textbox');
    await userEvent.type(code, 'AAAA-BBBB-CCCC');
    const send = () => userEvent.click(screen.getByRole('button', { name: 'Confirm receipt' }));
    await send();
    await screen.findAllByText(new RegExp(message));
    expect(code.getAttribute('aria-invalid')).toBe('true');

    await userEvent.type(code, 'D');
    expect(screen.queryByText(new RegExp(message))).toBeNull();
    expect(screen.queryByText('Look at it again.')).toBeNull();
    expect(code.getAttribute('aria-invalid')).not.toBe('true');

    // The same answer to the next try is said again.
    await send();
    await screen.findAllByText(new RegExp(message));
  });
});

test('a form that could not be sent stays as it is, and is sent again by the next tap', async () => {
  confirm.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  confirm.mockResolvedValueOnce({ status: 'done', value: null });
  render(<ReceiptForm action={confirm} />);
  await userEvent.type(screen.getByRole('textbox'), 'AAAA-BBBB-CCCC');
  await userEvent.click(screen.getByRole('button', { name: 'Confirm receipt' }));
  expect((await screen.findByRole('alert')).textContent).toContain('There is no connection just now.');
  expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('AAAA-BBBB-CCCC');
  await userEvent.click(screen.getByRole('button', { name: 'Confirm receipt' }));
  await screen.findByRole('heading', { name: 'Thank you' });
});

describe('PDFs that could not be made', () => {
  const missing = (count: number) =>
    Array.from({ length: count }, (_, place) => ({
      sequence: place + 1,
      recordId: `01900000-0000-7000-8000-${String(place).padStart(12, '0')}`,
      reason: 'timed-out' as const,
    }));

  test('are named with the reason, and made again by a tap', async () => {
    ask.mockResolvedValue({ status: 'idle' });
    render(<MissingPdfs id="01900000-0000-7000-8000-0000000000e1" missing={missing(1)} action={ask} />);
    screen.getByText('One PDF could not be made');
    expect(screen.getByRole('listitem').textContent).toBe('Record 1: It took too long.');
    await userEvent.click(screen.getByRole('button', { name: 'Make the missing PDF again' }));
    expect(ask.mock.calls[0]?.[1].get('id')).toBe('01900000-0000-7000-8000-0000000000e1');
  });

  test('are listed as far as somebody reads, and counted whole', () => {
    render(<MissingPdfs id="01900000-0000-7000-8000-0000000000e1" missing={missing(1234)} action={ask} />);
    screen.getByText('1,234 PDFs could not be made');
    expect(screen.getAllByRole('listitem')).toHaveLength(21);
    screen.getByText('and 1,214 more, all in manifest.json');
  });
});
