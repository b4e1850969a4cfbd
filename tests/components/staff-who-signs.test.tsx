import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { answeringWords, speakerOf } from '@/components/review/answer-words';
import { signerWords } from '@/components/review/verdict-words';
import { WaysIn } from '@/components/staff/ways-in';
import type { SignerCapacity } from '@/lib/screening/signer';

it.each<readonly [SignerCapacity, string]>([
  ['patient', 'Let the patient sign'],
  ['guardian', 'Let a parent or guardian sign'],
  ['decider', 'Let the person who may lawfully decide sign'],
])('the tablet is handed to whoever signs: %s', (signer, title) => {
  render(
    <WaysIn
      screeningId="01900000-0000-7000-8000-0000000000b1"
      makeLink={() => Promise.reject(new Error('not tapped'))}
      timeZone="UTC"
      purpose="sign"
      signer={signerWords[signer]}
    />,
  );
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(title);
});

it('whoever answers for an adult is not called a parent', () => {
  const said = speakerOf({ saidBy: 'guardian', staffId: null }, new Map());
  expect(`${said} ${answeringWords['guardian']}`).not.toMatch(/parent|guardian/i);
});
