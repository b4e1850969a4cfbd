import { enter } from '../support/at-the-desk';
import { answered } from '../support/behind-the-app';
import { expect, expectAccessible, test } from '../support/journey';
import { fillConsent, signIn } from '../support/people';

test('somebody who cannot write makes a mark, and a witness signs beside it', async ({ visit }) => {
  const { page, person, id } = await answered(visit, 'Marking');
  await page.getByRole('link', { name: 'Continue to the consent' }).click();
  await page.waitForURL('**/consent');
  await fillConsent(page, person);
  await page.getByRole('radio', { name: /^Make a mark/ }).check();
  await page.getByRole('group', { name: 'Sign in the box' }).locator('svg').first().click();
  await page.getByRole('button', { name: 'I sign' }).click();
  await page.getByText('Write the full name of the witness.').first().waitFor();
  await expectAccessible(page);

  await page.getByLabel('Full name of the witness').fill('Robin Watson');
  await page.getByRole('checkbox', { name: /^I am an adult/ }).check();
  await page.getByLabel('The witness types their full name once more to sign').fill('Robin Watson');
  await page.getByRole('button', { name: 'I sign' }).click();
  await page.waitForURL('**/done');
  await page.goto('/screening/copy');
  await page.getByText('Witness: saw the mark being made').waitFor();
  await expectAccessible(page);

  const desk = (await visit('desk')).page;
  await signIn(desk, 'Physiotherapist');
  await desk.goto(`/screenings/${id}/countersign`);
  await desk.getByText('with a mark, witnessed by Robin Watson').waitFor();
  await desk.goto(`/screenings/${id}`);
  await desk
    .getByRole('link', { name: /Open what was signed|Open the record/ })
    .first()
    .click();
  await desk.waitForURL('**/records/*');
  expect(await desk.getByRole('main').innerText()).toContain('Robin Watson');
});

test('a young person’s own "no" stops it, whoever would sign', async ({ visit }) => {
  const { page, id } = await answered(
    visit,
    'Unwilling',
    { 'minor-under-18.young-person-objects': 'yes' },
    { bornOn: '2011-03-27' },
  );
  await page.waitForURL('**/result');
  expect(await page.getByRole('main').innerText()).toContain('There is nothing to sign.');
  const desk = (await visit('desk')).page;
  await signIn(desk, 'Physiotherapist');
  await enter(desk, id, 'minor-under-18.lawful-consent', 'parent-or-guardian-agrees');
  await desk.goto(`/screenings/${id}`);
  await desk.getByRole('heading', { name: 'Do not needle' }).first().waitFor();
  await page.goto('/screening/consent');
  await page.waitForURL(/\/screening\/result\?why=/);
});
