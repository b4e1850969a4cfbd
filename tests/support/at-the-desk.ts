import type { Page } from 'playwright-core';
import { factById, type FactId } from '@/rules';
import { answerAllSections, fillDate, goOn, understand, type Person, type Said } from './people';

/** From "who is answering" to the result, with somebody else holding the tablet who answers for the patient. */
export const answeredBy = async (
  page: Page,
  person: Person,
  { name, relation }: { readonly name: string; readonly relation: string },
  said: Said = {},
): Promise<void> => {
  await page.getByRole('radio', { name: /^A parent, guardian or somebody else/ }).check();
  await page.getByLabel('Your own name').fill(name);
  await page.getByLabel('How do you know the patient?').fill(relation);
  await goOn(page);
  await fillDate(page, /^Date of birth/, person.bornOn);
  await goOn(page);
  await page.getByRole('radio', { name: 'Yes, that is right' }).check();
  await goOn(page);
  await page.getByRole('button', { name: 'I have read this' }).click();
  await answerAllSections(page, said);
  await page.waitForURL('**/where-it-hurts');
  await page.getByRole('checkbox', { name: 'Right calf and shin' }).check();
  await goOn(page);
  await page.waitForURL('**/risks');
  await page.getByRole('button', { name: 'I have read this' }).click();
  await understand(page);
  await page.waitForURL('**/check');
  await page.getByRole('checkbox', { name: /answers are true/ }).check();
  await page.getByRole('button', { name: 'Send my answers' }).click();
  await page.waitForURL('**/result');
};

/** The physiotherapist enters a fact of their own. */
export const enter = async (desk: Page, screeningId: string, fact: FactId, option: string): Promise<void> => {
  await desk.goto(`/screenings/${screeningId}/answers/${fact}`);
  const label = factById(fact).options?.find(({ id }) => id === option)?.label ?? option;
  await desk.getByRole('radio', { name: label, exact: true }).check();
  await desk.getByRole('button', { name: /^(Save|Record)/ }).click();
  await desk.waitForURL((url) => !url.pathname.endsWith(`/${fact}`));
};

/** A reason is asked for where going ahead does not follow the findings. */
export const goAhead = async (
  desk: Page,
  screeningId: string,
  reason: string | null = 'checked-in-person',
): Promise<void> => {
  await desk.goto(`/screenings/${screeningId}/decide`);
  await desk.getByRole('radio', { name: 'Go ahead', exact: true }).check();
  if (reason) await desk.getByLabel('Reason for not following the findings').selectOption(reason);
  await desk.getByRole('button', { name: 'Record the decision' }).click();
  await desk.waitForURL(`**/screenings/${screeningId}`);
};

/** Fills the consent as somebody else than the patient; the tap on "I sign" is the test's own. */
export const fillConsentFor = async (page: Page, name: string, relation: string): Promise<void> => {
  for (const tick of await page.getByRole('checkbox').all()) await tick.check();
  await page.getByLabel('Your own full name').fill(name);
  await page.getByLabel('How do you know the patient?').fill(relation);
  await page.getByRole('radio', { name: /^Type/ }).check();
  await page.getByLabel('Type your full name once more to sign').fill(name);
};

export const countersign = async (desk: Page, screeningId: string): Promise<void> => {
  await desk.goto(`/screenings/${screeningId}/countersign`);
  await desk.getByRole('radio', { name: 'No, nothing has changed' }).check();
  await desk.getByRole('button', { name: 'Countersign' }).click();
  await desk.waitForURL((url) => !url.pathname.endsWith('/countersign'));
};
