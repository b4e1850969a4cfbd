import type { Page } from 'playwright-core';
import { aRealClinic, clinicPassword } from '../support/a-real-clinic';
import { expect, expectAccessible, screens, test } from '../support/journey';
import { openBundle } from '../support/opened-bundle';
import { signInDevice } from '../support/people';
import { owner } from '../support/owner';

/** On a tablet, and on a phone, where tables are cards and hashes have to break. */
const check = async (page: Page): Promise<void> => {
  await expectAccessible(page);
  await page.setViewportSize(screens.phone);
  const spill = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(spill, `${new URL(page.url()).pathname} is too wide by`).toBeLessThanOrEqual(0);
  await page.setViewportSize(screens.portrait);
};

test('an export is asked for, watched, cancelled, fetched, confirmed by whoever got it, and over one day', async ({
  visit,
}) => {
  const { admin, by } = await aRealClinic();
  const { anAnsweredIntake } = await import('../support/a-clinic');
  const { refuseConsent } = await import('@/lib/consent/say-no');
  const { tablet } = await anAnsweredIntake(by.staff);
  const refused = await refuseConsent({ reason: '' }, tablet);
  if (!refused.ok) throw new Error(refused.error.code);
  const { page, context } = await visit();
  await signInDevice(context, { email: admin, password: clinicPassword });

  await page.goto('/exports');
  await page.getByRole('heading', { name: 'No exports yet' }).waitFor();
  await check(page);
  await page.getByRole('link', { name: 'New export' }).click();
  await page.waitForURL('**/exports/new');
  await expectAccessible(page);
  await page.getByRole('radio', { name: /^Table/ }).check();
  await page.getByRole('button', { name: 'Make the export' }).click();
  await page.waitForURL(/\/exports\/[0-9a-f-]{36}$/);
  const id = page.url().split('/').at(-1)!;
  const job = (data: Parameters<ReturnType<typeof owner>['exportJob']['updateMany']>[0]['data']) =>
    owner().exportJob.updateMany({ where: { id }, data });

  // The page follows by itself.
  const download = page.getByRole('link', { name: /^Download/ });
  await download.waitFor();
  const [taken] = await Promise.all([page.waitForEvent('download'), download.click()]);
  expect(taken.suggestedFilename()).toMatch(/^consent-records-csv-[\d-]+\.zip$/);
  const bundle = await openBundle(await taken.path());
  expect([bundle.isSigned, bundle.manifest.exportId, bundle.manifest.counts.records]).toEqual([true, id, 1]);

  // Whoever got it, who is nobody here.
  const receiver = (await visit('phone')).page;
  await receiver.goto('/receipt');
  await check(receiver);
  const code = receiver.getByLabel('Code from the file');
  const confirm = receiver.getByRole('button', { name: 'Confirm receipt' });
  await code.fill('AAAA-BBBB-CCCC');
  await confirm.click();
  await receiver.getByRole('alert', { name: 'Not confirmed yet' }).waitFor();
  await check(receiver);
  await code.fill(/code: (\S+)/.exec(bundle.text('receipt.txt'))?.[1] ?? '');
  await confirm.click();
  await receiver.getByRole('heading', { name: 'Thank you' }).waitFor();
  await check(receiver);
  await page.reload();
  await page.getByText(/^Yes, /).waitFor();

  // As an export of PDFs with one that could not be made; and as one that broke off for good.
  await job({ missing: [{ sequence: 1, recordId: refused.value.consentId, reason: 'timed-out' }] });
  await page.reload();
  await page.getByRole('button', { name: 'Make the missing PDF again' }).waitFor();
  await check(page);
  await job({ missing: [], finishedAt: null, manifestHash: null, bytes: null, failedAt: new Date() });
  await page.reload();
  await page.getByRole('heading', { name: 'It could not be finished' }).waitFor();
  await check(page);
  expect((await page.request.head(`/exports/${id}/file`)).status()).toBe(405);
  const status = await page.evaluate(
    (path) => fetch(path).then((answer) => answer.status),
    `/exports/${id}/file`,
  );
  expect(status).toBe(404);

  // As a large one that is at work, until nobody wants it any more; the queue has it for later, and so leaves it alone.
  await owner()
    .$executeRaw`UPDATE queue.job SET state = 'retry', start_after = now() + interval '1 hour', completed_on = NULL
    WHERE data->>'id' = ${id}`;
  await job({ failedAt: null, done: 3, total: 10 });
  await page.reload();
  await page.getByText('3 of 10 records written').waitFor();
  await check(page);
  await page.getByRole('button', { name: 'Cancel this export' }).click();
  await page.getByRole('heading', { name: 'Cancelled' }).waitFor();

  await job({ cancelledAt: null, finishedAt: new Date(0), expiresAt: new Date(1) });
  await page.reload();
  await page.getByRole('heading', { name: 'The file was removed' }).waitFor();
  await page.getByRole('link', { name: 'Make it again' }).click();
  await page.waitForURL('**/exports/new?**');
  expect(await page.getByRole('radio', { name: /^Table/ }).isChecked()).toBe(true);
  await page.goto('/exports');
  await page.getByRole('row', { name: /Expired/ }).waitFor();
  await check(page);
});
