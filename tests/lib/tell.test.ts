import { expect, test } from 'vitest';
import { kindOf } from '@/lib/tell';

test('of trouble its kind and code are told, and nothing of what it quotes', () => {
  const full = Object.assign(new Error('ENOSPC: no space left, write /data/Ada'), { code: 'ENOSPC' });
  expect(kindOf(full)).toBe('Error ENOSPC');
  expect(kindOf(new TypeError('Ada Lovelace'))).toBe('TypeError');
  expect(kindOf(Object.assign(new Error('x'), { code: 'Ada Lovelace' }))).toBe('Error');
  expect(kindOf('Ada Lovelace')).toBe('unknown');
});
