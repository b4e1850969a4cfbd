import { expect, test } from 'vitest';
import { pageHeaders, policyHeader } from '@/lib/page-headers';

const said = (origin: string, development = false) =>
  pageHeaders({ nonce: 'bm9uY2U=', development, origin }) as Readonly<Record<string, string>>;

test('nothing is allowed that is not named, and no script without the nonce', () => {
  const policy = said('http://localhost:3000')[policyHeader] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self' 'nonce-bm9uY2U=' 'strict-dynamic';");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
});

test('what development needs is said in development alone', () => {
  expect(said('http://localhost:3000', true)[policyHeader]).toContain("'unsafe-eval'");
});

test('only who is reached by TLS asks to be reached by nothing else', () => {
  expect(said('https://clinic.example')['Strict-Transport-Security']).toBe('max-age=31536000');
  expect(said('http://clinic.example')).not.toHaveProperty('Strict-Transport-Security');
});
