import { expect, expectAccessible, test } from '../support/journey';
import {
  answerAllSections,
  draw,
  fillConsent,
  finish,
  finishForm,
  handOver,
  introduce,
  openIntake,
  signIn,
  somebody,
} from '../support/people';
import { expectGuarded, expectNoTrace } from '../support/traces';

const calf = { regions: ['Right calf and shin'], technique: 'Deep, by hand' };

test('somebody with nothing to report signs at the end, and the tablet keeps nothing', async ({ visit }) => {
  const { page, context } = await visit();
  const person = somebody('Clear');
  await signIn(page, 'Physiotherapist');
  const id = await openIntake(page, person, calf);
  await expectAccessible(page);
  await expectGuarded(context, /session-token/);
  await handOver(page, id);
  await expectGuarded(context, /^beforehand-/);
  await expectAccessible(page);

  await introduce(page, person);
  await expectAccessible(page);
  await answerAllSections(page);
  await finishForm(page);
  await expectAccessible(page);
  expect(await page.getByRole('main').innerText()).not.toMatch(/\bsafe\b/i);

  await page.getByRole('link', { name: 'Continue to the consent' }).click();
  await fillConsent(page, person);
  await expectAccessible(page);
  await page.getByRole('radio', { name: /^Draw/ }).check();
  await draw(page);
  // A double tap is one signature.
  await page.getByRole('button', { name: 'I sign' }).dblclick();
  await page.waitForURL('**/done');
  await expectAccessible(page);
  // The pages before are not those that the browser still holds: what is signed is not asked for again.
  for (let steps = 0; steps < 2; steps += 1) {
    await page.goBack();
    await page.getByRole('heading', { name: 'Thank you. You have signed' }).waitFor();
    expect(await page.getByRole('button', { name: 'I sign' }).count()).toBe(0);
  }

  const finished = page.waitForResponse('**/screening/finish');
  await finish(page);
  expect(await (await finished).headerValue('clear-site-data')).toBe('"cache", "storage"');
  await expectNoTrace(page, context);
  await page.goBack();
  await page.waitForURL('**/link-ended');
  expect(await page.content()).not.toContain(person.familyName);
  await page.goto('/screening/done');
  await page.waitForURL('**/link-ended');
  expect(await page.content()).not.toContain(person.familyName);
  await page.goto(`/screenings/${id}`);
  await page.waitForURL('**/sign-in**');
});
