import { inject } from 'vitest';
import { expect, test } from '../support/journey';
import { freePort, newDataFolder, removeDataFolder, start } from '../support/installation';
import {
  answer,
  answerSection,
  handOver,
  introduce,
  openIntake,
  questionOf,
  signIn,
  somebody,
} from '../support/people';

const calf = { regions: ['Right calf and shin'], technique: 'Deep, by hand' };

test('kill -9 in the middle of the questions: after the next start the same tablet goes on at the same place', async ({
  browser,
  onTestFinished,
}) => {
  expect(inject('baseUrl')).toBeTruthy();
  const dataFolder = newDataFolder();
  const port = await freePort();
  let app = start({ dataFolder, port });
  onTestFinished(async () => {
    app.process.kill('SIGTERM');
    await app.exit;
    removeDataFolder(dataFolder);
  });
  await app.ready;

  const context = await browser.newContext({ baseURL: `http://localhost:${port}` });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const person = somebody('Interrupted');
  await signIn(page, 'Physiotherapist');
  const id = await openIntake(page, person, calf);
  await handOver(page, id);
  await introduce(page, person);
  await answerSection(page, 0);
  await page.waitForURL('**/questions/needles');
  await answer(page, 'needle-fear', 'Yes');
  await answer(page, 'needle-fear.score', '3');
  await expect.poll(() => page.getByText('Saved').count()).toBeGreaterThan(0);
  await expect.poll(() => page.getByText('Saving…').count()).toBe(0);

  app.process.kill('SIGKILL');
  await app.exit;
  // What is tapped now cannot be stored; the page says so and keeps it.
  await answer(page, 'fainting-history', 'Yes');
  await expect.poll(() => page.getByText(/no connection/i).count(), { timeout: 20_000 }).toBeGreaterThan(0);

  app = start({ dataFolder, port });
  await app.ready;
  // Sent again by itself once the line is back.
  await expect.poll(() => page.getByText(/no connection/i).count(), { timeout: 40_000 }).toBe(0);
  await page.goto('/screening');
  await page.waitForURL('**/questions/needles');
  const score = page.getByRole('textbox', { name: /How strong is the fear/ });
  expect(await score.inputValue()).toBe('3');
  for (const [fact, said] of [
    ['needle-fear', 'Yes'],
    ['fainting-history', 'Yes'],
  ] as const)
    expect(await questionOf(page, fact).getByRole('radio', { name: said, exact: true }).isChecked()).toBe(
      true,
    );
}, 240_000);
