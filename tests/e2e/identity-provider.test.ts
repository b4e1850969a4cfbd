import type { APIRequestContext, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { aRealClinic, clinicPassword } from '../support/a-real-clinic';
import { clientOf, startIdentityProvider, type Claims } from '../support/identity-provider';
import { expect, expectAccessible, expectToFit, test } from '../support/journey';
import { owner } from '../support/owner';
import { errorsOn, signInDevice } from '../support/people';
import { freshCode } from '../support/second-step';
import { allActions } from '../drill/surface';

let provider: Awaited<ReturnType<typeof startIdentityProvider>>;
const begin = async () => startIdentityProvider(inject('providerPort'), inject('baseUrl'));
beforeAll(async () => {
  provider = await begin();
});
afterAll(() => provider.stop());

const issuer = () => clientOf(inject('providerPort')).OIDC_ISSUER;
const theirButton = 'Use the hospital’s account';

/** Links without pages what the journey shows linked by them. */
const link = async (email: string, subject: string) => {
  const { clinicId, id: staffId } = await owner().staffMember.findUniqueOrThrow({ where: { email } });
  await owner().staffIdentity.create({
    data: { clinicId, staffId, issuer: issuer(), subject, linkedAt: new Date() },
  });
  return { clinicId, staffId };
};

const audited = async (clinicId: string) =>
  (await owner().auditEvent.findMany({ where: { clinicId }, orderBy: { sequence: 'asc' } }))
    .filter(({ action }) => action.startsWith('identity-'))
    .map(({ action, detail }) =>
      `${action} ${String((detail as { why?: string } | null)?.why ?? '')}`.trim(),
    );

const sits = (account: string, email = `${account}@hospital.example`) => {
  Object.assign(provider.state, {
    account,
    email: { email, email_verified: true },
    says: null,
    forged: false,
  });
};

/** What the sign-in page does, without drawing it. Answers where the browser is sent. */
const leave = async (request: APIRequestContext): Promise<string> => {
  await request.post('/sign-in', {
    headers: {
      'next-action': allActions().get('/sign-in askForProvider') ?? '',
      'content-type': 'text/plain;charset=UTF-8',
      origin: inject('baseUrl'),
    },
    data: JSON.stringify([{ status: 'idle' }, { target: '/today' }]),
  });
  const { csrfToken } = (await (await request.get('/api/auth/csrf')).json()) as { csrfToken: string };
  const sent = await request.post('/api/auth/signin/oidc', {
    form: { csrfToken, callbackUrl: '/today', json: 'true' },
  });
  return ((await sent.json()) as { url: string }).url;
};

/** Where somebody comes out who is sent to this address. */
const follow = async (request: APIRequestContext, address: string): Promise<string> => {
  const { pathname, search } = new URL((await request.get(address)).url());
  return `${pathname}${search}`;
};

/** The address that the provider sends the browser back to, not opened yet. */
const comeBack = async (request: APIRequestContext, address: string): Promise<string> => {
  const answer = await request.get(address, { maxRedirects: 0 });
  const next = new URL(answer.headers()['location'] ?? '', address).href;
  return next.includes('/api/auth/callback/') ? next : comeBack(request, next);
};

const isIn = async (request: APIRequestContext): Promise<boolean> =>
  (await request.get('/api/alerts')).status() === 200;

test('somebody links their account, signs in and unlocks by it; an admin sees it and ends it', async ({
  visit,
}) => {
  const { admin, physio, by } = await aRealClinic();
  const { page, context } = await visit('phone');
  const check = async (on: Page = page) => {
    await expectAccessible(on);
    await expectToFit(on);
  };
  // Nobody is known by an email address, neither before nor after.
  sits('a-stranger', physio);
  await page.goto('/sign-in');
  await page.getByRole('button', { name: theirButton }).click();
  await page.getByRole('heading', { name: 'You are not signed in' }).waitFor();
  await check();
  expect(await isIn(context.request)).toBe(false);

  sits('noor');
  await signInDevice(context, by.signIn);
  await page.goto('/account');
  const enter = async (password: string) => {
    await page.getByLabel('Your password, to link it').fill(password);
    await page.getByRole('button', { name: 'Link it', exact: true }).click();
  };
  await enter('not the password');
  await errorsOn(page).waitFor();
  await check();
  await enter(clinicPassword);
  await page.getByText('Your account is linked').waitFor();
  await page.getByText('noor@hospital.example').waitFor();
  await check();
  await context.request.post('/sign-out');

  await page.goto('/sign-in');
  await page.getByRole('button', { name: theirButton }).click();
  await page.waitForURL('**/today');
  // Asked anew each time, though the browser is still signed in over there.
  expect(provider.state.asked).toBeGreaterThanOrEqual(3);

  // Somebody else's is linked as well, and unlocks nothing of theirs.
  const { clinicId } = await link(admin, 'alex');
  await context.request.post('/lock');
  await page.goto('/locked');
  sits('alex');
  await page.getByRole('button', { name: 'Unlock with the hospital’s account' }).click();
  await page.getByRole('heading', { name: 'Still locked' }).waitFor();
  await check();
  sits('noor');
  await page.getByRole('button', { name: 'Unlock with the hospital’s account' }).click();
  await page.waitForURL('**/today');

  // For an admin the second step is asked for all the same.
  const desk = await visit('desk');
  sits('alex');
  await desk.page.goto('/sign-in');
  await desk.page.getByRole('button', { name: theirButton }).click();
  await desk.page.getByRole('heading', { name: 'Enter your code' }).waitFor();
  expect(await isIn(desk.context.request)).toBe(false);
  await desk.page.getByLabel('Code', { exact: true }).fill(await freshCode(inject('ownerUrl'), admin));
  await desk.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await desk.page.waitForURL('**/today');
  await desk.page.goto(`/staff/${by.staff.staffId}`);
  await desk.page.getByRole('heading', { name: 'Linked account' }).waitFor();
  await check(desk.page);
  await desk.page.getByRole('button', { name: 'Unlink it' }).click();
  await desk.page.getByRole('heading', { name: 'Linked account' }).waitFor({ state: 'detached' });
  expect(await isIn(context.request)).toBe(false);

  sits('noor');
  await page.goto('/sign-in');
  await page.getByRole('button', { name: theirButton }).click();
  await page.getByRole('heading', { name: 'You are not signed in' }).waitFor();
  expect(await audited(clinicId)).toEqual([
    'identity-linked',
    'identity-refused another-account',
    'identity-unlinked',
  ]);
});

const anHourAgo = () => Math.floor(Date.now() / 1000) - 3600;

test('what is not right in every part is refused with one answer, and opens nothing', async ({ visit }) => {
  const { physio } = await aRealClinic();
  const { clinicId } = await link(physio, `sub-of-${physio}`);
  const { request } = (await visit()).context;
  const refused = /^\/sign-in\?/;
  const told: string[] = [];

  const wrong: Readonly<Record<string, (claims: Claims) => Claims>> = {
    'another nonce': (claims) => ({ ...claims, nonce: 'another' }),
    'no nonce': ({ nonce: _nonce, ...claims }) => claims,
    'another audience': (claims) => ({ ...claims, aud: 'another-app' }),
    'another issuer, or tenant': (claims) => ({ ...claims, iss: 'http://127.0.0.1/another-tenant' }),
    'out of date': (claims) => ({ ...claims, iat: anHourAgo(), exp: anHourAgo() + 60 }),
    'nobody in it': ({ sub: _sub, ...claims }) => claims,
    'somebody else, with the same email': (claims) => ({ ...claims, sub: 'else', email: physio }),
    'signed in over there an hour ago': (claims) => ({ ...claims, auth_time: anHourAgo() }),
    'silent about when': ({ auth_time: _time, ...claims }) => claims,
  };
  for (const [name, says] of Object.entries(wrong)) {
    sits(`sub-of-${physio}`);
    provider.state.says = says;
    const came = await follow(request, await leave(request));
    expect(came, name).toMatch(refused);
    expect(await isIn(request), name).toBe(false);
    told.push((await (await request.get(came)).text()).match(/That did not work with[^<]+/)?.[0] ?? name);
  }

  sits(`sub-of-${physio}`);
  provider.state.forged = true;
  expect(await follow(request, await leave(request)), 'signed by somebody else').toMatch(refused);

  // What a provider sent back, at a browser that never asked, and at one that has asked anew since.
  sits(`sub-of-${physio}`);
  const stranger = (await visit()).context.request;
  const left = await comeBack(request, await leave(request));
  expect(await follow(stranger, left), 'at another browser').toMatch(refused);
  const sent = await comeBack(request, await leave(request));
  expect(await follow(request, left), 'of another time').toMatch(refused);
  expect(await isIn(request)).toBe(false);

  // It opens once, also for whoever has all that the browser had.
  const again = await comeBack(request, await leave(request));
  expect(again).not.toBe(sent);
  const { cookies } = await request.storageState();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  expect(await follow(request, again)).toBe('/today');
  expect(await isIn(request)).toBe(true);
  await request.post('/sign-out');
  const replayed = await stranger.get(again, { headers: { cookie }, maxRedirects: 0 });
  expect(replayed.headers()['location'], 'used before').toContain('error=OAuthCallback');
  expect(replayed.headers()['set-cookie'] ?? '').not.toContain('session-token');

  await owner().staffMember.update({ where: { email: physio }, data: { deactivatedAt: new Date() } });
  expect(await follow(request, await leave(request)), 'removed').toMatch(refused);
  expect(await isIn(request)).toBe(false);

  expect(new Set(told).size, 'one answer').toBe(1);
  expect(await audited(clinicId)).toEqual([
    'identity-refused not-shown-now',
    'identity-refused not-shown-now',
    'identity-refused removed',
  ]);
});

test('a provider that does not answer is said plainly, and the password goes on', async ({ visit }) => {
  const { by } = await aRealClinic();
  const { page, context } = await visit('portrait');
  await provider.stop();
  try {
    await page.goto('/sign-in');
    await page.getByRole('button', { name: theirButton }).click();
    await page.getByRole('heading', { name: 'The other side did not answer' }).waitFor();
    await expectAccessible(page);
    await signInDevice(context, by.signIn);
  } finally {
    provider = await begin();
  }
});
