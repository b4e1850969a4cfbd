import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { VerdictPanel } from '@/components/verify/verdict-panel';

test.each([
  [0, 3, /holds no sealed records/],
  [1, 2, /^The one record in this file is exactly/],
  [4, 0, /^All 4 records in this file are exactly/],
])('of %i records and %i headers it says no more than was checked', (records, headers, words) => {
  const verdict = {
    verdict: 'valid',
    findings: [],
    more: 0,
    records,
    headers,
    erased: 0,
    notes: [],
    keyIds: [],
    alone: null,
  } as const;
  render(<VerdictPanel name="export.zip" verdict={verdict} printed={null} />);
  expect(screen.getByText(words)).toBeTruthy();
});

test.each([
  ['valid', 'Signed with the key'],
  ['tampered', 'It names the key'],
] as const)('of a file that is %s it says of the key: %s', (found, words) => {
  const verdict = {
    verdict: found,
    findings: [],
    more: 0,
    records: 1,
    headers: 1,
    erased: 0,
    notes: [],
    keyIds: ['0'.repeat(64)],
    alone: null,
  } as const;
  render(<VerdictPanel name="record.json" verdict={verdict} printed={null} />);
  expect(screen.getByText(words)).toBeTruthy();
});
