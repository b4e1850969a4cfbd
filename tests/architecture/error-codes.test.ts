import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { reasonsToAskAgain } from '@/lib/consent/coverage';
import { errorMessages } from '@/lib/errors';
import { screeningStatuses } from '@/lib/screening/status';

const contract = readFileSync(new URL('../../docs/contract.md', import.meta.url), 'utf8');

/** The part of the contract under a heading. */
const under = (heading: string): string => contract.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';

test('docs/contract.md says what every error code means, and names none that there is not', () => {
  const listed = [...under('Error codes').matchAll(/^\| `([a-z/-]+)` \| \S/gm)].map(([, code]) => code);
  expect(listed.toSorted()).toEqual(Object.keys(errorMessages).toSorted());
});

test('it names every state of a screening, and every reason to ask for a signature again', () => {
  const named = [...under('A consent for several visits').matchAll(/`([a-z-]+)`/g)].map(([, word]) => word);
  expect(named).toEqual(expect.arrayContaining([...reasonsToAskAgain, ...screeningStatuses]));
});
