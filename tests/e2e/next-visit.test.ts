import { vi } from 'vitest';
import { factById, sections } from '@/rules';
import { demoPhysio, goBehindTheApp } from '../support/behind-the-app';
import { expect, expectAccessible, test } from '../support/journey';
import { answer, answerSection, fillDate, goOn, handOver, signIn, understand } from '../support/people';

/** A visit of six days ago that is over: its screening's id. */
const visitBefore = async (familyName: string): Promise<string> => {
  goBehindTheApp();
  const { signAndCountersign } = await import('@/prisma/seed/walk-through');
  const { anAnsweredIntake } = await import('../support/a-clinic');
  const { db } = await import('@/lib/db/client');
  const staff = demoPhysio();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 6 * 86_400_000 });
  try {
    const { tablet, screeningId } = await anAnsweredIntake(staff, {}, { familyName });
    await signAndCountersign(staff, tablet, `Sam ${familyName}`);
    return screeningId;
  } finally {
    vi.useRealTimers();
    await db().$disconnect();
  }
};

test('the next visit: nothing is taken over without a tap, and the physiotherapist reads what changed', async ({
  visit,
}) => {
  const before = await visitBefore(`Again ${Date.now().toString(36)}`);
  const { page } = await visit('portrait');
  await signIn(page, 'Physiotherapist');
  await page.goto(`/screenings/${before}`);
  await page.getByRole('link', { name: 'Start the next visit' }).click();
  await page.waitForURL('**/next-visit');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Start the next visit' }).click();
  await page.waitForURL((url) => /\/screenings\/[^/]+$/.test(url.pathname) && !url.pathname.endsWith(before));
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
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
  await page.goBack();

  for (const { id: section } of sections.slice(1, -1))
    await page.waitForURL(`**/questions/${section}`).then(() => offer.click());
  await page.waitForURL('**/questions/last-questions');
  await page.getByRole('link', { name: 'Something has changed' }).click();
  await page.waitForURL(/afresh/);
  await answer(page, 'pregnancy', 'No');
  await answer(page, 'frail-or-older-adult', 'Yes');
  await answer(page, 'other-health-problem', 'No');
  await goOn(page);
  await page.waitForURL('**/where-it-hurts');
  await page.getByRole('checkbox', { name: 'Right calf and shin' }).check();
  await goOn(page);
  await page.waitForURL('**/risks');
  await page.getByRole('button', { name: 'I have read this' }).click();
  await understand(page);
  await page.waitForURL('**/check');
  await page.getByRole('checkbox', { name: /My answers are true/ }).check();
  await page.getByRole('button', { name: 'Send my answers' }).click();
  await page.waitForURL('**/result');

  const desk = (await visit('desk')).page;
  await signIn(desk, 'Physiotherapist');
  await desk.goto(`/screenings/${id}`);
  const since = desk.getByRole('region', { name: 'Changed since the last visit' });
  await expect.poll(() => since.getByText(factById('frail-or-older-adult').question).count()).toBe(1);
  expect(await since.getByText('The plan has not changed.').count()).toBe(1);
  await expectAccessible(desk);
  await since.getByRole('link', { name: 'Open its record' }).click();
  await desk.waitForURL('**/records/**');
});
