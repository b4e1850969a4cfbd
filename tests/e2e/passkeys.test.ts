import type { Page } from 'playwright-core';
import { aRealClinic, clinicPassword } from '../support/a-real-clinic';
import { expect, expectAccessible, expectToFit, test } from '../support/journey';
import { owner } from '../support/owner';
import { errorsOn, signInDevice } from '../support/people';

/** A device with keys of its own, whose owner shows a finger whenever it asks. */
const withKeys = async (page: Page) => {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    isVerified: (isUserVerified: boolean) =>
      cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
    /** A copy of the key that has not been used as often as the key itself. */
    replaceByCopy: async () => {
      const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId });
      const [credential] = credentials;
      if (!credential) throw new Error('There is no key.');
      await cdp.send('WebAuthn.removeCredential', { authenticatorId, credentialId: credential.credentialId });
      await cdp.send('WebAuthn.addCredential', {
        authenticatorId,
        credential: { ...credential, signCount: 0 },
      });
    },
  };
};

const actionsOf = async (clinicId: string): Promise<string[]> =>
  (await owner().auditEvent.findMany({ where: { clinicId }, orderBy: { sequence: 'asc' } })).map(
    ({ action }) => action,
  );

test('a passkey is added, signs an admin in by itself, and opens nothing once it was copied or taken away', async ({
  visit,
}) => {
  const { admin: email, by } = await aRealClinic();
  const { clinicId } = by.staff;
  const { page, context } = await visit('phone');
  const keys = await withKeys(page);
  const check = async () => {
    await expectAccessible(page);
    await expectToFit(page);
  };
  const byPasskey = async () => {
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Use a passkey' }).click();
  };
  const refusedWith = (words: RegExp) => page.getByRole('alert').filter({ hasText: words }).waitFor();
  const leave = () => context.request.post('/sign-out');

  await byPasskey();
  await refusedWith(/No passkey was used/);
  await check();

  await signInDevice(context, { email, password: clinicPassword });
  await page.goto('/account');
  const add = async (password: string) => {
    await page.getByLabel('What do you call it?').fill('Work phone');
    await page.getByLabel('Your password, to be sure').fill(password);
    await page.getByRole('button', { name: 'Add a passkey' }).click();
  };
  await add('not the password');
  await errorsOn(page).waitFor();
  await add(clinicPassword);
  await page.getByText('Your passkey is added').waitFor();
  await page.getByRole('heading', { name: 'Passkeys' }).waitFor();
  await check();
  await leave();

  const sent = page.waitForRequest('**/api/auth/callback/passkey');
  await byPasskey();
  await page.waitForURL('**/today');
  // What was sent then does nothing again, on the same device neither.
  const request = await sent;
  const challenge = /beforehand-passkey=[^;]+/.exec((await request.allHeaders())['cookie'] ?? '')?.[0];
  await leave();
  const { csrfToken } = (await (await context.request.get('/api/auth/csrf')).json()) as { csrfToken: string };
  const held = (await context.cookies()).map(({ name, value }) => `${name}=${value}`);
  const again = await context.request.post('/api/auth/callback/passkey', {
    form: { ...Object.fromEntries(new URLSearchParams(request.postData() ?? '')), csrfToken },
    headers: { cookie: [...held, challenge].join('; ') },
  });
  expect(await again.text()).toContain('auth%2Fsign-in-over');
  expect((await context.request.get('/api/alerts')).status()).toBe(401);

  // Who holds the device and cannot show who they are.
  await keys.isVerified(false);
  await byPasskey();
  await refusedWith(/No passkey was used/);
  await keys.isVerified(true);

  // After the password it stands in place of the code, or beside it.
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(clinicPassword);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { name: 'Enter your code' }).waitFor();
  await check();
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.waitForURL('**/today');
  await page.goto('/account');
  await page
    .getByText(/Last used/)
    .first()
    .waitFor();
  await leave();

  await keys.replaceByCopy();
  await byPasskey();
  await refusedWith(/does not work here/);
  expect(await owner().staffSession.count({ where: { clinicId, revokedAt: null } })).toBe(0);

  await signInDevice(context, { email, password: clinicPassword });
  await page.goto('/account');
  await page.getByText('Take Work phone away').click();
  await page.getByRole('textbox', { name: 'Your password', exact: true }).first().fill(clinicPassword);
  await page.getByRole('button', { name: 'Take it away' }).click();
  await page.getByRole('heading', { name: 'Passkeys' }).waitFor({ state: 'detached' });
  await leave();
  await byPasskey();
  await refusedWith(/does not work here/);
  expect((await actionsOf(clinicId)).filter((action) => action.startsWith('passkey'))).toEqual([
    'passkey-added',
    'passkey-refused',
    'passkey-removed',
  ]);
});

test('with a passkey the password alone opens nothing any more', async ({ visit }) => {
  const { physio: email } = await aRealClinic();
  const { page, context } = await visit('desk');
  await withKeys(page);
  await signInDevice(context, { email, password: clinicPassword });
  await page.goto('/account');
  await page.getByLabel('What do you call it?').fill('Desk');
  await page.getByLabel('Your password, to be sure').fill(clinicPassword);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByText('Your passkey is added').waitFor();
  await context.request.post('/sign-out');
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(clinicPassword);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { name: 'Use your passkey' }).waitFor();
  await expectAccessible(page);
  expect((await context.request.get('/api/alerts')).status()).toBe(401);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.waitForURL('**/today');
});
