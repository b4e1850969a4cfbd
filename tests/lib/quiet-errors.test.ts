import { afterEach, expect, test, vi } from 'vitest';
import { quietErrors } from '../../scripts/setup/quiet-errors.ts';

const { error, warn } = console;
afterEach(() => Object.assign(console, { error, warn }));

test('what the framework prints of an error or a refusal quotes nobody, and what it says itself stays', async () => {
  const printed: string[] = [];
  const keep = (...said: unknown[]): void => void printed.push(said.map(String).join(' '));
  Object.assign(console, { error: keep, warn: keep });
  const stderr = vi
    .spyOn(process.stderr, 'write')
    .mockImplementation((text) => printed.push(String(text)) > 0);
  quietErrors();
  console.error('It went wrong:', new Error('Ada Lovelace'));
  console.warn(new Error('Received "Ada Lovelace".'));
  console.warn('An option is not known.');
  await new Promise((resolve) => setImmediate(resolve));
  stderr.mockRestore();
  expect(printed.filter((line) => line.includes('Ada'))).toEqual([]);
  expect(printed[0]).toBe('An option is not known.');
  expect(JSON.parse(printed[1]!)).toMatchObject({ level: 'error' });
  expect(printed).toHaveLength(2);
});
