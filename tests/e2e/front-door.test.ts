import { inject } from 'vitest';
import { demoStaff } from '@/prisma/seed/demo-people';
import { expect, expectAccessible, expectToFit, test } from '../support/journey.ts';
import { aRealClinic, clinicPassword } from '../support/a-real-clinic';
import { errorsOn, signInDevice } from '../support/people';
import { codeOf } from '../support/second-step';
import { owner } from '../support/owner';
import { allActions } from '../drill/surface';

test('the app says that it is well, and by which rules it decides', async () => {
  const answer = await fetch(`${inject('baseUrl')}/api/health`);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    status: 'ok',
    ruleSet: { version: expect.anything(), fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
});

test.for(['portrait', 'landscape', 'phone', 'desk'] as const)(
  'sign-in is accessible on a %s screen',
  async (screen, { visit }) => {
    const { page } = await visit(screen);
    await page.goto('/sign-in');
    await page.getByRole('button', { name: /sign in/i }).waitFor();
    await expectAccessible(page);
  },
);

test('a wrong password is said at once and keeps the email; the right one opens the day', async ({
  visit,
}) => {
  const { page } = await visit('portrait');
  const { email, password } = demoStaff[0];
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(`not ${password}`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await errorsOn(page).waitFor();
  await expectAccessible(page);
  expect(await page.getByLabel('Email').inputValue()).toBe(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/today');
});

test('an admin sets up the second step before anything else, and then signs in by code or recovery code', async ({
  visit,
}) => {
  const { admin: email } = await aRealClinic();
  const { clinicId } = await owner().staffMember.findUniqueOrThrow({ where: { email } });
  await owner().staffSecondFactor.deleteMany({ where: { clinicId } });
  const { page, context } = await visit('phone');
  const check = async () => {
    await expectAccessible(page);
    await expectToFit(page);
  };
  const enterPassword = async () => {
    await page.goto('/sign-in');
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(clinicPassword);
    await page.getByRole('button', { name: 'Sign in' }).click();
  };

  await enterPassword();
  await page.getByRole('heading', { name: 'Set up the second step' }).waitFor();
  await check();
  expect((await context.request.get('/api/alerts')).status()).toBe(401);
  await page.getByLabel('Type the six figures').fill('000000');
  await page.getByRole('button', { name: 'Set up' }).click();
  await errorsOn(page).waitFor();
  await check();
  const secret = (await page.getByText('Type this key').locator('code').innerText()).replaceAll(' ', '');
  const shown = codeOf(secret);
  await page.getByLabel('Type the six figures').fill(shown);
  await page.getByRole('button', { name: 'Set up' }).click();
  await page.getByRole('heading', { name: 'Keep your recovery codes' }).waitFor();
  await check();
  const codes = await page.getByRole('listitem').locator('code').allInnerTexts();
  expect(codes).toHaveLength(10);
  expect((await context.request.get('/api/alerts')).status()).toBe(401);
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await page.waitForURL('**/today');
  const held = (await context.cookies()).map(({ name }) => name);
  expect(held).not.toContain('beforehand-sign-in');

  await page.goto('/account/second-step');
  await page.getByText('10 left').waitFor();
  await check();
  await page.getByLabel('Code from your phone').fill('000 000');
  await page.getByRole('button', { name: 'Make new codes' }).click();
  await errorsOn(page).waitFor();
  await check();
  await context.clearCookies();

  await enterPassword();
  await page.getByRole('heading', { name: 'Enter your code' }).waitFor();
  await check();
  // The code that set it up was shown once; somebody may have looked on.
  await page.getByLabel('Code', { exact: true }).fill(shown);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await errorsOn(page).waitFor();
  await check();
  expect(await page.getByLabel('Code', { exact: true }).inputValue()).toBe('');
  await page.getByLabel('Code', { exact: true }).fill(codes[0] ?? '');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/today');
  await page.goto('/account/second-step');
  await page.getByText('9 left').waitFor();

  // The device of before forgot its cookie, and did not sign out.
  await page.goto('/account');
  const sessions = page.getByRole('region', { name: 'Where you are signed in' });
  expect(await sessions.getByRole('listitem').count()).toBe(2);
  await check();
  await sessions.getByRole('button', { name: /^End / }).click();
  await expect.poll(() => sessions.getByRole('listitem').count()).toBe(1);
  await sessions.getByText('This device').waitFor();
});

test('a refusal takes as long for an email that nobody has, and says the same', async ({ visit }) => {
  const { admin } = await aRealClinic();
  const { request } = (await visit()).context;
  const { csrfToken } = (await (await request.get('/api/auth/csrf')).json()) as { csrfToken: string };
  const refusal = async (email: string) => {
    const began = performance.now();
    const form = { email, password: 'not the password', csrfToken, json: 'true' };
    const answer = await request.post('/api/auth/callback/credentials', { form });
    return { said: await answer.text(), took: performance.now() - began };
  };
  const of = { somebody: [] as number[], nobody: [] as number[] };
  for (const _round of [1, 2, 3]) {
    const [somebody, nobody] = [await refusal(admin), await refusal('nobody@clinic.example')];
    expect(nobody.said).toBe(somebody.said);
    of.somebody.push(somebody.took);
    of.nobody.push(nobody.took);
  }
  // The least of each: whatever else the machine does only adds to it.
  const [somebody, nobody] = [Math.min(...of.somebody), Math.min(...of.nobody)];
  expect(Math.min(somebody, nobody)).toBeGreaterThan(390);
  expect(nobody / somebody).toBeGreaterThan(0.8);
  expect(nobody / somebody).toBeLessThan(1.25);
});

test('guesses of a stranger end, and the device that somebody signs in on goes on', async ({ visit }) => {
  const { admin: email } = await aRealClinic();
  const own = await visit('desk');
  await signInDevice(own.context, { email, password: clinicPassword });
  await own.context.request.post('/sign-out');
  const stranger = await visit('phone');
  // By one address, whichever of its two this machine is reached by.
  await stranger.context.setExtraHTTPHeaders({ 'x-forwarded-for': '198.51.100.9' });
  await stranger.page.goto('/sign-in');
  await stranger.page.evaluate(async (victim) => {
    const { csrfToken } = (await (await fetch('/api/auth/csrf')).json()) as { csrfToken: string };
    const body = () =>
      new URLSearchParams({ email: victim, password: 'a guess of a stranger', csrfToken, json: 'true' });
    const guess = () => fetch('/api/auth/callback/credentials', { method: 'POST', body: body() });
    await Promise.all([guess(), guess(), guess(), guess(), guess()]);
  }, email);
  for (const { page } of [stranger, own]) {
    await page.goto('/sign-in');
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(clinicPassword);
    await page.getByRole('button', { name: 'Sign in' }).click();
  }
  await errorsOn(stranger.page).waitFor();
  await own.page.getByRole('heading', { name: 'Enter your code' }).waitFor();
});

test('from one address twenty codes of exports are tried at once, and others go on', async () => {
  const confirm = async (address: string) => {
    const answer = await fetch(`${inject('baseUrl')}/receipt`, {
      method: 'POST',
      headers: {
        'next-action': allActions().get('/receipt confirm') ?? '',
        'content-type': 'text/plain;charset=UTF-8',
        'x-forwarded-for': `10.0.0.1, ${address}`,
        origin: inject('baseUrl'),
      },
      body: JSON.stringify([{ status: 'idle' }, { code: 'AB12-CD34-EF56' }]),
    });
    return /"code":"(\w+\/[\w-]+)"/.exec(await answer.text())?.[1];
  };
  const said = await Promise.all(Array.from({ length: 25 }, () => confirm('198.51.100.7')));
  expect(said.filter((code) => code === 'export/wrong-code')).toHaveLength(20);
  expect(said.filter((code) => code === 'input/too-many-tries')).toHaveLength(5);
  expect(await confirm('198.51.100.8')).toBe('export/wrong-code');
});

const policyOf = (answer: Response): string => answer.headers.get('content-security-policy') ?? '';
const nonceIn = (policy: string): string | undefined => /script-src [^;]*'nonce-([^']+)'/.exec(policy)?.[1];

const somePages = [
  '/',
  '/sign-in',
  '/verify',
  '/goodbye',
  '/link-ended',
  '/no-such-page',
  '/today',
  '/screening',
  '/s/none',
];

test('no answer is kept by a browser, named to another site, or given a camera', async () => {
  for (const path of [...somePages, '/api/health', '/api/alerts', '/api/auth/csrf', '/records/export.csv']) {
    const { headers } = await fetch(new URL(path, inject('baseUrl')), { redirect: 'manual' });
    expect(headers.get('cache-control'), path).toContain('no-store');
    expect(headers.get('referrer-policy'), path).toBe('same-origin');
    expect(headers.get('permissions-policy'), path).toContain('camera=()');
    expect(headers.get('x-content-type-options'), path).toBe('nosniff');
  }
});

test.each(somePages)(
  'the scripts of %s carry the nonce of that answer, and no other may run',
  async (path) => {
    const ask = () => fetch(new URL(path, inject('baseUrl')), { redirect: 'manual' });
    const [one, two] = [await ask(), await ask()];
    const nonce = nonceIn(policyOf(one));
    expect(nonce).toMatch(/^.{20,}$/);
    expect(nonceIn(policyOf(two))).not.toBe(nonce);
    expect(policyOf(one)).not.toContain('unsafe');
    expect(policyOf(one)).toContain("default-src 'none'");
    expect(policyOf(one)).toContain("frame-ancestors 'none'");
    const scripts = [...(await one.text()).matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
    if (one.status === 200) expect(scripts).not.toEqual([]);
  },
);

test('what is no page loads and runs nothing', async () => {
  const page = await (await fetch(new URL('/sign-in', inject('baseUrl')))).text();
  const chunk = /\/_next\/static\/[^"]+\.js/.exec(page)?.[0] ?? '';
  for (const path of ['/api/health', '/api/alerts', '/api/auth/csrf', chunk]) {
    const answer = await fetch(new URL(path, inject('baseUrl')));
    expect(policyOf(answer), path).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(answer.headers.get('x-content-type-options'), path).toBe('nosniff');
  }
});

test('a script that got into a page after all does not run', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: inject('baseUrl') });
  const page = await context.newPage();
  await page.goto('/sign-in');
  const stopped = page.evaluate(
    () => new Promise((resolve) => document.addEventListener('securitypolicyviolation', () => resolve(true))),
  );
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<img src="/icon.svg" onload="window.wasRun = true">');
  });
  expect(await stopped).toBe(true);
  expect(await page.evaluate(() => 'wasRun' in window)).toBe(false);
  await context.close();
});
