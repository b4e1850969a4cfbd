import { inject } from 'vitest';
import { aBrowserThatKeepsPages, expect, expectAccessible, test } from '../support/journey';
import { opened } from '../support/behind-the-app';
import {
  fillDate,
  goOn,
  handOver,
  handOverDevice,
  openIntake,
  signIn,
  signInDevice,
  somebody,
} from '../support/people';
import { expectNoTrace } from '../support/traces';

const plan = { regions: ['Right calf and shin'], technique: 'Deep, by hand' };

test('back, after the tablet was handed over, is no dead end for the patient', async ({ visit }) => {
  const { page } = await visit();
  const person = somebody('Dead-end');
  await signIn(page, 'Physiotherapist');
  const id = await openIntake(page, person, plan);
  await handOver(page, id);
  await page.waitForURL('**/screening/who');
  await page.goBack();
  await page.waitForURL('**/sign-in');
  expect(await page.content()).not.toContain(person.familyName);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Go on with the form' }).click();
  await page.waitForURL('**/screening/who');

  // The front door leads there at once.
  await page.goto('/');
  await page.waitForURL('**/screening/who');

  // Once the form has left the device there is nothing to go back to.
  await page.evaluate(() => {
    const form = Object.assign(document.createElement('form'), {
      method: 'post',
      action: '/screening/finish',
    });
    document.body.append(form);
    form.submit();
  });
  await page.waitForURL('**/goodbye');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'For staff: sign in' }).click();
  await page.waitForURL('**/sign-in');
  expect(await page.getByRole('link', { name: 'Go on with the form' }).count()).toBe(0);
});

test('a form that nobody touches is covered, then closed, and goes on where it was', async ({ visit }) => {
  const { page, context, id, person } = await opened(visit, 'Left-lying');
  await page.waitForURL('**/screening/who');
  await page.clock.install();
  await page.reload();
  await page.getByRole('radio', { name: 'I am the patient' }).check();
  await goOn(page);
  await page.waitForURL('**/screening/identity');

  await page.clock.fastForward('10:10');
  const question = page.getByRole('dialog', { name: 'Are you still there?' });
  await question.waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'I am still here' }).first().click();
  await question.waitFor({ state: 'hidden' });
  await page.clock.fastForward('09:00');
  expect(await question.isVisible()).toBe(false);

  await page.clock.fastForward('03:10');
  await page.waitForURL('**/goodbye?why=idle');
  await page.getByRole('heading', { name: 'The form was closed' }).waitFor();
  await expectNoTrace(page, context);
  await expectAccessible(page);
  await page.goto('/screening/identity');
  await page.waitForURL('**/link-ended');

  await signInDevice(context, 'Physiotherapist');
  await handOverDevice(context, id);
  await page.goto('/screening');
  await page.waitForURL('**/screening/identity');

  // The same tablet with a browser that keeps pages as they were, to show them at once when somebody goes back.
  const browser = await aBrowserThatKeepsPages();
  try {
    const tablet = await browser.newContext({
      baseURL: inject('baseUrl'),
      storageState: await context.storageState(),
    });
    const kept = await tablet.newPage();
    const cdp = await tablet.newCDPSession(kept);
    const reasons: string[] = [];
    cdp.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) =>
      reasons.push(...notRestoredExplanations.map(({ reason }) => reason)),
    );
    await cdp.send('Page.enable');
    await kept.goto('/screening/identity');
    await fillDate(kept, /born|birth/i, person.bornOn);
    await kept.evaluate(() => {
      const form = Object.assign(document.createElement('form'), {
        method: 'post',
        action: '/screening/finish',
      });
      document.body.append(form);
      form.submit();
    });
    await kept.waitForURL('**/goodbye');
    await kept.evaluate(() => history.back());
    await kept.waitForURL('**/link-ended');
    expect(await kept.locator('input:not([type=hidden])').count()).toBe(0);
    expect(await kept.content()).not.toContain(person.familyName);
    // What our pages say of themselves keeps them from being kept, whatever else does in a browser that is driven.
    expect(reasons.join()).toContain('CacheControlNoStore');
    await kept.evaluate(() => history.forward());
    await kept.waitForURL('**/goodbye');
    // A tab that is restored asks for its address again.
    const restored = await tablet.newPage();
    await restored.goto('/screening/identity');
    await restored.waitForURL('**/link-ended');
  } finally {
    await browser.close();
  }
});

test('a device whose form has ended leads staff to their sign-in', async ({ visit }) => {
  const { page } = await visit();
  await page.goto('/screening/who');
  await page.waitForURL('**/link-ended');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'For staff: sign in' }).click();
  await page.waitForURL('**/sign-in');
});
