import type { BrowserContext, Locator, Page } from 'playwright-core';
import { factById, sections, teachBacks, type FactId } from '@/rules';
import { demoStaff } from '@/prisma/seed/demo-people';
import { inject } from 'vitest';
import { expect } from './journey';
import { freshCode } from './second-step';

/** Signs in on this device without drawing a page: what the form of the sign-in does is shown elsewhere. */
export const signInDevice = async (
  { request }: BrowserContext,
  who: 'Physiotherapist' | 'Admin' | { readonly email: string; readonly password: string },
): Promise<void> => {
  const staff = typeof who === 'string' ? demoStaff.find((one) => one.role === who) : who;
  if (!staff) throw new Error(`The demonstration has nobody like ${JSON.stringify(who)}.`);
  const { csrfToken } = (await (await request.get('/api/auth/csrf')).json()) as { csrfToken: string };
  const { email, password } = staff;
  const given = await request.post('/api/auth/callback/credentials', {
    form: { email, password, csrfToken, json: 'true' },
  });
  if ((await given.text()).includes('error=code')) {
    const code = await freshCode(inject('ownerUrl'), email);
    await request.post('/api/auth/callback/second-factor', { form: { code, csrfToken, json: 'true' } });
  }
  expect((await request.get('/api/alerts')).status(), 'signed in').toBe(200);
};

/** Puts the tablet into the patient's hands in the same way. */
export const handOverDevice = async ({ request }: BrowserContext, screeningId: string): Promise<void> => {
  const answer = await request.post(`/screenings/${screeningId}/hand-over`, { maxRedirects: 0 });
  expect(answer.headers()['location'], 'handed over').toMatch(/\/screening$/);
};

/** Signs in on this device as one of the demonstration's staff; the page is still to be opened. */
export const signIn = (page: Page, role: 'Physiotherapist' | 'Admin'): Promise<void> =>
  signInDevice(page.context(), role);

export interface Person {
  readonly givenName: string;
  readonly familyName: string;
  /** Year, month, day. */
  readonly bornOn: readonly [year: string, month: string, day: string];
}

/** A new person for every test: journeys share one clinic. */
export const somebody = (familyName: string): Person => ({
  givenName: 'Robin',
  familyName: `${familyName} ${Date.now().toString(36)}`,
  bornOn: ['1985', '3', '27'],
});

export const fillDate = async (
  within: Page | Locator,
  group: string | RegExp,
  [year, month, day]: Person['bornOn'],
): Promise<void> => {
  const date = within.getByRole('group', { name: group });
  await date.getByLabel('Day').fill(day);
  await date.getByLabel('Month').fill(month);
  await date.getByLabel('Year').fill(year);
};

/** Opens an intake and answers with the id of its screening. */
export const openIntake = async (
  page: Page,
  person: Person,
  plan: { readonly regions: readonly string[]; readonly technique: string } | null,
): Promise<string> => {
  await page.goto('/intake');
  await page.getByLabel('Given name').fill(person.givenName);
  await page.getByLabel('Family name').fill(person.familyName);
  await fillDate(page, 'Date of birth', person.bornOn);
  if (plan) {
    await page.getByText('Planned areas', { exact: true }).click();
    for (const region of plan.regions) await page.getByRole('checkbox', { name: region }).check();
    await page.getByRole('radio', { name: plan.technique }).check();
  }
  await page.getByRole('button', { name: 'Open the intake' }).click();
  await page.waitForURL('**/screenings/*');
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
};

/** Staff put the tablet into the patient's hands. */
export const handOver = async (page: Page, screeningId: string): Promise<void> => {
  if (!page.url().endsWith(`/screenings/${screeningId}`)) await page.goto(`/screenings/${screeningId}`);
  await page.getByRole('button', { name: 'Hand over this tablet' }).click();
  await page.waitForURL('**/screening/**');
};

export type Said = Readonly<Partial<Record<FactId, string | readonly string[]>>>;

export const questionOf = (page: Page, id: FactId): Locator =>
  page.getByRole('group', { name: factById(id).question });

/** Answers one question by what a person would tap or type: an answer's words, a number, or several options. */
export const answer = async (page: Page, id: FactId, said: string | readonly string[]): Promise<void> => {
  const { kind } = factById(id);
  const question = questionOf(page, id);
  if (kind === 'medicines') {
    if (said === 'none') return question.getByLabel('I take none').check();
    const lines = typeof said === 'string' ? [said] : said;
    for (const [index, line] of lines.entries()) {
      if (index > 0) await question.getByRole('button', { name: 'Add another' }).click();
      await question.getByLabel(`Medicine ${index + 1}`, { exact: true }).fill(line);
    }
    await question.getByLabel(`Medicine ${lines.length}`, { exact: true }).blur();
    return;
  }
  if (kind === 'quantity' || kind === 'text') {
    const { question: name } = factById(id);
    if (said === 'Not sure') return page.getByRole('checkbox', { name }).check();
    await page.getByRole('textbox', { name }).fill(String(said));
    return page.getByRole('textbox', { name }).blur();
  }
  if (typeof said === 'string') return question.getByRole('radio', { name: said, exact: true }).check();
  for (const option of said) await question.getByRole('checkbox', { name: option, exact: true }).check();
};

