import type { BrowserContext, Page } from 'playwright-core';
import { expect } from './journey';

/** That a browser holds may go on: none of them says anything of a patient, or opens anything. */
const harmless = ['next-auth.csrf-token', 'next-auth.callback-url', 'beforehand-device'];

/** Nothing of a patient, and nothing that opens anything, is left in a browser: cookies, storages, caches, databases. */
export const expectNoTrace = async (page: Page, context: BrowserContext): Promise<void> => {
  const held = (await context.cookies()).map(({ name }) => name);
  expect(held.filter((name) => !harmless.includes(name))).toEqual([]);
  const kept = await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    caches: await caches.keys(),
    databases: await indexedDB.databases(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  expect(kept).toEqual({ local: [], session: [], caches: [], databases: [], workers: 0 });
};

/** No script reads them, no other site's form brings them along, and there are some. */
export const expectGuarded = async (context: BrowserContext, name: RegExp): Promise<void> => {
  const cookies = (await context.cookies()).filter((cookie) => name.test(cookie.name));
  expect(cookies.length).toBeGreaterThan(0);
  for (const { name: which, httpOnly, sameSite, path } of cookies)
    expect({ which, httpOnly, sameSite, path }).toEqual({
      which,
      httpOnly: true,
      sameSite: 'Lax',
      path: '/',
    });
};
