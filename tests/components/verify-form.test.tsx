import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { VerifyForm } from '@/components/verify/verify-form';

const keysJson = JSON.stringify({ format: 'beforehand-keys/1', keys: [] });

test('a file that cannot be read to its end gets no verdict, and the page does not wait for ever', async () => {
  render(<VerifyForm keysJson={keysJson} />);
  const input = screen.getByLabelText<HTMLInputElement>(/^Choose a file/);
  await waitFor(() => expect(input.disabled).toBe(false));
  // As a browser answers for a file that was moved after it was chosen.
  const gone = () => Promise.reject(new DOMException('It is gone.', 'NotReadableError'));
  const key = Object.assign(new File([''], 'clinic.pem'), { text: gone });
  fireEvent.change(screen.getByLabelText('Public key of the clinic'), { target: { files: [key] } });
  fireEvent.change(input, { target: { files: [new File(['{}'], 'record.json')] } });
  await screen.findByText('The file could not be read to its end');
  expect(screen.queryByText('Checking …')).toBeNull();
});
