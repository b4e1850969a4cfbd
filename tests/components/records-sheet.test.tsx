import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { RecordSheet } from '@/components/records/record-sheet';
import type { ReadRecord } from '@/lib/consent/read-consent';

const at = new Date('2026-03-02T09:00:00Z');

const signed = (end: ReadRecord['end']): ReadRecord => ({
  clinicId: 'clinic',
  id: 'record',
  screeningId: 'screening',
  sequence: 1,
  kind: 'given',
  assessmentId: null,
  reviewId: null,
  textVersion: 'consent-2',
  statementHash: '',
  signedAt: at,
  chainSequence: 1,
  previousHash: '',
  hash: '',
  intact: true,
  end,
  signatures: [
    {
      id: 'signature',
      role: 'patient',
      method: 'typed',
      signerName: 'Sam Test',
      strokes: null,
      staffId: null,
      signedHash: '',
      hash: '',
      at,
    },
  ],
  content: {
    schema: 1,
    clinic: { name: 'Test clinic', timeZone: 'UTC' },
    patient: { id: 'patient', givenName: 'Sam', familyName: 'Test', bornOn: '1990-05-05' },
    screening: { id: 'screening', startedAt: at.toISOString(), language: 'en' },
    respondent: null,
    answers: [],
    assessment: null,
    review: null,
    statement: null,
    ticked: [],
    signer: { name: 'Sam Test', capacity: 'patient', relation: null },
    signature: { method: 'typed', hash: '', ink: null },
    reason: null,
    recordedBy: { kind: 'patient', id: 'access' },
    signedAt: at.toISOString(),
  },
});

it.each([
  ['stands', null, 'Not countersigned yet: this record is not complete.'],
  ['has ended', { because: 'plan', later: null }, 'It was not countersigned.'],
] as const)(
  'a signature alone that %s asks for a countersignature only while one can be given',
  (_what, end, words) => {
    render(<RecordSheet record={signed(end)} ruleSet={null} names={new Map()} />);
    expect(screen.getByText(/countersigned/).textContent).toBe(words);
  },
);
