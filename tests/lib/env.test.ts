import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parseEnv } from '@/lib/env';

const complete = {
  DATABASE_URL: 'postgresql://beforehand:hunter2@127.0.0.1:5432/beforehand',
  NEXTAUTH_URL: 'http://localhost:3000',
  NEXTAUTH_SECRET: 's'.repeat(32),
  INVITATION_PEPPER: 'p'.repeat(32),
};

test('a complete environment is accepted, and what is optional has its default', () => {
  expect(parseEnv(complete)).toEqual({
    ...complete,
    DATA_DIR: resolve('data'),
    DATABASE_NAMED_STATEMENTS: 'yes',
    DATABASE_POOL_SIZE: 10,
    OIDC_NAME: 'your work account',
    PDF_CERTIFICATE_PASSWORD: '',
    STAFF_IDLE_MINUTES: 10,
  });
});

test.each(Object.keys(complete))('without %s the message names it', (name) => {
  expect(() => parseEnv({ ...complete, [name]: undefined })).toThrow(name);
});

test.each(Object.keys(complete))('an empty %s counts as not set', (name) => {
  expect(() => parseEnv({ ...complete, [name]: '' })).toThrow(name);
});

test('the message never repeats a value', () => {
  const wrong = {
    ...complete,
    NEXTAUTH_SECRET: 'too-short-hunter2',
    DATABASE_URL: 'mysql://hunter2@host/db',
  };
  expect(() => parseEnv(wrong)).toThrow(/DATABASE_URL[^]*NEXTAUTH_SECRET|NEXTAUTH_SECRET[^]*DATABASE_URL/);
  expect(() => parseEnv(wrong)).not.toThrow(/hunter2/);
});
