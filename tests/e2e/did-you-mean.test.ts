import type { Page } from 'playwright-core';
import { answered } from '../support/behind-the-app';
import { expect, expectAccessible, test, type NewVisit } from '../support/journey';
import { answer, answerSection, finishForm, goOn, questionOf, signIn, understand } from '../support/people';

const lowBack = 'Low back, down to the belt line';

/** A tablet in front of the questions about medicines. */
const atMedicines = async (visit: NewVisit, familyName: string) => {
  const { page: tablet, id } = await answered(
    visit,
    familyName,
    {},
    { regions: ['low-back'], technique: 'superficial', until: 'questions/medicines' },
  );
  await tablet.waitForURL('**/questions/medicines');
  return { tablet, id };
};

const line = (page: Page, at = 1) =>
  questionOf(page, 'medicines.list').getByLabel(`Medicine ${at}`, { exact: true });

/** From the medicines to the check page. */
const toCheckPage = async (page: Page): Promise<void> => {
  await goOn(page);
  for (const index of [3, 4, 5, 6, 7]) await answerSection(page, index);
  await page.waitForURL('**/where-it-hurts');
  await page.getByRole('checkbox', { name: lowBack }).check();
  await goOn(page);
  await page.waitForURL('**/risks');
  await page.getByRole('button', { name: 'I have read this' }).click();
  await understand(page);
  await page.waitForURL('**/check');
};

test('a misspelt medicine → did you mean → confirmed by keyboard → the physiotherapist sees both', async ({
  visit,
}) => {
  const { tablet, id } = await atMedicines(visit, 'Confirmed');
  await line(tablet).pressSequentially('elequsi 5mg bd');
  const ask = tablet.getByRole('group', { name: /You wrote “elequsi”/ });
  await ask.waitFor();
  await expectAccessible(tablet);
  await line(tablet).press('Tab');
  expect(await tablet.evaluate(() => document.activeElement?.textContent)).toBe('Yes, Eliquis (apixaban)');
  await tablet.keyboard.press('Enter');
  await expect.poll(() => line(tablet).inputValue()).toBe('Eliquis 5mg bd');
  expect(await line(tablet).evaluate((box) => box === document.activeElement)).toBe(true);
  await tablet.getByText('You first wrote “elequsi 5mg bd”.').waitFor();

  // The list beats the "No": the patient is asked to look again, and may go on.
  await answer(tablet, 'anticoagulant-therapy', 'No');
  await answer(tablet, 'antiplatelet-therapy', 'No');
  await answer(tablet, 'anticoagulant-therapy.bleeds', 'No');
  await toCheckPage(tablet);
  await tablet.getByRole('heading', { name: 'Please look at this once more' }).waitFor();
  await tablet.getByText('Your list says “eliquis 5mg bd”.').waitFor();
  await expectAccessible(tablet);
  await tablet.getByRole('checkbox', { name: /My answers are true/ }).check();
  await tablet.getByRole('button', { name: 'Send my answers' }).click();
  await tablet.waitForURL('**/result');

  const desk = (await visit('desk')).page;
  await signIn(desk, 'Physiotherapist');
  await desk.goto(`/screenings/${id}`);
  const read = desk.getByRole('region', { name: 'Medicines as they were read' });
  const words = await read.innerText();
  expect(words).toContain('elequsi 5mg bd');
  expect(words).toContain('Confirmed as: Eliquis 5mg bd');
  expect(words).toContain('The list and an answer do not agree');
  await expectAccessible(desk);
});

test('own words kept → not recognised → the physiotherapist confirms with the patient', async ({ visit }) => {
  const { tablet, id } = await atMedicines(visit, 'Kept');
  await line(tablet).pressSequentially('marevon');
  const ask = tablet.getByRole('group', { name: /You wrote “marevon”/ });
  await ask.waitFor();
  // Two names that are easily taken for each other: both are offered.
  expect(await ask.getByRole('button').allInnerTexts()).toEqual([
    expect.stringContaining('Marevan (warfarin)'),
    expect.stringContaining('Marvelon'),
    'None of these, keep my words',
  ]);
  await ask.getByRole('button', { name: 'None of these, keep my words' }).click();
  await expect.poll(() => ask.count()).toBe(0);
  expect(await line(tablet).inputValue()).toBe('marevon');

  await questionOf(tablet, 'medicines.list').getByRole('button', { name: 'Add another' }).click();
  await line(tablet, 2).fill('my wife takes Eliquis');
  await line(tablet, 2).blur();
  await answer(tablet, 'anticoagulant-therapy', 'No');
  await answer(tablet, 'antiplatelet-therapy', 'No');
  await answer(tablet, 'anticoagulant-therapy.bleeds', 'No');
  await goOn(tablet);
  for (const index of [3, 4, 5, 6, 7]) await answerSection(tablet, index);
  await finishForm(tablet, lowBack);
  await tablet.waitForURL('**/result');

  const desk = (await visit('desk')).page;
  await signIn(desk, 'Physiotherapist');
  await desk.goto(`/screenings/${id}`);
  const read = desk.getByRole('region', { name: 'Medicines as they were read' });
  const words = await read.innerText();
  expect(words).toContain('kept these words');
  expect(words).toContain('Not recognised: ask');
  expect(words).toContain('Perhaps somebody else’s: “wife”');

  await read.getByRole('link', { name: '“marevon” is Marevan (warfarin)' }).click();
  await desk.waitForURL('**/answers/medicines.list?*');
  await expectAccessible(desk);
  expect(await desk.getByLabel('Medicines', { exact: true }).inputValue()).toBe(
    'Marevan\nmy wife takes Eliquis',
  );
  await desk.getByRole('button', { name: 'Save the answer' }).click();
  await desk.waitForURL(`**/screenings/${id}`);
  await expect.poll(() => read.innerText()).toContain('Confirmed as: Marevan');
});
