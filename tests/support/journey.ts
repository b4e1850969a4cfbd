import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { expect, inject, test as plain } from 'vitest';
import { findBrowser } from '../../scripts/setup/browser.ts';
import { inRoot } from '../../scripts/setup/paths.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The clinic's tablet both ways, a phone, and a desk. */
export const screens = {
  portrait: { width: 768, height: 1024 },
  landscape: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
  desk: { width: 1440, height: 900 },
} as const;

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
}

/** A device of its own: no cookie is shared with any other visit. Addresses are relative to the app. */
export type NewVisit = (screen?: keyof typeof screens) => Promise<Visit>;

const failures = inRoot('node_modules/.cache/beforehand/failures');

/**
 * A test in a real browser. Whatever it opened is closed after it; when it fails, what it showed is kept. No page of any
 * journey may ask for what its content security policy forbids.
 */
export const test = plain
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }): Promise<Browser> => {
    const executablePath = findBrowser();
    if (!executablePath) throw new Error('No browser: npm test says how to get one.');
    const browser = await chromium.launch({ executablePath, args: flags });
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('visit', async ({ browser, task }, { onCleanup }): Promise<NewVisit> => {
    const contexts: BrowserContext[] = [];
    const forbidden: string[] = [];
    onCleanup(async () => {
      if (task.result?.state === 'fail') await keep(contexts, task.name);
      for (const context of contexts) await context.close();
      expect(forbidden, 'what the content security policy stopped').toEqual([]);
    });
    return async (screen = 'portrait') => {
      const context = await browser.newContext({
        baseURL: inject('baseUrl'),
        viewport: screens[screen],
        hasTouch: screen !== 'desk',
        reducedMotion: 'reduce',
        acceptDownloads: true,
      });
      context.setDefaultTimeout(15_000);
      context.on('console', (message) => {
        if (/content security policy/i.test(message.text())) forbidden.push(message.text());
      });
      contexts.push(context);
      return { context, page: await context.newPage() };
    };
  });

/** Its back-forward cache is switched off for tests, which would not notice then what a page leaves in it. */
export const aBrowserThatKeepsPages = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findBrowser() ?? '',
    args: flags,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });

const keep = async (contexts: readonly BrowserContext[], name: string): Promise<void> => {
  mkdirSync(failures, { recursive: true });
  const pages = contexts.flatMap((context) => context.pages());
  for (const [index, page] of pages.entries()) {
    const path = join(failures, `${name.replaceAll(/[^a-z0-9]+/gi, '-')}-${index + 1}.png`);
    await page.screenshot({ path, fullPage: true }).catch(() => undefined);
    console.log(`${page.url()} looked like ${path}`);
  }
};

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** No accessibility violation of any kind that a machine can find. */
export const expectAccessible = async (page: Page): Promise<void> => {
  // Between two pages there is a moment without a title.
  await page.waitForFunction(() => document.title !== '');
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(async (values) => {
    const { axe: inPage } = window as unknown as { axe: typeof axe };
    const { violations } = await inPage.run(document, {
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
    });
    return violations.map(({ id, help, nodes }) => ({
      id,
      help,
      at: nodes.map(({ target }) => target.join(' ')),
    }));
  }, rules);
  const { pathname } = new URL(page.url());
  expect(found, `accessibility of ${pathname}`).toEqual([]);
  // Looked at here, because every page of a patient comes by.
  if (/^\/(?:screening|s|c)\//.test(pathname))
    expect(await offering(page), `what ${pathname} offers to the next`).toEqual([]);
};

/** Fields of a patient's page in which a browser would offer what somebody before typed, or what it knows of its owner. */
const offering = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')]
      .filter(({ type }) => !['hidden', 'radio', 'checkbox', 'submit', 'button'].includes(type))
      .filter(({ autocomplete }) => autocomplete !== 'off')
      .map(({ name }) => name),
  );

/** No page is wider than the screen it is on. */
export const expectToFit = async (page: Page): Promise<void> => {
  const spill = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(spill, `${new URL(page.url()).pathname} is too wide by`).toBeLessThanOrEqual(0);
};

export { expect };
