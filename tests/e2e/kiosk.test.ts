import { expect, expectAccessible, test } from '../support/journey';
import { opened } from '../support/behind-the-app';
import {
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
  const { page, context, id } = await opened(visit, 'Left-lying');
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
});

test('a device whose form has ended leads staff to their sign-in', async ({ visit }) => {
  const { page } = await visit();
  await page.goto('/screening/who');
  await page.waitForURL('**/link-ended');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'For staff: sign in' }).click();
  await page.waitForURL('**/sign-in');
});
