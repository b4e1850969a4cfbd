import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { RecordSheet } from '@/components/records/record-sheet';
import { evaluate, ruleSet, type FactId, type ScreeningInput } from '@/rules';
import type { ReadRecord } from '@/lib/consent/read-consent';

const at = new Date('2026-03-02T09:00:00Z');

const signed = (end: ReadRecord['end'], content: Partial<ReadRecord['content']> = {}): ReadRecord => ({
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
  course: null,
  extent: null,
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
    ...content,
  },
});

it.each([
  ['stands', null, 'Not countersigned yet: this record is not complete.'],
  ['has ended', { because: 'plan', later: null, wasComplete: false }, 'It was not countersigned.'],
] as const)(
  'a signature alone that %s asks for a countersignature only while one can be given',
  (_what, end, words) => {
    render(<RecordSheet record={signed(end)} ruleSet={null} names={new Map()} />);
    expect(screen.getByText(/countersigned/).textContent).toBe(words);
  },
);

const given = (factId: FactId, value: unknown, more: object = {}) => ({
  factId,
  state: 'answered',
  value,
  saidBy: 'patient',
  staffId: null,
  reason: null,
  at: at.toISOString(),
  ...more,
});

it('shows every answer in its section, however late it was changed, and a birth date in words', () => {
  const answers = [
    given('date-of-birth', '1990-05-05'),
    given('needle-fear', 'no'),
    given('capacity-lacking', 'no'),
  ];
  render(<RecordSheet record={signed(null, { answers })} ruleSet={null} names={new Map()} />);
  const titles = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
  const inOrder = ruleSet.sections.map(({ title }) => title).filter((title) => titles.includes(title));
  expect(titles).toEqual(inOrder);
  expect(screen.getByText('5 May 1990', { selector: 'bdi' })).toBeTruthy();
  expect(screen.queryByText(/1990-05-05/)).toBeNull();
});

const judged = (input: ScreeningInput, floors?: readonly ['medicine-in-other-letters']) => ({
  id: 'assessment',
  hash: '',
  ruleSetFingerprint: '',
  at: at.toISOString(),
  input,
  evaluation: evaluate(input),
  ...(floors && { floors }),
});

it('says what held the signature back, where the record kept it', () => {
  const input = { age: 40, answers: {}, plan: {} };
  const { unmount } = render(
    <RecordSheet
      record={signed(null, { schema: 2, assessment: judged(input, ['medicine-in-other-letters']) })}
      ruleSet={ruleSet}
      names={new Map()}
    />,
  );
  expect(screen.getByText(/A medicine was written in letters that are not read/)).toBeTruthy();
  unmount();
  render(
    <RecordSheet record={signed(null, { assessment: judged(input) })} ruleSet={ruleSet} names={new Map()} />,
  );
  expect(screen.queryByText(/letters that are not read/)).toBeNull();
});

it('gives a reason in the unit that was said, with what is stored beside it', () => {
  const input = {
    age: 40,
    answers: {
      'epilepsy-or-seizures': 'yes',
      'epilepsy-or-seizures.kinds': ['epilepsy-or-fits'],
      'epilepsy-or-seizures.weeks-since-last-fit': 26,
    },
    plan: { regions: ['neck'], technique: 'deep' },
  };
  const answers = [
    given('epilepsy-or-seizures.weeks-since-last-fit', 26, { amountGiven: { value: 6, unit: 'months' } }),
  ];
  const record = signed(null, { assessment: judged(input), answers });
  render(<RecordSheet record={record} ruleSet={ruleSet} names={new Map()} />);
  expect(screen.getByText(/you told us “6 months \(26 weeks\)” when asked/)).toBeTruthy();
});
