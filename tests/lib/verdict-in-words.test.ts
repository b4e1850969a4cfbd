import { expect, test } from 'vitest';
import { checkedInWords } from '../../scripts/verify/print-verdict.ts';

test.each([
  [1, 0, '1 record checked.'],
  [9, 0, '9 records checked.'],
  [3, 6, '3 records checked, 6 places in the chain checked by their headers.'],
  [0, 1, 'No sealed records in it; 1 place in the chain checked by its header.'],
])('%i records and %i headers', (records, headers, words) => {
  expect(checkedInWords(records, headers)).toBe(words);
});
