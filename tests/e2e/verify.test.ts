import { bundleFiles, chainOf, aKey, lineOf, zipOf } from '../support/a-sealed-chain';
import { expect, expectAccessible, test } from '../support/journey';

const key = aKey();
const chain = chainOf(key, 4);
const file = (name: string, text: string | Buffer) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(text),
});

test('a file is checked where it is, and nothing of it leaves the browser', async ({ visit }) => {
  const { page } = await visit('phone');
  await page.goto('/verify');
  const chosen = page.getByLabel(/Choose a file/);
  await expect.poll(() => chosen.isEnabled()).toBe(true);

  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.method()} ${request.postData() ?? ''}`));

  // Sealed elsewhere: the key of this clinic knows nothing of it.
  await chosen.setInputFiles(file('record.json', lineOf(chain[1]!)));
  await page.getByText('Unknown key').waitFor();
  await page.getByText('Check against another key').click();
  await page.getByLabel('Public key of the clinic').setInputFiles(file('clinic.pem', key.pem));
  await page.getByRole('heading', { name: 'Nothing was changed' }).waitFor();
  await page.getByText('Consent given, number 2 of the clinic').waitFor();
  await expectAccessible(page);

  await chosen.setInputFiles(file('record.json', lineOf(chain[1]!).replace('Record 2', 'Record X')));
  await page.getByRole('heading', { name: 'Do not rely on this file' }).waitFor();
  await page.getByText('Record 2. What it says is not what was sealed.').waitFor();
  await expectAccessible(page);

  const bundle = Buffer.from(await (await zipOf(bundleFiles(key, chain))).arrayBuffer());
  await chosen.setInputFiles(file('export.zip', bundle));
  await page.getByText('All 4 records in this file').waitFor();
  await chosen.setInputFiles(file('picture.zip', 'PK, and no more'));
  await page.getByRole('heading', { name: 'This file cannot be checked' }).waitFor();

  // What it loads is code of the page; no form, no upload.
  expect(sent.filter((request) => request !== 'GET ')).toEqual([]);
});

test('whoever comes from a printed record hears whether the file is that one', async ({ visit }) => {
  const { createHash } = await import('node:crypto');
  const { page } = await visit('desk');
  const seal = createHash('sha256').update(chain[2]!.header).digest('hex');
  await page.goto(`/verify#${seal}`);
  await page.getByText('You come from a printed record').waitFor();
  await page.getByText('Check against another key').click();
  await page.getByLabel('Public key of the clinic').setInputFiles(file('clinic.pem', key.pem));
  await page.getByLabel(/Choose a file/).setInputFiles(file('record.json', lineOf(chain[2]!)));
  await page.getByText('It is the record whose printed copy you hold').waitFor();
  await page.getByLabel(/Choose a file/).setInputFiles(file('record.json', lineOf(chain[1]!)));
  await page.getByText('This is another record than the printed one').waitFor();
});
