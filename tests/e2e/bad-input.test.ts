import { inject } from 'vitest';
import { answered } from '../support/behind-the-app';
import { expect, expectAccessible, test } from '../support/journey';
import { answer, fillConsent, fillDate, questionOf, signIn } from '../support/people';

const nobodysId = '01900000-0000-7000-8000-ffffffffffff';

test.each([
  '/screening',
  '/screening/who',
  '/screening/consent',
  '/screening/finish',
  '/sign-in',
  '/intake',
  '/today',
  '/s/not-a-token',
  `/screenings/${nobodysId}/hand-over`,
  '/records/export.csv',
  '/api/health',
  '/api/alerts',
  '/search',
  '/c/not-a-token/file',
])('a JSON body instead of a form at %s is never a defect of ours', async (path) => {
  for (const headers of [
    { 'Content-Type': 'application/json' },
    { 'Content-Type': 'application/json', 'Next-Action': '00'.repeat(21) },
    { 'Content-Type': 'multipart/form-data; boundary=nothing' },
    { 'Content-Type': 'text/plain;charset=UTF-8', 'Next-Action': 'made-up' },
  ]) {
    const response = await fetch(new URL(path, inject('baseUrl')), {
      method: 'POST',
      headers: { ...headers, Origin: inject('baseUrl') } as Record<string, string>,
      body: '{"factId":"__proto__"}',
      redirect: 'manual',
    });
    expect(response.status, JSON.stringify(headers)).toBeLessThan(500);
  }
});

