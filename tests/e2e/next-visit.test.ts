import { vi } from 'vitest';
import { factById, sections } from '@/rules';
import { demoPhysio, goBehindTheApp } from '../support/behind-the-app';
import { expect, expectAccessible, test } from '../support/journey';
import {
  answer,
  answerSection,
  fillDate,
  finishForm,
  goOn,
  handOver,
  handOverDevice,
  signIn,
} from '../support/people';

/** A visit of six days ago that was signed and countersigned for three treatments, and the one after it, answered today. */
const twoVisits = async (familyName: string) => {
  goBehindTheApp();
  const { setPlan } = await import('@/lib/screening/staff-steps');
  const { signAndCountersign } = await import('@/prisma/seed/walk-through');
  const { anAnsweredIntake } = await import('../support/a-clinic');
  const { nextVisit } = await import('../support/a-next-visit');
  const staff = demoPhysio();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 6 * 86_400_000 });
  try {
    const { tablet, screeningId } = await anAnsweredIntake(staff, {}, { familyName });
    await setPlan({ screeningId, regions: ['lower-leg-right'], technique: 'deep', times: 3 }, staff);
    await signAndCountersign(staff, tablet, `Sam ${familyName}`);
    vi.useRealTimers();
    return { first: screeningId, second: (await nextVisit(staff, screeningId)).screeningId };
  } finally {
    vi.useRealTimers();
  }
};

test('the next visits: one tap where nothing is new, and signed again where something is', async ({
  visit,
}) => {
  const { first, second } = await twoVisits(`Again ${Date.now().toString(36)}`);
  const { page } = await visit('portrait');
  await signIn(page, 'Physiotherapist');
  await handOverDevice(page.context(), second);
  await page.goto('/screening');
  await page.getByRole('link', { name: 'Continue to the consent' }).click();
  await page.getByRole('heading', { name: 'Your consent still counts', level: 1 }).waitFor();
  expect(await page.getByText('2 of 3').count()).toBe(1);
  expect(await page.getByRole('checkbox').count()).toBe(0);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'I want to sign again' }).click();
  await page.getByRole('button', { name: 'I sign' }).waitFor();
  await page.goBack();
  await page.getByRole('button', { name: 'Yes, it still counts' }).click();
  await page.waitForURL('**/done');
  await expectAccessible(page);

  const desk = (await visit('desk')).page;
  await signIn(desk, 'Physiotherapist');
  await desk.goto(`/screenings/${second}/countersign`);
  expect(await desk.getByText('2 of 3').count()).toBe(1);
  await expectAccessible(desk);
  await desk.getByRole('radio', { name: /^No/ }).check();
  await desk.getByRole('button', { name: 'Countersign' }).click();
  await desk.waitForURL(`**/screenings/${second}`);
  await desk.getByRole('link', { name: 'Open the record' }).click();
  await desk.waitForURL('**/records/**');
  await expectAccessible(desk);
  await desk.getByRole('link', { name: /^The consent of/ }).click();
  await desk.getByRole('heading', { name: 'Consent to dry needling', level: 1 }).waitFor();

  await signIn(page, 'Physiotherapist');
  await page.goto(`/screenings/${second}`);
  await page.getByRole('link', { name: 'Start the next visit' }).click();
  await page.waitForURL('**/next-visit');
  expect(await page.getByText(/confirmed with one tap: treatment 3 of 3/).count()).toBe(1);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Start the next visit' }).click();
  await page.waitForURL((url) => /\/screenings\/[^/]+$/.test(url.pathname) && !url.pathname.endsWith(second));
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  expect(id).not.toBe(first);
  await handOver(page, id);

  await page.getByRole('radio', { name: 'I am the patient' }).check();
  await goOn(page);
  await fillDate(page, 'Your date of birth', ['1990', '5', '5']);
  await goOn(page);
  await page.getByRole('radio', { name: 'Yes, this is me' }).check();
  await goOn(page);
  await page.getByRole('button', { name: 'I have read this' }).click();
  await answerSection(page, 0);

  await page.waitForURL('**/questions/needles');
  const offer = page.getByRole('button', { name: 'Nothing here has changed' });
  await expect.poll(() => offer.count()).toBe(1);
  expect(await page.getByRole('radio').count()).toBe(0);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Something has changed' }).click();
  await page.waitForURL(/afresh/);
  await expect.poll(() => page.getByRole('radio').count()).toBe(9);
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
  await expectAccessible(page);
  await answer(page, 'needle-fear', 'Yes');
  await answer(page, 'needle-fear.score', '3');
  await answer(page, 'needle-fear.avoids-care', 'No');
  await answer(page, 'fainting-history', 'No');
  await answer(page, 'prior-adverse-reaction', 'No');
  await goOn(page);
  for (const { id: section } of sections.slice(2))
    await page.waitForURL(`**/questions/${section}`).then(() => offer.click());
  await finishForm(page);
  await page.getByRole('link', { name: 'Continue to the consent' }).click();
  await page.getByRole('heading', { name: 'Why we ask you to sign again' }).waitFor();
  expect(await page.getByText('Some answers are new.').count()).toBe(1);
  expect(await page.getByText(/^We start to count again today\. .* 3 treatments/).count()).toBe(1);
  await page.getByRole('button', { name: 'I sign' }).waitFor();
  await expectAccessible(page);

  await desk.goto(`/screenings/${id}`);
  const since = desk.getByRole('region', { name: 'Changed since the last visit' });
  await expect.poll(() => since.getByText(factById('needle-fear').question).count()).toBe(1);
  expect(await since.getByText('The plan has not changed.').count()).toBe(1);
  const before = desk.getByRole('region', { name: 'The consent before' });
  expect(await before.getByText(/Answers differ/).count()).toBe(1);
  expect(await desk.getByText(/two of three treatments.*counts from one: up to three more/).count()).toBe(1);
  await expectAccessible(desk);
});
