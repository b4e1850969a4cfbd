import { vi } from 'vitest';
import { demoPhysio, goBehindTheApp } from '../support/behind-the-app';
import { expect, expectAccessible, test } from '../support/journey';
import { handOver, signIn, signTyped } from '../support/people';

/** A record that was countersigned some days ago, made by the app's own use cases with the clock put back. */
const completeSince = async (daysAgo: number, familyName: string): Promise<void> => {
  goBehindTheApp();
  const { signAndCountersign } = await import('@/prisma/seed/walk-through');
  const { anAnsweredIntake } = await import('../support/a-clinic');
  const staff = demoPhysio();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - daysAgo * 86_400_000 });
  try {
    const { tablet } = await anAnsweredIntake(staff, {}, { familyName });
    await signAndCountersign(staff, tablet, `Sam ${familyName}`);
  } finally {
    vi.useRealTimers();
  }
};

/** A form that a patient declared some days ago and did not sign; its screening's id. */
const declaredSince = async (daysAgo: number, familyName: string): Promise<string> => {
  goBehindTheApp();
  const { anAnsweredIntake } = await import('../support/a-clinic');
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - daysAgo * 86_400_000 });
  try {
    return (await anAnsweredIntake(demoPhysio(), {}, { familyName })).screeningId;
  } finally {
    vi.useRealTimers();
  }
};

test('answers of an earlier day are declared again before they are signed', async ({ visit }) => {
  const familyName = `Earlier ${Date.now().toString(36)}`;
  const screeningId = await declaredSince(3, familyName);
  const { page } = await visit('portrait');
  await signIn(page, 'Physiotherapist');
  await page.goto(`/screenings/${screeningId}`);
  await expect.poll(() => page.getByText('The answers are of an earlier day').count()).toBe(1);
  await handOver(page, screeningId);

  await page.waitForURL('**/screening/check');
  await expect.poll(() => page.getByRole('heading', { name: 'Is this still so today?' }).count()).toBe(1);
  await expectAccessible(page);
  // Saying no asks for nothing of the kind.
  await page.getByRole('link', { name: 'I would rather not have dry needling' }).click();
  await page.waitForURL('**/screening/decline');
  expect(await page.getByRole('button', { name: 'I say no to dry needling' }).count()).toBe(1);
  await expectAccessible(page);
  await page.goto('/screening/consent');
  await page.waitForURL('**/screening/check');

  await page.getByRole('checkbox', { name: /My answers are true/ }).check();
  await page.getByRole('button', { name: 'Send my answers' }).click();
  await page.waitForURL('**/result');
  await page.getByRole('link', { name: 'Continue to the consent' }).click();
  await signTyped(page, { givenName: 'Sam', familyName, bornOn: ['1990', '5', '5'] });
});

test('a patient says no on a later day without declaring anything', async ({ visit }) => {
  const screeningId = await declaredSince(3, `Declines ${Date.now().toString(36)}`);
  const { page } = await visit('portrait');
  await signIn(page, 'Physiotherapist');
  await handOver(page, screeningId);
  await page.waitForURL('**/screening/check');
  await page.getByRole('link', { name: 'I would rather not have dry needling' }).click();
  await page.getByRole('button', { name: 'I say no to dry needling' }).click();
  await page.waitForURL('**/result');
  await page.goBack();
  await page.getByRole('heading', { name: 'That is fine' }).waitFor();
  expect(await page.getByRole('button', { name: 'I say no to dry needling' }).count()).toBe(0);
  await expect.poll(() => page.getByRole('link', { name: /copy/i }).count()).toBeGreaterThan(0);
});

test('a consent countersigned on an earlier day is found and withdrawn', async ({ visit }) => {
  const familyName = `Later ${Date.now().toString(36)}`;
  await completeSince(3, familyName);

  const { page } = await visit('portrait');
  await signIn(page, 'Physiotherapist');
  await page.goto('/today');
  expect(await page.getByText(familyName).count()).toBe(0);

  await page.getByRole('link', { name: 'Screenings', exact: true }).click();
  await page.waitForURL('**/screenings');
  await expectAccessible(page);
  await page.getByLabel('Patient').fill(familyName);
  await page.getByLabel('State').selectOption('Complete');
  await page.getByRole('button', { name: 'Find screenings' }).click();
  await page.waitForURL('**/screenings?*');
  expect(decodeURIComponent(page.url())).not.toMatch(/later/i);
  await expectAccessible(page);
  await page.getByRole('link', { name: `Sam ${familyName}`, exact: true }).click();
  await page.waitForURL(/\/screenings\/[0-9a-f-]+$/);
  const screening = page.url();

  // The record leads there too.
  await page.getByRole('link', { name: 'Open the record' }).click();
  await page.waitForURL('**/records/*');
  await page.getByRole('link', { name: 'Screening', exact: true }).click();
  await page.waitForURL(screening);

  await page.getByRole('link', { name: 'The patient takes back the consent' }).click();
  await page.waitForURL('**/withdraw');
  await page.getByRole('checkbox', { name: /take back their consent/ }).check();
  await page.getByRole('button', { name: 'Record the withdrawal' }).click();
  await page.waitForURL(screening);
  await expect.poll(() => page.getByText('Consent was withdrawn').count()).toBeGreaterThan(0);
});

test('no address shows whom staff looked for, and another session cannot read it', async ({ visit }) => {
  const { page } = await visit('desk');
  const seen: string[] = [];
  page.on('request', (request) => seen.push(request.url()));
  await signIn(page, 'Admin');
  for (const [path, label, button] of [
    ['/records', 'Patient', 'Find records'],
    ['/intake', 'Name', 'Search'],
  ] as const) {
    await page.goto(path);
    await page.getByRole('search').getByLabel(label).fill('Kowalczyk');
    await page.getByRole('button', { name: button, exact: true }).click();
    await page.waitForURL((url) => url.pathname === path && url.search !== '');
    expect(await page.getByRole('search').getByLabel(label).inputValue()).toBe('Kowalczyk');
    await expectAccessible(page);
  }
  expect(seen.map((url) => decodeURIComponent(url)).filter((url) => /kowal/i.test(url))).toEqual([]);

  // The same address in a later session: the name is asked for again, and nothing is listed in its place.
  await page.goto('/records');
  await page.getByRole('search').getByLabel('Patient').fill('Kowalczyk');
  await page.getByRole('button', { name: 'Find records' }).click();
  await page.waitForURL('**/records?*');
  const address = page.url();
  const other = (await visit('desk')).page;
  await signIn(other, 'Admin');
  await other.goto(address);
  await expect.poll(() => other.getByText('Type it again').count()).toBe(1);
  expect(await other.getByRole('table').count()).toBe(0);
  expect(await other.getByRole('search').getByLabel('Patient').inputValue()).toBe('');
  expect((await other.request.get(address.replace('/records?', '/records/export.csv?'))).status()).toBe(400);

  // A name somebody wrote into an address leaves it.
  await other.goto('/records?name=Kowalczyk&state=complete');
  expect(other.url()).not.toMatch(/Kowal/);
  expect(await other.getByRole('search').getByLabel('Patient').inputValue()).toBe('Kowalczyk');
});
