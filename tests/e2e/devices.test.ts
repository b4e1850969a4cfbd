import { answered, opened } from '../support/behind-the-app';
import { expect, expectAccessible, test } from '../support/journey';
import {
  answer,
  fillDate,
  goOn,
  handOver,
  introduce,
  openIntake,
  questionOf,
  signIn,
  somebody,
} from '../support/people';

const calf = { regions: ['Right calf and shin'], technique: 'Deep, by hand' };

test('a link opens once, resumes on another device by birth date, and a newer one ends it', async ({
  visit,
}) => {
  const desk = (await visit('desk')).page;
  const person = somebody('Linked');
  await signIn(desk, 'Admin');
  const id = await openIntake(desk, person, calf);
  await desk.getByRole('button', { name: 'Show link and QR code' }).click();
  const link = await desk.getByLabel('Link for the patient').inputValue();
  await expectAccessible(desk);

  const first = (await visit('phone')).page;
  await first.goto(link);
  expect(await first.content()).not.toContain(person.familyName);
  await expectAccessible(first);
  await first.getByRole('button', { name: 'Start' }).click();
  await introduce(first, person);
  await answer(first, 'not-eaten-or-exhausted', 'Yes');
  await expect.poll(() => first.getByText('Saved').count()).toBeGreaterThan(0);

  const second = (await visit('phone')).page;
  await second.goto(link);
  expect(await second.content()).not.toContain(person.familyName);
  await expectAccessible(second);
  await fillDate(second, /Date of birth/, ['1985', '3', '28']);
  await second.getByRole('button', { name: 'Go on here' }).click();
  await expect.poll(() => second.getByText(/does not match/).count()).toBeGreaterThan(0);
  await fillDate(second, /Date of birth/, person.bornOn);
  await second.getByRole('button', { name: 'Go on here' }).click();
  await second.waitForURL('**/questions/today');
  const eaten = questionOf(second, 'not-eaten-or-exhausted').getByRole('radio', { name: 'Yes', exact: true });
  expect(await eaten.isChecked()).toBe(true);

  // The first device is out, and is told so kindly.
  await first.reload();
  await first.waitForURL('**/link-ended');
  await expectAccessible(first);
  expect(await first.content()).not.toContain(person.familyName);

  await desk.goto(`/screenings/${id}`);
  await desk.getByRole('button', { name: 'Show link and QR code' }).click();
  await desk.getByLabel('Link for the patient').waitFor();
  const late = (await visit('phone')).page;
  await late.goto(link);
  expect(await late.getByRole('heading', { level: 1 }).innerText()).toBe('This page is closed');
  await second.reload();
  await second.waitForURL('**/link-ended');
});

test('the wrong birth date stops the form and calls staff, who put it right', async ({ visit }) => {
  const { page, person, id } = await opened(visit, 'Mistyped');
  await page.getByRole('radio', { name: 'I am the patient' }).check();
  await goOn(page);
  await fillDate(page, 'Your date of birth', ['1985', '3', '26']);
  await goOn(page);
  await page.waitForURL('**/stopped');
  await expectAccessible(page);
  expect(await page.content()).not.toContain(person.familyName);

  const desk = (await visit('desk')).page;
  await signIn(desk, 'Admin');
  await desk.goto(`/screenings/${id}`);
  await expectAccessible(desk);
  await fillDate(desk, 'Date of birth', ['1985', '3', '26']);
  await desk.getByLabel('How did you check who this is?').fill('Looked at the passport');
  await desk.getByRole('button', { name: 'This is the right person' }).click();
  // The tablet goes on by itself.
  await page.waitForURL('**/identity');
});

test('a red flag calls staff at once, on whatever page they are', async ({ visit }) => {
  const desk = (await visit('desk')).page;
  await signIn(desk, 'Admin');
  const { page, person } = await answered(visit, 'Urgent', {}, { until: 'questions/today' });
  await desk.goto('/staff');
  await answer(page, 'medical-emergency-red-flags', 'Not sure');
  await expect.poll(() => page.getByText('Please tell a member of staff now').count()).toBeGreaterThan(0);
  await expectAccessible(page);
  const alert = desk.getByRole('region', { name: 'Alerts' }).getByText(person.familyName).first();
  await alert.waitFor();
  await expectAccessible(desk);
  await desk.getByRole('button', { name: new RegExp(`I am going to .*${person.familyName}`) }).click();
  await alert.waitFor({ state: 'detached' });
});

test('after handing over, the staff session is gone on the tablet, also by address and by the back button', async ({
  visit,
}) => {
  const { page } = await visit();
  const person = somebody('Kiosk');
  await signIn(page, 'Physiotherapist');
  const id = await openIntake(page, person, calf);
  await handOver(page, id);
  for (const path of [
    '/today',
    `/screenings/${id}`,
    '/records',
    '/staff',
    '/audit',
    '/account',
    '/records/export.csv',
  ]) {
    await page.goto(path);
    expect(new URL(page.url()).pathname, path).toBe('/sign-in');
  }
  await page.goto('/screening');
  await page.waitForURL('**/screening/who');
  // Whatever is behind: nothing of the staff's pages comes back.
  for (let steps = 0; steps < 4; steps += 1) {
    await page.goBack();
    await page.waitForLoadState('networkidle');
    expect(new URL(page.url()).pathname).toMatch(/^\/(sign-in|screening\/who)$|^blank$/);
    expect(await page.getByRole('navigation', { name: 'Main' }).count()).toBe(0);
  }
});

test('a page left over from another form on the same phone writes nothing into the new one', async ({
  visit,
}) => {
  const desk = (await visit('desk')).page;
  await signIn(desk, 'Admin');
  const linkFor = async (person: ReturnType<typeof somebody>): Promise<string> => {
    await openIntake(desk, person, calf);
    await desk.getByRole('button', { name: 'Show link and QR code' }).click();
    return desk.getByLabel('Link for the patient').inputValue();
  };
  const [first, second] = [somebody('Elder'), somebody('Younger')];
  const [firstLink, secondLink] = [await linkFor(first), await linkFor(second)];

  const { page, context } = await visit('phone');
  await page.goto(firstLink);
  await page.getByRole('button', { name: 'Start' }).click();
  await introduce(page, first);
  const other = await context.newPage();
  await other.goto(secondLink);
  await other.getByRole('button', { name: 'Start' }).click();
  await introduce(other, second);

  await answer(page, 'not-eaten-or-exhausted', 'Yes');
  await expect
    .poll(() => page.getByText(/Another form was opened on this device/).count())
    .toBeGreaterThan(0);
  await other.reload();
  const eaten = questionOf(other, 'not-eaten-or-exhausted').getByRole('radio', { name: 'Yes', exact: true });
  await eaten.waitFor();
  expect(await eaten.isChecked()).toBe(false);
});
