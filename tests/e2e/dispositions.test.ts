import { goAhead } from '../support/at-the-desk';
import { answered } from '../support/behind-the-app';
import { expect, expectAccessible, test } from '../support/journey';
import {
  answer,
  answerAllSections,
  errorsOn,
  finishForm,
  goOn,
  handOver,
  introduce,
  openIntake,
  signIn,
  signTyped,
  somebody,
  understand,
} from '../support/people';

const calf = { regions: ['Right calf and shin'], technique: 'Deep, by hand' };

test('do not needle asks for no signature, and says why kindly', async ({ visit }) => {
  const { page } = await visit('phone');
  const person = somebody('Fearful');
  await signIn(page, 'Physiotherapist');
  const id = await openIntake(page, person, calf);
  await handOver(page, id);
  await introduce(page, person);
  await answerAllSections(page, {
    'needle-fear': 'Yes',
    'needle-fear.score': '9',
    'needle-fear.avoids-care': 'Yes',
  });
  await finishForm(page);
  await expectAccessible(page);
  const words = await page.getByRole('main').innerText();
  expect(words).toContain('There is nothing to sign');
  expect(words).not.toMatch(/absolute|relative|\bsafe\b/i);
  await page.goto('/screening/consent');
  await page.waitForURL(/\/screening\/result\?why=/);
  await page.getByRole('heading', { name: 'The consent is not open now' }).waitFor();
});

test('a plan of which nothing is left is no verdict on the patient, and another plan is signed', async ({
  visit,
}) => {
  const { page, id, person } = await answered(
    visit,
    'Swollen',
    {
      lymphoedema: 'yes',
      'lymphoedema.limbs': ['left-arm'],
      'lymph-nodes-removed.limbs': ['none-of-these'],
    },
    { regions: ['forearm-left'] },
  );
  await page.waitForURL('**/result');
  await expectAccessible(page);
  const words = await page.getByRole('main').innerText();
  expect(words).toContain('The areas that were planned are best left alone today.');
  expect(words).toContain('Why another area may be better');
  expect(words).not.toMatch(/absolute|relative|contraindicat|closed|\bsafe\b/i);
  expect(await page.getByRole('link', { name: 'Continue to the consent' }).count()).toBe(0);

  const desk = (await visit('desk')).page;
  await signIn(desk, 'Physiotherapist');
  await desk.goto(`/screenings/${id}`);
  await desk.getByRole('link', { name: 'Change the plan' }).first().click();
  await desk.waitForURL('**/plan');
  await desk.getByRole('checkbox', { name: 'Left elbow and forearm' }).uncheck();
  await desk.getByRole('checkbox', { name: 'Right calf and shin' }).check();
  await desk.getByRole('button', { name: /plan/i }).click();
  await desk.waitForURL(`**/screenings/${id}`);
  await goAhead(desk, id, null);
  await page.getByRole('link', { name: 'Continue to the consent' }).click();
  await signTyped(page, person);
});

