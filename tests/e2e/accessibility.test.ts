import type { Page } from 'playwright-core';
import { sections } from '@/rules';
import { expectAccessible, expectToFit, screens, test } from '../support/journey';
import {
  answerSection,
  errorsOn,
  fillDate,
  finish,
  goOn,
  handOver,
  openIntake,
  signDrawn,
  signIn,
  somebody,
  understand,
} from '../support/people';

const calf = { regions: ['Right calf and shin'], technique: 'Deep, by hand' };

test('every step of the patient, untouched, in error and finished, on a phone', async ({ visit }) => {
  const { page } = await visit('phone');
  const check = async (): Promise<void> => {
    await expectAccessible(page);
    await expectToFit(page);
  };
  const person = somebody('Everystep');
  await signIn(page, 'Physiotherapist');
  const id = await openIntake(page, person, calf);
  await handOver(page, id);

  await goOn(page);
  await errorsOn(page).waitFor();
  await check();
  await page.getByRole('radio', { name: 'I am the patient' }).check();
  await goOn(page);
  await page.waitForURL('**/identity');
  await goOn(page);
  await errorsOn(page).waitFor();
  await check();
  await fillDate(page, 'Your date of birth', person.bornOn);
  await goOn(page);
  await page.getByRole('radio', { name: 'Yes, this is me' }).check();
  await check();
  await goOn(page);
  await page.waitForURL('**/about');
  await check();
  await page.getByRole('button', { name: 'I have read this' }).click();
  for (const [index, { id: section }] of sections.entries()) {
    await page.waitForURL(`**/questions/${section}`);
    await check();
    if (section === 'today') {
      await goOn(page);
      await errorsOn(page).waitFor();
      await check();
    }
    await answerSection(page, index);
  }
  await page.waitForURL('**/where-it-hurts');
  await goOn(page);
  await errorsOn(page).waitFor();
  await check();
  await page.getByRole('checkbox', { name: 'Right calf and shin' }).check();
  await goOn(page);
  await page.waitForURL('**/risks');
  await check();
  await page.getByRole('button', { name: 'I have read this' }).click();
  await page.waitForURL('**/understanding');
  await check();
  await understand(page);
  await page.waitForURL('**/check');
  await page.getByRole('button', { name: 'Send my answers' }).click();
  await errorsOn(page).waitFor();
  await check();
  await page.getByRole('checkbox', { name: /My answers are true/ }).check();
  await page.getByRole('button', { name: 'Send my answers' }).click();
  await page.waitForURL('**/result');
  await check();
  await page.goto('/screening/decline');
  await check();
  await page.goto('/screening/consent');
  await check();
  await signDrawn(page, person);
  await check();
  await page.goto('/screening/copy');
  await check();
  await page.goto('/screening/done');
  await finish(page);
  await check();
}, 180_000);

/** On a phone the places are in a menu and a table becomes cards: where there is one, that is looked at as well. */
const checkOnEveryScreen = async (page: Page): Promise<void> => {
  await page.setViewportSize(screens.portrait);
  await expectAccessible(page);
  for (const screen of [screens.landscape, screens.desk, screens.phone]) {
    await page.setViewportSize(screen);
    await expectToFit(page);
  }
  if ((await page.getByRole('table').count()) > 0) await expectAccessible(page);
};

test('the pages of policy and rules, on every screen', async ({ visit }) => {
  const physio = (await visit()).page;
  await signIn(physio, 'Physiotherapist');
  for (const path of ['/rules', '/policy/review-all-diabetes']) {
    await physio.goto(path);
    await checkOnEveryScreen(physio);
  }
  const admin = (await visit()).page;
  await signIn(admin, 'Admin');
  for (const path of ['/policy', '/policy/adults-only', '/policy/entries/diabetes']) {
    await admin.goto(path);
    await checkOnEveryScreen(admin);
  }
}, 180_000);

test('every page of staff, on every screen', async ({ visit }) => {
  const physio = (await visit()).page;
  await signIn(physio, 'Physiotherapist');
  const admin = (await visit()).page;
  await signIn(admin, 'Admin');

  const check = checkOnEveryScreen;
  // Dana of the demonstration: do not needle; Ada: complete.
  const ofPerson = async (name: string): Promise<string> => {
    await physio.goto('/today');
    return (
      (await physio
        .getByRole('link', { name: new RegExp(name) })
        .first()
        .getAttribute('href')) ?? ''
    );
  };
  const [stopped, complete] = [await ofPerson('Dana'), await ofPerson('Ada Osei')];
  for (const path of [
    '/today',
    '/screenings',
    '/screenings?state=delayed&from=nonsense',
    '/intake',
    '/account',
    '/rescreening',
    stopped,
    `${stopped}/answers`,
    `${stopped}/answers/anticoagulant-therapy.inr`,
    `${stopped}/plan`,
    `${stopped}/decide`,
    complete,
  ]) {
    await physio.goto(path);
    await check(physio);
  }
  for (const path of [
    '/today',
    stopped,
    '/records',
    '/records?name=nobody-at-all',
    '/staff',
    '/staff/new',
    '/audit',
    '/rescreening',
  ]) {
    await admin.goto(path);
    await check(admin);
  }
  await admin.goto('/records?name=Osei');
  await admin.getByRole('table').getByRole('link').first().click();
  await admin.waitForURL('**/records/*');
  await check(admin);
}, 180_000);
