import { describe, expect, test } from 'vitest';
import { identityProvider } from '@/lib/auth/identity-provider';
import { isFresh, readClaims } from '@/lib/auth/provider-says';
import { parseEnv } from '@/lib/env';

const installation = {
  DATABASE_URL: 'postgresql://beforehand@127.0.0.1:5432/beforehand',
  NEXTAUTH_URL: 'https://screening.clinic.example',
  NEXTAUTH_SECRET: 's'.repeat(32),
  INVITATION_PEPPER: 'p'.repeat(32),
};
const client = { OIDC_CLIENT_ID: 'beforehand', OIDC_CLIENT_SECRET: 'hunter2' };
const issuer = 'https://login.hospital.example/realms/staff';
const withIssuer = (OIDC_ISSUER: string) => parseEnv({ ...installation, ...client, OIDC_ISSUER });

test('there is none before it is set, and half of it is no setting', () => {
  expect(identityProvider(parseEnv(installation))).toBeNull();
  expect(identityProvider(withIssuer(issuer))).toMatchObject({ issuer, name: 'your work account' });
  expect(() => parseEnv({ ...installation, ...client })).toThrow(/OIDC_ISSUER/);
  expect(() => parseEnv({ ...installation, OIDC_ISSUER: issuer })).toThrow(
    /OIDC_CLIENT_ID[^]*OIDC_CLIENT_SECRET/,
  );
  expect(() => parseEnv({ ...installation, ...client })).not.toThrow(/hunter2/);
});

test.each([
  'http://login.hospital.example',
  'http://localhost.example',
  'https://login.microsoftonline.com/common/v2.0',
  'https://login.microsoftonline.com/organizations/v2.0',
  'https://login.microsoftonline.com/consumers/v2.0',
])('%s, where anybody could stand in between or get an account, is refused', (address) => {
  expect(() => withIssuer(address)).toThrow(/OIDC_ISSUER/);
});

test('a tenant of one’s own is taken, and what runs on the same machine', () => {
  for (const address of [
    'https://login.microsoftonline.com/4d2e1c1a-0f6b-4f0e-9b53-3b8f0a1d6a11/v2.0',
    'http://localhost:8080/realms/staff',
    'http://127.0.0.1:8080',
  ])
    expect(identityProvider(withIssuer(address))?.issuer).toBe(address);
});

describe('what a provider says', () => {
  const claims = { iss: issuer, sub: 'a1', auth_time: 1_790_000_000, email: 'noor@hospital.example' };

  test('is somebody by issuer and subject, whatever else it says', () => {
    expect(readClaims(claims, issuer)).toEqual({
      issuer,
      subject: 'a1',
      shownAt: new Date(1_790_000_000_000),
      shownAs: 'noor@hospital.example',
    });
    expect(readClaims({ ...claims, iss: `${issuer}/` }, issuer)).toBeNull();
    expect(readClaims({ ...claims, iss: 'https://login.other.example' }, issuer)).toBeNull();
    expect(readClaims({ ...claims, sub: '' }, issuer)).toBeNull();
    expect(readClaims({ ...claims, sub: 1 }, issuer)).toBeNull();
    expect(readClaims(null, issuer)).toBeNull();
  });

  test('is fresh when it was shown for this, give or take a minute', () => {
    const fresh = (shownAt: Date | null) =>
      isFresh({ issuer, subject: 'a1', shownAs: null, shownAt }, 1_790_000_000_000);
    expect(fresh(new Date(1_789_999_941_000))).toBe(true);
    expect(fresh(new Date(1_789_999_939_000))).toBe(false);
    expect(fresh(null)).toBe(false);
    expect(readClaims({ ...claims, auth_time: 'now' }, issuer)?.shownAt).toBeNull();
  });
});
