import { countersign, enter, fillConsentFor, goAhead } from '../support/at-the-desk';
import { answered } from '../support/behind-the-app';
import { expect, expectAccessible, test } from '../support/journey';
import { signIn, signTyped } from '../support/people';

test('whoever may lawfully decide signs for an adult, once the physiotherapist has judged that and said go', async ({
  visit,
}) => {
  const desk = (await visit('desk')).page;
  await signIn(desk, 'Physiotherapist');
  const { page, id } = await answered(
    visit,
    'Represented',
    { 'capacity-lacking': 'yes', 'capacity-lacking.help-kinds': ['memory-or-thinking'] },
    { who: { respondent: 'guardian', name: 'Kim Attorney', relation: 'Welfare attorney' } },
  );
  await page.waitForURL('**/result');
  // Nobody signs for an adult because they say that they may.
  expect(await page.getByRole('link', { name: 'Continue to the consent' }).count()).toBe(0);

  await enter(desk, id, 'capacity-lacking.assessment', 'lacks-with-lawful-decider');
  await goAhead(desk, id);
  await expect
    .poll(() => desk.getByText('The person who may lawfully decide may sign', { exact: true }).count())
    .toBe(1);
  expect(
    await desk.getByRole('heading', { name: 'Let the person who may lawfully decide sign' }).count(),
  ).toBe(1);
  await expectAccessible(desk);

  await page.getByRole('link', { name: 'Continue to the consent' }).click();
  await page.waitForURL('**/consent');
  expect(await page.getByRole('main').innerText()).not.toMatch(/parent or guardian/i);
  await expectAccessible(page);
  await fillConsentFor(page, 'Kim Attorney', 'Sister');
  await page.getByLabel('What gives you the right to decide?').fill('Welfare attorney');
  await page.getByRole('button', { name: 'I sign' }).click();
  await page.waitForURL('**/done');

  await countersign(desk, id);
  await desk.goto(`/screenings/${id}`);
  await expect.poll(() => desk.getByText('The record is complete').count()).toBe(1);
  expect(await desk.content()).not.toMatch(/parent or guardian/i);
  await desk.getByRole('link', { name: 'Open the record' }).click();
  await desk.waitForURL('**/records/*');
  await expect.poll(() => desk.getByText(/Welfare attorney/).count()).toBeGreaterThan(0);
  expect(await desk.getByRole('main').innerText()).not.toMatch(/parent or guardian|No longer in force/i);
  await expectAccessible(desk);
});

test('without an interpreter nobody signs; with one the patient does', async ({ visit }) => {
  const desk = (await visit('desk')).page;
  await signIn(desk, 'Physiotherapist');
  const { page, id, person } = await answered(visit, 'Interpreted', {
    'capacity-lacking': 'yes',
    'capacity-lacking.help-kinds': ['language'],
    'language-communication-barrier.language': 'Polish',
  });
  await page.waitForURL('**/result');
  expect(await page.getByRole('link', { name: 'Continue to the consent' }).count()).toBe(0);
  await desk.goto(`/screenings/${id}/answers`);
  expect(await desk.getByRole('main').innerText()).toContain('Polish');

  await enter(desk, id, 'language-communication-barrier.interpreting', 'trained-interpreter');
  await goAhead(desk, id, null);
  await page.getByRole('link', { name: 'Continue to the consent' }).click();
  await page.getByLabel('Who interprets today?').fill('Ola Nowak, no. 4711');
  await signTyped(page, person);
  await countersign(desk, id);
  await desk.goto(`/screenings/${id}`);
  await expect.poll(() => desk.getByText('The record is complete').count()).toBe(1);
});
