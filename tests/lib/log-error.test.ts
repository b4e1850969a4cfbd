import { afterEach, expect, test, vi } from 'vitest';
import { logError } from '@/lib/log-error';

const written: string[] = [];
const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
  written.push(String(text));
  return true;
});
afterEach(() => written.splice(0));

test('an error is one line of JSON, with its kind and place and nothing of its message', () => {
  const error = new TypeError('Ada Lovelace\n    at home in London\nsaid yes', {
    cause: Object.assign(new Error('duplicate key: Lovelace'), { code: '23505' }),
  });
  logError(Object.assign(error, { digest: '12345' }), {
    request: 'd3b07384d113edec49eaa6238ad5ff00',
    method: 'POST',
    route: '/s/[token]',
    during: 'action',
  });
  logError('Ada Lovelace');
  stderr.mockRestore();

  expect(written).toHaveLength(2);
  expect(written.join('')).not.toMatch(/Ada|London|said yes/);
  expect(JSON.parse(written[0]!)).toEqual({
    at: expect.stringMatching(/^\d{4}-.+Z$/),
    level: 'error',
    request: 'd3b07384d113edec49eaa6238ad5ff00',
    method: 'POST',
    route: '/s/[token]',
    during: 'action',
    digest: '12345',
    error: 'TypeError',
    cause: 'Error 23505',
    stack: expect.arrayContaining([expect.stringContaining('log-error.test.ts')]),
  });
  expect(JSON.parse(written[1]!)).toMatchObject({ level: 'error', error: 'unknown' });
});