const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${inject('baseUrl')}${path}`, { redirect: 'manual', ...init });

const brokenText = ['%E0%A4%A', '%', '%zz', '%C0%80', '%ED%A0%80'];

test.each([
  '/s/*',
  '/screening/questions/*',
  '/screenings/*',
  '/screenings/*/answers',
  '/screenings/*/hand-over',
  `/screenings/${nobodysId}/answers/*`,
  '/records/*',
  '/staff/*',
  '/api/auth/*',
  '/*',
])('an address that decodes to no text at %s is refused with a plain page', async (path) => {
  for (const part of brokenText) {
    const response = await ask(path.replace('*', part));
    expect(response.status, part).toBe(400);
    expect(await response.text()).toContain('This address cannot be read');
  }
});

test.each(['/records', '/records/export.csv', '/intake', '/audit', '/sign-in', '/today'])(
  'a NUL in the query of %s is refused',
  async (path) => {
    for (const name of ['name', 'q', 'page']) expect((await ask(`${path}?${name}=a%00b`)).status).toBe(400);
  },
);

const action = '7f'.repeat(21);
const form = 'multipart/form-data; boundary=x';
const formBody = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n--x--\r\n';

test.each(['https://elsewhere.example', 'null', 'not an address'])(
  'a form that comes from %s is refused, whatever page it is sent to',
  async (origin) => {
    for (const path of [
      '/',
      '/sign-in',
      '/intake',
      '/screening/who',
      '/s/abc',
      `/screenings/${nobodysId}/plan`,
    ])
      for (const [headers, body] of [
        [{ 'Content-Type': form }, formBody],
        [{ 'Content-Type': form, 'Next-Action': action }, formBody],
        [{ 'Content-Type': 'text/plain;charset=UTF-8', 'Next-Action': action }, '[]'],
      ] as const) {
        const response = await ask(path, { method: 'POST', headers: { ...headers, Origin: origin }, body });
        expect(response.status, `${path} ${JSON.stringify(headers)}`).toBe(403);
        expect(await response.text()).toContain('another site');
      }
  },
);

test.each([
  ['text that is no JSON', '{"$K1"'],
  ['parts that did not come', '["$F1","$Q2",{"then":"$1"}]'],
  ['nothing', ''],
])('an action with %s is refused', async (_name, body) => {
  const headers = { 'Content-Type': 'text/plain;charset=UTF-8', 'Next-Action': action };
  for (const path of ['/sign-in', '/s/abc', '/intake'])
    expect((await ask(path, { method: 'POST', headers, body })).status, path).toBe(400);
});

test('the door of the sign-in answers nonsense without a defect', async () => {
  expect((await ask('/api/auth/callback/credentials')).status).toBe(405);
  for (const path of ['callback/credentials', 'signin', 'signout', 'csrf']) {
    const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{' };
    expect((await ask(`/api/auth/${path}`, init)).status, path).toBeLessThan(500);
  }
});

test('addresses that nobody made are "not found", whoever asks', async ({ visit }) => {
  const { page } = await visit('desk');
  await signIn(page, 'Physiotherapist');
  for (const path of [
    '/screenings/1',
    `/screenings/${nobodysId}`,
    `/screenings/${nobodysId}/decide`,
    `/screenings/${nobodysId}/countersign`,
    `/screenings/${nobodysId}/plan`,
    '/screenings/%00',
    `/records/${nobodysId}`,
    '/records/x',
    '/staff',
    '/audit',
    '/nowhere',
  ]) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(404);
  }
  await expectAccessible(page);
});

test('filters that make no sense are answered with a page', async ({ visit }) => {
  const { page } = await visit('desk');
  await signIn(page, 'Admin');
  for (const path of [
    '/records?from=yesterday&to=2026-13-45&state=eaten&page=-4&physiotherapist=me',
    '/records?page=99999999999999999999',
    '/audit?before=abc&action=dance',
    '/intake?patient=x',
    `/intake?patient=${nobodysId}`,
    `/intake?q=${'x'.repeat(3000)}`,
  ]) {
    const response = await page.goto(path);
    expect(response?.status(), path.slice(0, 60)).toBeLessThan(500);
  }
});

test('names of any script are kept; an endless one is refused at its field and nothing typed is lost', async ({
  visit,
}) => {
  const { page } = await visit();
  await signIn(page, 'Admin');
  await page.goto('/intake');
  await page.getByLabel('Given name').fill('عائشة 🙂');
  await page.getByLabel('Family name').fill('x'.repeat(10_000));
  await fillDate(page, 'Date of birth', ['2999', '1', '1']);
  await page.getByRole('button', { name: 'Open the intake' }).click();
  await expect.poll(() => page.getByText('Please use 120 characters or fewer.').count()).toBeGreaterThan(0);
  await expectAccessible(page);
  expect(await page.getByLabel('Given name').inputValue()).toBe('عائشة 🙂');

  await page.getByLabel('Family name').fill('آل 华 ' + Date.now());
  await page.getByRole('button', { name: 'Open the intake' }).click();
  await expect.poll(() => page.getByText('This date is in the future.').count()).toBeGreaterThan(0);
  await fillDate(page, 'Date of birth', ['1990', '1', '1']);
  await page.getByRole('button', { name: 'Open the intake' }).click();
  await page.waitForURL('**/screenings/*');
  expect(await page.getByRole('main').innerText()).toContain('عائشة 🙂');
});

test('two tabs on one screening: the older page is told, and nothing is stored twice or lost', async ({
  visit,
}) => {
  const { page, context } = await answered(visit, 'Twotabs', {}, { until: 'check' });
  await page.waitForURL('**/check');
  await page.getByRole('checkbox', { name: /My answers are true/ }).check();

  const other = await context.newPage();
  await other.goto('/screening/questions/last-questions');
  await answer(other, 'frail-or-older-adult', 'Yes');
  await expect.poll(() => other.getByText('Saved').count()).toBeGreaterThan(0);

  await page.getByRole('button', { name: 'Send my answers' }).click();
  await expect.poll(() => page.getByText(/answers changed/i).count()).toBeGreaterThan(0);
  await expectAccessible(page);
  await page.goto('/screening/questions/last-questions');
  expect(
    await questionOf(page, 'frail-or-older-adult')
      .getByRole('radio', { name: 'Yes', exact: true })
      .isChecked(),
  ).toBe(true);
});

test('a dot, missing ticks and a missing name: each is said at its place, and what was there stays', async ({
  visit,
}) => {
  const { page, person } = await answered(visit, 'Dotted');
  await page.getByRole('link', { name: 'Continue to the consent' }).click();
  await page.getByRole('button', { name: 'I sign' }).click();
  await expect.poll(() => page.getByText('Write your full name.').count()).toBeGreaterThan(0);
  await expectAccessible(page);

  await fillConsent(page, person);
  await page.getByRole('radio', { name: /^Draw/ }).check();
  const pad = page.getByRole('group', { name: 'Sign in the box' }).locator('svg').first();
  await pad.click();
  await page.getByRole('button', { name: 'I sign' }).click();
  await expect.poll(() => page.getByText(/looks like a dot/).count()).toBeGreaterThan(0);
  expect(await page.getByLabel('Your full name', { exact: true }).inputValue()).toContain(person.familyName);

  // Turned in the middle of signing: the ink is still there.
  const before = await pad.locator('path').count();
  await page.setViewportSize({ width: 1024, height: 768 });
  expect(await pad.locator('path').count()).toBe(before);
});
