import { expect, test } from 'vitest';
import { paperIn } from '@/lib/pdf/paper';

test.each([
  ['America/New_York', 'us-letter'],
  ['US/Pacific', 'us-letter'],
  ['America/Indiana/Indianapolis', 'us-letter'],
  ['America/Montreal', 'us-letter'],
  ['Asia/Manila', 'us-letter'],
  ['Europe/London', 'a4'],
  ['America/Sao_Paulo', 'a4'],
  ['Pacific/Auckland', 'a4'],
  ['UTC', 'a4'],
] as const)('what is from %s is printed on %s', (timeZone, paper) => {
  expect(paperIn(timeZone)).toBe(paper);
});
