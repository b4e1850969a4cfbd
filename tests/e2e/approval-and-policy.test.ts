import type { Page } from 'playwright-core';
import { aRealClinic, clinicPassword as password } from '../support/a-real-clinic';
import { answered } from '../support/behind-the-app';
import { expect, expectAccessible, test } from '../support/journey';
import { errorsOn, signInDevice, signTyped } from '../support/people';

const signInAs = async (page: Page, email: string): Promise<void> => {
  await signInDevice(page.context(), { email, password });
  await page.goto('/today');
};

const switchOn = async (admin: Page, id: string, reason: string): Promise<void> => {
  await admin.goto(`/policy/${id}`);
  await admin.getByLabel('Reason').fill(reason);
  await admin.getByRole('button', { name: 'Switch on' }).click();
  await admin.waitForURL('**/policy');
};

test('a real clinic: the lead answers for the rules, then they decide; a policy makes them stricter', async ({
  visit,
}) => {
  const staff = await aRealClinic();
  const { page: tablet } = await answered(visit, 'Before', {}, { by: staff.by });
  // Nothing to report, and nobody has approved the rules: the patient is told no more than that somebody looks.
  await tablet.getByRole('heading', { name: 'Your physio will look at this with you' }).waitFor();
  expect(await tablet.getByRole('link', { name: 'Continue to the consent' }).count()).toBe(0);

  const { page: admin } = await visit('desk');
  await signInAs(admin, staff.admin);
  await admin.getByText('The rules are not approved for this clinic yet').waitFor();
  await admin.goto('/staff');
  await admin.getByRole('link', { name: 'Noor Lead' }).click();
  await admin.getByRole('button', { name: 'Name as clinical lead' }).click();
  await admin.getByRole('heading', { name: 'This is the clinical lead' }).waitFor();
  await expectAccessible(admin);

  const { page: lead } = await visit('portrait');
  await signInAs(lead, staff.physio);
  await lead.getByRole('link', { name: 'Read the rules' }).click();
  await lead.getByRole('heading', { name: 'A draft, not approved for this clinic' }).waitFor();
  await lead.getByRole('button', { name: 'Approve for this clinic' }).click();
  await errorsOn(lead).waitFor();
  await expectAccessible(lead);
  await lead.getByRole('checkbox', { name: /I answer for their use here/ }).check();
  await lead.getByLabel('Your full name').fill('Somebody Else');
  await lead.getByRole('button', { name: 'Approve for this clinic' }).click();
  await lead.getByRole('alert').getByText('Type your name as it stands in your account.').waitFor();
  await lead.getByLabel('Your full name').fill('Noor Lead');
  await lead.getByRole('button', { name: 'Approve for this clinic' }).click();
  await lead.getByRole('heading', { name: 'Approved for this clinic' }).waitFor();
  await expectAccessible(lead);
  await expect.poll(() => lead.getByText('The rules are not approved for this clinic yet').count()).toBe(0);

  const { page: phone, person: second, id: open } = await answered(visit, 'After', {}, { by: staff.by });
  await phone.getByRole('link', { name: 'Continue to the consent' }).waitFor();

  // What the step would change is said first; whom, only to a physiotherapist.
  await admin.goto('/policy/talk-before-signature');
  await admin.getByText('Would make 1 of 2 open screenings stricter').waitFor();
  expect(await admin.getByText(second.familyName).count()).toBe(0);
  await lead.goto('/policy/talk-before-signature');
  await lead.getByRole('link', { name: new RegExp(second.familyName) }).waitFor();
  expect(await lead.getByRole('button', { name: 'Switch on' }).count()).toBe(0);

  await switchOn(admin, 'talk-before-signature', 'We want to see everybody first.');
  await expectAccessible(admin);
  await admin.getByText('We want to see everybody first.').waitFor();
  await phone.reload();
  await phone.getByRole('heading', { name: 'Your physio will look at this with you' }).waitFor();
  await lead.goto(`/screenings/${open}`);
  await lead.getByText('Here a physiotherapist talks with every patient before a signature.').waitFor();

  await lead.getByRole('link', { name: 'Decide', exact: true }).click();
  await lead.getByRole('radio', { name: 'Go ahead', exact: true }).check();
  await lead.getByRole('button', { name: 'Record the decision' }).click();
  await lead.waitForURL(`**/screenings/${open}`);
  await phone.goto('/screening/consent');
  await signTyped(phone, second);
}, 240_000);

test('of two admins on one page, the second is told and keeps what was typed', async ({ visit }) => {
  const staff = await aRealClinic();
  const { page: one } = await visit('desk');
  const { page: two } = await visit('phone');
  await signInAs(one, staff.admin);
  await signInAs(two, staff.admin);
  await two.goto('/policy/adults-only');
  await switchOn(one, 'close-belly', 'Decided in the team.');
  const long = 'Because '.repeat(50).trim();
  await two.getByLabel('Reason').fill(long);
  await two.getByRole('button', { name: 'Switch on' }).click();
  await two.getByRole('alert').getByText('Somebody else changed the policy meanwhile').waitFor();
  expect(await two.getByLabel('Reason').inputValue()).toBe(long);
  await expectAccessible(two);
  await two.reload();
  await two.getByLabel('Reason').fill(long);
  await two.getByRole('button', { name: 'Switch on' }).click();
  await two.waitForURL('**/policy');
  await two.getByText(long).waitFor();
  await expectAccessible(two);
});
