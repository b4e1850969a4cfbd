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