/** What a page says is to be put right. (The framework has an alert of its own outside of the page, always.) */
export const errorsOn = (page: Page): Locator => page.getByRole('main').getByRole('alert').first();

export const goOn = (page: Page): Promise<void> => page.getByRole('button', { name: 'Continue' }).click();

/** From "who is answering" to the first question. */
export const introduce = async (page: Page, person: Person): Promise<void> => {
  await page.getByRole('radio', { name: 'I am the patient' }).check();
  await goOn(page);
  await fillDate(page, 'Your date of birth', person.bornOn);
  await goOn(page);
  await expect.poll(() => page.getByText(person.familyName).count()).toBeGreaterThan(0);
  await page.getByRole('radio', { name: 'Yes, this is me' }).check();
  await goOn(page);
  await page.getByRole('button', { name: 'I have read this' }).click();
  await page.waitForURL('**/questions/today');
};

/** One section: "No" to everything, except what is said. Follow-ups are answered in the order they are given. */
export const answerSection = async (page: Page, index: number, said: Said = {}): Promise<void> => {
  const section = sections[index];
  if (!section) throw new Error(`There is no section ${index}.`);
  await page.waitForURL(`**/questions/${section.id}`);
  const given = Object.keys(said) as FactId[];
  const always = await page
    .getByRole('group')
    .filter({ has: page.getByRole('radio', { name: 'No', exact: true }) })
    .all();
  for (const question of always) {
    const name = (await question.locator('legend').first().innerText()).trim();
    if (given.some((id) => name.startsWith(factById(id).question))) continue;
    await question.getByRole('radio', { name: 'No', exact: true }).check();
  }
  if (section.id === 'medicines' && !said['medicines.list']) await answer(page, 'medicines.list', 'none');
  for (const id of given) if (factById(id).section === section.id) await answer(page, id, said[id] ?? []);
  await goOn(page);
};

/** All eight sections. */
export const answerAllSections = async (page: Page, said: Said = {}): Promise<void> => {
  for (const index of sections.keys()) await answerSection(page, index, said);
};

/** Answers the questions about the risks, each rightly. */
export const understand = async (page: Page): Promise<void> => {
  await page.waitForURL('**/understanding');
  for (const { question, options } of teachBacks) {
    const group = page.getByRole('group', { name: question, exact: true });
    if ((await group.count()) === 0) continue;
    const right = options.find((one) => one.right)?.text ?? '';
    await group.getByRole('radio', { name: right, exact: true }).check();
  }
  await goOn(page);
};

/** From the last question to the result. */
export const finishForm = async (page: Page, hurts = 'Right calf and shin'): Promise<void> => {
  await page.waitForURL('**/where-it-hurts');
  await page.getByRole('checkbox', { name: hurts }).check();
  await goOn(page);
  await page.waitForURL('**/risks');
  await page.getByRole('button', { name: 'I have read this' }).click();
  await understand(page);
  await page.waitForURL('**/check');
  await page.getByRole('checkbox', { name: /My answers are true/ }).check();
  await page.getByRole('button', { name: 'Send my answers' }).click();
  await page.waitForURL('**/result');
};

/** Ticks every declaration and writes the name. */
export const fillConsent = async (page: Page, person: Person): Promise<void> => {
  await page.waitForURL('**/consent');
  for (const tick of await page.getByRole('checkbox').all()) await tick.check();
  await page.getByLabel('Your full name', { exact: true }).fill(`${person.givenName} ${person.familyName}`);
};

/** Draws a wave with the pointer. */
export const draw = async (page: Page): Promise<void> => {
  const pad = page.getByRole('group', { name: 'Sign in the box' }).locator('svg').first();
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('There is no pad to sign on.');
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.5);
  await page.mouse.down();
  for (let step = 0; step <= 20; step += 1)
    await page.mouse.move(
      box.x + box.width * (0.2 + step * 0.025),
      box.y + box.height * (0.5 + 0.25 * Math.sin(step)),
    );
  await page.mouse.up();
};

export const signTyped = async (page: Page, person: Person): Promise<void> => {
  await fillConsent(page, person);
  await page.getByRole('radio', { name: /^Type/ }).check();
  await page
    .getByLabel('Type your full name once more to sign')
    .fill(`${person.givenName} ${person.familyName}`);
  await page.getByRole('button', { name: 'I sign' }).click();
  await page.waitForURL('**/done');
};

export const signDrawn = async (page: Page, person: Person): Promise<void> => {
  await fillConsent(page, person);
  await page.getByRole('radio', { name: /^Draw/ }).check();
  await draw(page);
  await page.getByRole('button', { name: 'I sign' }).click();
  await page.waitForURL('**/done');
};

/** The patient is done; the tablet forgets. */
export const finish = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^(Finish|I am done on this device)$/ }).click();
  await page.waitForURL('**/goodbye');
};
