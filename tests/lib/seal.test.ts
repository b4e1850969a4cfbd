import { describe, expect, test } from 'vitest';
import { openSealed, seal } from '@/lib/crypto/seal';

const secret = 'a-secret-for-tests-only-'.repeat(2);

/** Cutting letters off and putting others there would now and then put the same ones there. */
const withOtherEnd = (sealed: string): string => {
  const bytes = Buffer.from(sealed, 'base64url');
  bytes.writeUInt8((bytes.at(-1) ?? 0) ^ 1, bytes.length - 1);
  return bytes.toString('base64url');
};

describe('a text sealed for an address', () => {
  test('opens under the same secret and context, whatever script it is in', () => {
    for (const text of ['Kowalczyk', 'عائشة', '🙂 O’Neil', 'x'.repeat(200)])
      expect(openSealed(secret, 'clinic session', seal(secret, 'clinic session', text))).toBe(text);
  });

  test('shows nothing of itself, and never looks the same twice', () => {
    const [one, two] = [seal(secret, 'c', 'Kowalczyk'), seal(secret, 'c', 'Kowalczyk')];
    expect(one).not.toBe(two);
    expect(one).toMatch(/^[\w-]+$/);
    expect(Buffer.from(one, 'base64url').toString('latin1')).not.toContain('Kowal');
  });

  test.each([
    ['another session', seal(secret, 'another', 'Kowalczyk')],
    ['another secret', seal(`${secret}!`, 'c', 'Kowalczyk')],
    ['a changed text', withOtherEnd(seal(secret, 'c', 'Kowalczyk'))],
    ['nothing', ''],
    ['a few letters', 'abc'],
    ['a long nonsense', '%%%'.repeat(100)],
  ])('%s opens nothing', (_what, sealed) => {
    expect(openSealed(secret, 'c', sealed)).toBeNull();
  });
});
