import { answeredBy, enter, fillConsentFor, goAhead } from '../support/at-the-desk';
import { opened } from '../support/behind-the-app';
import { expect, expectAccessible, test } from '../support/journey';
import { signIn } from '../support/people';

test('another adult than the one who answered signs for a young person; half-filled survives; a new plan voids it', async ({
  visit,
}) => {
  const desk = (await visit('desk')).page;
  await signIn(desk, 'Physiotherapist');
  const { page, person, id } = await opened(visit, 'Young', { bornOn: '2011-03-27' });
  await answeredBy(
    page,
    { ...person, bornOn: ['2011', '3', '27'] },
    { name: 'Kim Elder', relation: 'Mother' },
  );

  await enter(desk, id, 'minor-under-18.lawful-consent', 'parent-or-guardian-agrees');
  await goAhead(desk, id);
  await expect.poll(() => desk.getByText('A parent or guardian may sign', { exact: true }).count()).toBe(1);
  expect(await desk.getByText('The patient may sign').count()).toBe(0);
  expect(await desk.getByRole('heading', { name: 'Let a parent or guardian sign' }).count()).toBe(1);

  await page.getByRole('link', { name: 'Continue to the consent' }).click();
  await page.waitForURL('**/consent');
  await expectAccessible(page);
  await fillConsentFor(page, 'Alex Uncle', 'Uncle');
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
  expect(await desk.getByText('Voided because the plan changed').count()).toBe(1);
  await expectAccessible(desk);
  await desk.getByRole('link', { name: 'Open what was signed' }).click();
  await desk.waitForURL('**/records/*');
  await expect.poll(() => desk.getByText('No longer in force: the plan was changed').count()).toBe(1);
  await expectAccessible(desk);
  await page.goto('/screening');
  await expect.poll(() => page.getByText('Your signature does not count any more').count()).toBe(1);
  await expectAccessible(page);
});