test('precautions are named in the consent, and a changed answer voids the clearance', async ({ visit }) => {
  const { page, id, person } = await answered(visit, 'Careful', {
    diabetes: 'yes',
    'diabetes.hba1c': 52,
    'diabetes.signs': ['none-of-these'],
    'diabetes.uses-insulin': 'no',
  });
  await page.getByRole('link', { name: 'Continue to the consent' }).click();
  await page.waitForURL('**/consent');
  expect(await page.getByRole('main').innerText()).toContain('With diabetes your physio takes extra care');

  // Back to the answers: one changes, the risk it brings is told, and the declaration is asked for again.
  await page.goto('/screening/questions/medicines');
  await answer(page, 'anticoagulant-therapy', 'Not sure');
  await goOn(page);
  await page.waitForURL('**/screening/risks');
  expect(await page.getByRole('main').innerText()).toContain('You may bruise or bleed more than others');
  await page.getByRole('button', { name: 'I have read this' }).click();
  await understand(page);
  await page.waitForURL('**/screening/check');
  await page.goto('/screening/consent');
  await page.waitForURL(/\/screening\/check\?why=/);
  await page.getByRole('heading', { name: 'Some answers were changed' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('checkbox', { name: /My answers are true/ }).check();
  await page.getByRole('button', { name: 'Send my answers' }).click();
  await page.waitForURL('**/result');
  expect(await page.getByRole('link', { name: 'Continue to the consent' }).count()).toBe(0);

  const desk = (await visit('desk')).page;
  await signIn(desk, 'Physiotherapist');
  await desk.goto(`/screenings/${id}`);
  expect(await desk.getByRole('main').innerText()).toMatch(/Review and decide/);
  expect(await desk.content()).toContain(person.familyName);
});

test('a consent is withdrawn on the patient’s word: a record of its own, and the signed one stays', async ({
  visit,
}) => {
  const { page, id, person } = await answered(visit, 'Withdrawing');
  await page.getByRole('link', { name: 'Continue to the consent' }).click();
  await signTyped(page, person);
  await expectAccessible(page);

  const desk = (await visit('desk')).page;
  await signIn(desk, 'Physiotherapist');
  await desk.goto(`/screenings/${id}/withdraw`);
  await expectAccessible(desk);
  await desk.getByRole('button', { name: 'Record the withdrawal' }).click();
  await errorsOn(desk).waitFor();
  await expectAccessible(desk);
  await desk.getByRole('checkbox', { name: /take back their consent/ }).check();
  await desk.getByRole('button', { name: 'Record the withdrawal' }).click();
  await desk.waitForURL((url) => !url.pathname.endsWith('/withdraw'));
  await desk.goto(`/screenings/${id}`);
  await expect.poll(() => desk.getByText('Consent was withdrawn').count()).toBeGreaterThan(0);

  const office = (await visit('desk')).page;
  await signIn(office, 'Admin');
  await office.goto(`/records?name=${encodeURIComponent(person.familyName)}`);
  const rows = await office.getByRole('table').getByRole('row').allInnerTexts();
  expect(rows.filter((row) => row.includes(person.familyName))).toHaveLength(2);

  // What was signed says that it is over, and leads to what ended it.
  await office
    .getByRole('row', { name: /No longer in force/ })
    .getByRole('link')
    .click();
  await office.waitForURL('**/records/*');
  await expect.poll(() => office.getByText('No longer in force: the consent was taken back').count()).toBe(1);
  await expectAccessible(office);
  await office.getByRole('link', { name: 'Open the withdrawal' }).click();
  await expect
    .poll(() => office.getByRole('heading', { level: 1 }).innerText())
    .toBe('Withdrawal of consent');
  expect(await office.getByText('No longer in force').count()).toBe(0);

  // A new screening is about the same person.
  await desk.getByRole('link', { name: 'Start a new screening' }).click();
  await desk.waitForURL('**/intake?*');
  await expect.poll(() => desk.getByRole('main').innerText()).toContain(person.familyName);
  expect(await desk.getByLabel('Family name').count()).toBe(0);

  // Or the same one goes on: the "no" is taken out, and the patient signs once more.
  await desk.goBack();
  await desk.getByRole('link', { name: 'The patient wants it after all' }).click();
  await desk.waitForURL('**/answers/consent-refused-or-withdrawn');
  await expectAccessible(desk);
  await desk.getByRole('radio', { name: 'No', exact: true }).check();
  await desk.getByLabel('Why is it changed?').fill('Asked again; wants it now.');
  await desk.getByRole('button', { name: /^(Save|Record)/ }).click();
  await desk.waitForURL((url) => !url.pathname.includes('/answers/'));
  await goAhead(desk, id, null);
  await page.goto('/screening');
  await page.getByRole('link', { name: 'Continue to the consent' }).click();
  await signTyped(page, person);
  await office.reload();
  await expect.poll(() => office.getByText('Consent was given again').count()).toBe(1);
});

test('without a plan the physiotherapist adds it in a few taps, and the tablet comes back for the signature', async ({
  visit,
}) => {
  const { page, id, person } = await answered(visit, 'Unplanned', {}, { regions: [] });
  await page.waitForURL('**/result');
  expect(await page.getByRole('main').innerText()).toMatch(/physio will look at this with you/i);

  const desk = (await visit('desk')).page;
  await signIn(desk, 'Physiotherapist');
  await desk.goto(`/screenings/${id}/plan`);
  await expectAccessible(desk);
  await desk.getByRole('checkbox', { name: 'Right calf and shin' }).check();
  await desk.getByRole('radio', { name: 'Deep, by hand' }).check();
  await desk.getByRole('button', { name: /plan/i }).click();
  await desk.waitForURL(`**/screenings/${id}`);
  await page.getByRole('link', { name: 'Continue to the consent' }).click();
  await signTyped(page, person);
});
