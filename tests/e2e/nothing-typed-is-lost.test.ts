import type { Page } from 'playwright-core';
import { beforeAll } from 'vitest';
import { demoPhysio, goBehindTheApp } from '../support/behind-the-app';
import { expect, test } from '../support/journey';
import { errorsOn, fillDate, signInDevice, somebody } from '../support/people';
import { demoStaff } from '@/prisma/seed/demo-people';

/** What a form holds, as somebody looking at it would say. */
const heldBy = (page: Page): Promise<unknown> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('main form[data-holds] :is(input, textarea, select)')]
      .filter(({ type }) => !['hidden', 'password'].includes(type))
      .map(({ name, type, value, checked }) => [
        name,
        ['radio', 'checkbox'].includes(type) ? checked : value,
      ]),
  );

/** Nothing of what is filled in here arrives: one screening serves all. */
let screeningId: string;
beforeAll(async () => {
  goBehindTheApp();
  const { anAnsweredIntake } = await import('../support/a-clinic');
  const { familyName } = somebody('Held');
  ({ screeningId } = await anAnsweredIntake(demoPhysio(), { diabetes: 'yes' }, { familyName }));
});

interface Form {
  readonly name: string;
  readonly by: 'Physiotherapist' | 'Admin';
  readonly path: (screeningId: string) => string;
  readonly fill: (page: Page) => Promise<void>;
  readonly send: string | RegExp;
}

const forms: readonly Form[] = [
  {
    name: 'a new intake',
    by: 'Physiotherapist',
    path: () => '/intake',
    fill: async (page) => {
      await page.getByLabel('Given name').fill('Robin');
      await page.getByLabel('Family name').fill('Lost-and-found');
      await fillDate(page, 'Date of birth', ['1985', '3', '27']);
      await page.getByText('Planned areas', { exact: true }).click();
      await page.getByRole('checkbox', { name: 'Right calf and shin' }).check();
      await page.getByRole('radio', { name: /^Deep/ }).check();
    },
    send: 'Open the intake',
  },
  {
    name: 'a decision',
    by: 'Physiotherapist',
    path: (id) => `/screenings/${id}/decide`,
    fill: async (page) => {
      await page.getByRole('radio', { name: /Do not treat with needles/ }).check();
      await page.getByRole('textbox').first().fill('Wants to think about it, and asks for exercises');
    },
    send: 'Record the decision',
  },
  {
    name: 'a corrected answer',
    by: 'Physiotherapist',
    path: (id) => `/screenings/${id}/answers/diabetes.hba1c`,
    fill: async (page) => {
      await page.getByRole('radio', { name: 'The answer is…' }).check();
      await page.getByRole('textbox', { name: 'Answer' }).fill('7,2');
      await page.getByLabel('Unit').selectOption('percent');
      await page.getByLabel('Why is it changed?').fill('Read from the latest blood test');
    },
    send: 'Save the answer',
  },
  {
    name: 'a plan',
    by: 'Physiotherapist',
    path: (id) => `/screenings/${id}/plan`,
    fill: async (page) => {
      await page.getByRole('checkbox', { name: 'Left calf and shin' }).check();
      await page.getByRole('radio', { name: /^Superficial/ }).check();
    },
    send: /plan/i,
  },
  {
    name: 'a new colleague',
    by: 'Admin',
    path: () => '/staff/new',
    fill: async (page) => {
      await page.getByLabel('Full name').fill('Casey Newcomer');
      await page.getByLabel('Email').fill('casey.newcomer@demo.example');
      await page.getByRole('checkbox').first().check();
    },
    send: /add/i,
  },
];

test.for(forms)('$name comes back after the sign-in ran out', async ({ by, path, fill }, { visit }) => {
  const { page, context } = await visit('portrait');
  await signInDevice(context, by);
  await page.goto(path(screeningId));
  await page.getByRole('heading', { level: 1 }).waitFor();
  await fill(page);
  const before = await heldBy(page);

  // The page asks every few seconds who waits, and learns that nobody is signed in any more.
  await context.clearCookies();
  await page.waitForURL('**/sign-in?*');
  const staff = demoStaff.find(({ role }) => role === by)!;
  await page.getByLabel('Email').fill(staff.email);
  await page.getByLabel('Password', { exact: true }).fill(staff.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(`**${path(screeningId)}`);
  await expect.poll(() => heldBy(page)).toEqual(before);
});

test('pressing the button just after the sign-in ran out loses nothing either', async ({ visit }) => {
  const { page, context } = await visit('portrait');
  await signInDevice(context, 'Physiotherapist');
  await page.goto('/intake');
  await forms[0]!.fill(page);
  const before = await heldBy(page);
  await context.clearCookies();
  await page.getByRole('button', { name: 'Open the intake' }).click();
  await page.waitForURL('**/sign-in?*');
  await page.getByLabel('Email').fill(demoStaff[0]!.email);
  await page.getByLabel('Password', { exact: true }).fill(demoStaff[0]!.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/intake');
  await expect.poll(() => heldBy(page)).toEqual(before);
});

test('somebody else who signs in then gets none of it', async ({ visit }) => {
  const { page, context } = await visit('portrait');
  await signInDevice(context, 'Physiotherapist');
  await page.goto('/intake');
  await forms[0]!.fill(page);
  await context.clearCookies();
  await page.waitForURL('**/sign-in?*');
  const admin = demoStaff.find(({ role }) => role === 'Admin')!;
  await page.getByLabel('Email').fill(admin.email);
  await page.getByLabel('Password', { exact: true }).fill(admin.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/intake');
  await page.getByRole('button', { name: 'Open the intake' }).waitFor();
  await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBe(0);
  expect(await page.getByLabel('Family name').inputValue()).toBe('');
});

test.for(forms)(
  '$name keeps what was typed when it is refused',
  async ({ by, path, fill, send }, { visit }) => {
    const { page, context } = await visit('portrait');
    await signInDevice(context, by);
    await page.goto(path(screeningId));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await fill(page);
    // One text too long for any field, beside what is right.
    const boxes = page.locator('main form[data-holds] :is(input[type=text], textarea):visible');
    if ((await boxes.count()) > 0) await boxes.last().fill('a'.repeat(3000));
    else await page.getByRole('checkbox', { checked: true }).first().uncheck();
    const before = await heldBy(page);
    await page.getByRole('button', { name: send }).last().click();
    await errorsOn(page).waitFor();
    expect(await heldBy(page)).toEqual(before);
  },
);
