import { expect, test } from 'vitest';
import { safePath } from '@/lib/safe-path';

test.each([
  'https://elsewhere.example',
  '//elsewhere.example',
  '/\\\\elsewhere.example',
  '/\\elsewhere.example',
  '/.//elsewhere.example',
  '/\t/elsewhere.example',
  'javascript:alert(1)',
  'today',
  '',
  undefined,
  ['/today', '//elsewhere.example'],
])('%j leads nowhere else after signing in', (given) => {
  expect(safePath(given, '/otherwise')).toBe('/otherwise');
});

test('an address within the app is kept, without what stands behind its #', () => {
  expect(safePath('/records?state=complete#top', '/otherwise')).toBe('/records?state=complete');
});
