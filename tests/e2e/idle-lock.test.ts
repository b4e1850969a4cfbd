import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { actions, pages, routeHandlers } from '../drill/matrix';
import { call, filled, send } from '../drill/send';
import { allActions } from '../drill/surface';
import { aRealClinic, clinicPassword } from '../support/a-real-clinic';
import { goBehindTheApp } from '../support/behind-the-app';
import { expect, expectAccessible, expectToFit, test } from '../support/journey';
import { signInDevice, somebody } from '../support/people';

const cover = (page: Page) => page.getByRole('dialog', { name: 'Locked' });

/** What of a page can be seen, or is read out to somebody who cannot see it. */
const readable = async (page: Page): Promise<string> =>
  [await page.locator('body').innerText(), await page.locator('body').ariaSnapshot()].join('\n');

const unlock = async (page: Page, by: 'PIN' | 'password', secret: string): Promise<void> => {
  await page.getByRole('textbox', { name: `Your ${by}` }).fill(secret);
  await page.getByRole('button', { name: 'Unlock' }).click();
};

test('a screen of staff that nobody touches is locked in every tab, says nothing, and keeps what was typed', async ({
  visit,
}) => {
  goBehindTheApp();
  const { anAnsweredIntake } = await import('../support/a-clinic');
  const { by } = await aRealClinic();
  const { familyName } = somebody('Unseen');
  const { screeningId } = await anAnsweredIntake(by.staff, { diabetes: 'yes' }, { familyName });
  const { page, context } = await visit('portrait');
  await signInDevice(context, by.signIn);
  await page.clock.install();
  await page.goto(`/screenings/${screeningId}/decide`);
  await page.getByRole('radio', { name: /Do not treat with needles/ }).check();
  const reason = page.getByRole('textbox').first();
  await reason.fill('Wants to think about it');
  // A page that asks for itself again by itself is led away where it asks just then: nothing can be typed on one.
  const tab = await context.newPage();
  await tab.goto('/intake');
  expect(await readable(page)).toContain(familyName);

  await page.clock.fastForward('09:30');
  await page.mouse.move(5, 5);
  expect(await cover(page).isVisible()).toBe(false);
  await page.clock.fastForward('00:40');
  await cover(page).waitFor();
  await cover(tab).waitFor();
  for (const one of [page, tab]) {
    expect(await readable(one)).not.toMatch(new RegExp(`${familyName}|Wants to think|Do not treat|Today`));
    await expectAccessible(one);
    await expectToFit(one);
  }
  // Neither Escape nor the keyboard leads past it.
  for (const key of ['Escape', 'Escape', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab']) {
    await page.keyboard.press(key);
    expect(await cover(page).isVisible()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.closest('main') === null)).toBe(true);
  }

  // What the server answers to this session meanwhile, whatever is asked.
  const app = { baseUrl: inject('baseUrl'), databaseUrl: '', ownerUrl: '', dataFolder: '' };
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  await expect.poll(async () => (await send(app, '/api/alerts', cookie)).status).toBe(423);
  const about = { answered: screeningId } as never;
  const forStaff = <
    T extends readonly [{ readonly nobody: string; readonly physiotherapist: string }, ...unknown[]],
  >(
    table: Readonly<Record<string, T>>,
  ) => Object.entries(table).filter(([, [row]]) => row.nobody === 'sign-in' && row.physiotherapist === 'in');
  for (const [address, [, at]] of forStaff(pages).filter(([one]) => one !== '/locked')) {
    const { leadsTo, text } = await send(app, filled(address, at?.(about)), cookie);
    expect(leadsTo || text, address).toContain('/locked');
    expect(text, address).not.toContain(familyName);
  }
  // Both ways to unlock it: by what is asked for here, and by the account that is linked.
  const unlocking = ['/ unlock', '/ unlockElsewhere'];
  for (const [name, [, input]] of forStaff(actions).filter(([one]) => !unlocking.includes(one))) {
    const id = allActions().get(name) ?? '';
    const { text } = await call(app, id, filled(name.split(' ')[0] ?? ''), cookie, [
      { status: 'idle' },
      input(about),
    ]);
    expect(text, name).toContain('"code":"auth/locked"');
  }
  for (const [name, [, at, form]] of forStaff(routeHandlers)) {
    const [method = '', address = ''] = name.split(' ');
    const body = form && { body: new URLSearchParams(form) };
    const { status, leadsTo, text } = await send(app, filled(address, at?.(about)), cookie, {
      method,
      ...body,
    });
    expect(
      /\/(sign-in|locked)$/.test(leadsTo) || [401, 404, 423].includes(status),
      `${name}: ${status} ${leadsTo}`,
    ).toBe(true);
    expect(text, name).not.toContain(familyName);
  }

  await unlock(page, 'password', 'not the password');
  await cover(page).getByRole('alert').first().waitFor();
  await expectAccessible(page);
  await unlock(page, 'password', clinicPassword);
  await cover(page).waitFor({ state: 'detached' });
  await cover(tab).waitFor({ state: 'detached' });
  expect(await reason.inputValue()).toBe('Wants to think about it');
  expect(await page.getByRole('radio', { name: /Do not treat with needles/ }).isChecked()).toBe(true);
  await tab.close();
  await page.getByRole('button', { name: 'Record the decision' }).click();
  await page.waitForURL(`**/screenings/${screeningId}`);

  // A PIN, by hand, and after a reload: the page that is left shows the lock, and nothing of where one was.
  await page.goto('/account');
  await page.getByRole('textbox', { name: 'Your password', exact: true }).fill(clinicPassword);
  await page.getByRole('textbox', { name: 'PIN', exact: true }).fill('4711');
  await page.getByRole('textbox', { name: 'PIN again' }).fill('4711');
  await page.getByRole('button', { name: 'Set the PIN' }).click();
  await page.getByText('Your PIN is set').waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Take it away' }).waitFor();
  await page.locator('summary', { hasText: 'Your account' }).click();
  const told = page.waitForResponse('**/lock');
  await page.getByRole('button', { name: 'Lock this screen' }).click();
  await cover(page).waitFor();
  await told;
  await page.goto(`/screenings/${screeningId}`);
  await page.waitForURL('**/locked');
  expect(await readable(page)).not.toContain(familyName);
  await expectAccessible(page);
  await unlock(page, 'PIN', '4711');
  await page.waitForURL('**/today');
});
