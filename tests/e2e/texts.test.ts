import { aRealClinic, clinicPassword } from '../support/a-real-clinic';
import { answered } from '../support/behind-the-app';
import { expect, expectAccessible, test } from '../support/journey';
import { signInDevice, signTyped } from '../support/people';

test('a text published while somebody is filling in the form changes nothing for them', async ({ visit }) => {
  const { admin, by } = await aRealClinic();
  const { approveRulesOf, anIntake, snapshotOf } = await import('../support/a-clinic');
  await approveRulesOf(by.staff);
  const { page: patient, person } = await answered(visit, 'Pinned', {}, { by });

  const { page: desk, context } = await visit('desk');
  await signInDevice(context, { email: admin, password: clinicPassword });
  await desk.goto('/texts');
  await expectAccessible(desk);
  await desk.getByRole('button', { name: 'Begin a draft' }).click();
  await desk.waitForURL('**/draft');
  await expectAccessible(desk);
  await desk.getByRole('link', { name: 'Edit Rights' }).click();
  await desk.getByLabel('Sentences').fill('You can say no. [more to come]');
  await expect.poll(() => desk.getByRole('listitem').filter({ hasText: 'more to come' }).count()).toBe(1);
  await expectAccessible(desk);
  await desk.getByRole('button', { name: 'Save in the draft' }).click();

  // What was left to be filled in is refused, and said at its place.
  await desk.getByLabel('Why this text').fill('Read by two of us.');
  await desk.getByRole('button', { name: 'Approve' }).click();
  await expect
    .poll(() => desk.getByRole('alert', { name: 'Not approved' }).innerText())
    .toContain('[more to come]');
  await desk.getByRole('link', { name: 'Edit Rights' }).click();
  await desk.getByLabel('Sentences').fill('You can say no, and nobody minds.');
  await desk.getByRole('button', { name: 'Save in the draft' }).click();
  await desk.getByLabel('Why this text').fill('Read by two of us.');
  await desk.getByRole('button', { name: 'Approve' }).click();
  await desk.waitForURL('**/texts/en/2');
  await expectAccessible(desk);
  await desk.getByRole('checkbox', { name: /I have read it/ }).check();
  await desk.getByRole('button', { name: 'Publish' }).click();
  await desk.waitForURL('**/texts');
  await expect.poll(() => desk.getByRole('row', { name: /en-2/ }).innerText()).toContain('In force');

  await patient.goto('/screening/consent');
  expect(await patient.getByText('nobody minds').count()).toBe(0);
  expect(await patient.getByText('Your other care stays the same.').count()).toBe(1);
  await signTyped(patient, person);
  await patient.goto('/screening/copy');
  expect(await patient.getByText(/Text en-1/).count()).toBe(1);

  const { screeningId } = await anIntake(by.staff);
  expect((await snapshotOf(by.staff, screeningId)).text.number).toBe(2);
});
