import { inject } from 'vitest';
import { demoStaff } from '@/prisma/seed/demo-people';
import { expect, expectAccessible, test } from '../support/journey.ts';
import { errorsOn } from '../support/people';

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

const policyOf = (answer: Response): string => answer.headers.get('content-security-policy') ?? '';
const nonceIn = (policy: string): string | undefined => /script-src [^;]*'nonce-([^']+)'/.exec(policy)?.[1];

test.each([
  '/',
  '/sign-in',
  '/verify',
  '/goodbye',
  '/link-ended',
  '/no-such-page',
  '/today',
  '/screening',
  '/s/none',
])('the scripts of %s carry the nonce of that answer, and no other may run', async (path) => {
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
});

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
