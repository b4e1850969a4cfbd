import { factById, type FactId } from '@/rules';
import type { Page } from 'playwright-core';
import { expect, expectAccessible, test } from '../support/journey';
import {
  answerAllSections,
  fillDate,
  goOn,
  handOver,
  openIntake,
  signIn,
  somebody,
  type Person,
} from '../support/people';

const calf = { regions: ['Right calf and shin'], technique: 'Deep, by hand' };

/** From "who is answering" to the result, with somebody else holding the tablet. */
const answeredBy = async (page: Page, person: Person): Promise<void> => {
  await page.getByRole('radio', { name: /^A parent, guardian or somebody else/ }).check();
  await page.getByLabel('Your own name').fill('Kim Elder');
  await page.getByLabel('How do you know the patient?').fill('Mother');
  await goOn(page);
  await fillDate(page, /^Date of birth/, person.bornOn);
  await goOn(page);
  await page.getByRole('radio', { name: 'Yes, that is right' }).check();
  await goOn(page);
  await page.getByRole('button', { name: 'I have read this' }).click();
  await answerAllSections(page);
  await page.waitForURL('**/where-it-hurts');
  await page.getByRole('checkbox', { name: 'Right calf and shin' }).check();
  await goOn(page);
  await page.waitForURL('**/risks');
  await page.getByRole('button', { name: 'I have read this' }).click();
  await page.waitForURL('**/check');
  await page.getByRole('checkbox', { name: /answers are true/ }).check();
  await page.getByRole('button', { name: 'Send my answers' }).click();
  await page.waitForURL('**/result');
};

/** The physiotherapist enters a fact of their own. */
const enter = async (desk: Page, screeningId: string, fact: FactId, option: string): Promise<void> => {
  await desk.goto(`/screenings/${screeningId}/answers/${fact}`);
  const label = factById(fact).options?.find(({ id }) => id === option)?.label ?? option;
  await desk.getByRole('radio', { name: label, exact: true }).check();
  await desk.getByRole('button', { name: /^(Save|Record)/ }).click();
  await desk.waitForURL((url) => !url.pathname.endsWith(`/${fact}`));
};

const goAhead = async (desk: Page, screeningId: string): Promise<void> => {
  await desk.goto(`/screenings/${screeningId}/decide`);
  await desk.getByRole('radio', { name: 'Go ahead', exact: true }).check();
  await desk.getByLabel('Reason for not following the findings').selectOption('checked-in-person');
  await desk.getByRole('button', { name: 'Record the decision' }).click();
  await desk.waitForURL(`**/screenings/${screeningId}`);
};

const signFor = async (page: Page, name: string, relation: string): Promise<void> => {
  for (const tick of await page.getByRole('checkbox').all()) await tick.check();
  await page.getByLabel('Your own full name').fill(name);
  await page.getByLabel('How do you know the patient?').fill(relation);
  await page.getByRole('radio', { name: /^Type/ }).check();
  await page.getByLabel('Type your full name once more to sign').fill(name);
};

test('another adult than the one who answered signs for a young person; half-filled survives; a new plan voids it', async ({
  visit,
}) => {
  const { page } = await visit('portrait');
  const desk = (await visit('desk')).page;
  const person: Person = { ...somebody('Young'), bornOn: ['2011', '3', '27'] };
  await signIn(page, 'Physiotherapist');
  await signIn(desk, 'Physiotherapist');
  const id = await openIntake(page, person, calf);
  await handOver(page, id);
  await answeredBy(page, person);

  await enter(desk, id, 'minor-under-18.lawful-consent', 'parent-or-guardian-agrees');
  await goAhead(desk, id);
  await expect.poll(() => desk.getByText('A parent or guardian may sign', { exact: true }).count()).toBe(1);
  expect(await desk.getByText('The patient may sign').count()).toBe(0);

  await page.getByRole('link', { name: 'Continue to the consent' }).click();
  await page.waitForURL('**/consent');
  await expectAccessible(page);
  await signFor(page, 'Alex Uncle', 'Uncle');
  await page.reload();
  await expect.poll(() => page.getByLabel('Your own full name').inputValue()).toBe('Alex Uncle');
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(
    await page.getByRole('checkbox').count(),
  );
  await page.getByRole('button', { name: 'I sign' }).click();
  await page.waitForURL('**/done');
  await expectAccessible(page);
  expect(await page.evaluate(() => window.sessionStorage.length)).toBe(0);

  await desk.goto(`/screenings/${id}/plan`);
  await desk.getByRole('checkbox', { name: 'Left calf and shin' }).check();
  await desk.getByRole('button', { name: /plan/i }).click();
  await desk.waitForURL(`**/screenings/${id}`);
  await expect.poll(() => desk.getByText('The signature no longer counts').count()).toBe(1);
  await expectAccessible(desk);
  await page.goto('/screening');
  await expect.poll(() => page.getByText('Your signature does not count any more').count()).toBe(1);
  await expectAccessible(page);
});
