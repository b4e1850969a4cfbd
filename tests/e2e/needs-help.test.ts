import { answeredBy, countersign, enter, fillConsentFor, goAhead } from '../support/at-the-desk';
import { expect, expectAccessible, test } from '../support/journey';
import {
  answerAllSections,
  finishForm,
  handOver,
  introduce,
  openIntake,
  signIn,
  signTyped,
  somebody,
} from '../support/people';

const calf = { regions: ['Right calf and shin'], technique: 'Deep, by hand' };

test('whoever may lawfully decide signs for an adult, once the physiotherapist has judged that and said go', async ({
  visit,
}) => {
  const { page } = await visit('portrait');
  const desk = (await visit('desk')).page;
  const person = somebody('Represented');
  await signIn(page, 'Physiotherapist');
  await signIn(desk, 'Physiotherapist');
  const id = await openIntake(page, person, calf);
  await handOver(page, id);
  await answeredBy(
    page,
    person,
    { name: 'Kim Attorney', relation: 'Welfare attorney' },
    {
      'capacity-lacking': 'Yes',
      'capacity-lacking.help-kinds': ['Memory, thinking or making choices'],
    },
  );
  // Nobody signs for an adult because they say that they may.
  expect(await page.getByRole('link', { name: 'Continue to the consent' }).count()).toBe(0);

  await enter(desk, id, 'capacity-lacking.assessment', 'lacks-with-lawful-decider');
  await goAhead(desk, id);
  await expect
    .poll(() => desk.getByText('The person who may lawfully decide may sign', { exact: true }).count())
    .toBe(1);
  expect(
    await desk.getByRole('heading', { name: 'Let the person who may lawfully decide sign' }).count(),
  ).toBe(1);
  await expectAccessible(desk);

  await page.getByRole('link', { name: 'Continue to the consent' }).click();
  await page.waitForURL('**/consent');
  expect(await page.getByRole('main').innerText()).not.toMatch(/parent or guardian/i);
  await expectAccessible(page);
  await fillConsentFor(page, 'Kim Attorney', 'Welfare attorney');
  await page.getByRole('button', { name: 'I sign' }).click();
  await page.waitForURL('**/done');

  await countersign(desk, id);
  await desk.goto(`/screenings/${id}`);
  await expect.poll(() => desk.getByText('The record is complete').count()).toBe(1);
  expect(await desk.content()).not.toMatch(/parent or guardian/i);
  await desk.getByRole('link', { name: 'Open the record' }).click();
  await desk.waitForURL('**/records/*');
  await expect.poll(() => desk.getByText(/Welfare attorney/).count()).toBeGreaterThan(0);
  expect(await desk.getByRole('main').innerText()).not.toMatch(/parent or guardian|No longer in force/i);
  await expectAccessible(desk);
});

test('without an interpreter nobody signs; with one the patient does', async ({ visit }) => {
  const { page } = await visit('portrait');
  const desk = (await visit('desk')).page;
  const person = somebody('Interpreted');
  await signIn(page, 'Physiotherapist');
  await signIn(desk, 'Physiotherapist');
  const id = await openIntake(page, person, calf);
  await handOver(page, id);
  await introduce(page, person);
  await answerAllSections(page, {
    'capacity-lacking': 'Yes',
    'capacity-lacking.help-kinds': ['This is not my best language'],
    'language-communication-barrier.language': 'Polish',
  });
  await finishForm(page);
  expect(await page.getByRole('link', { name: 'Continue to the consent' }).count()).toBe(0);
  await desk.goto(`/screenings/${id}/answers`);
  expect(await desk.getByRole('main').innerText()).toContain('Polish');

  await enter(desk, id, 'language-communication-barrier.interpreting', 'trained-interpreter');
  await goAhead(desk, id, null);
  await page.getByRole('link', { name: 'Continue to the consent' }).click();
  await signTyped(page, person);
  await countersign(desk, id);
  await desk.goto(`/screenings/${id}`);
  await expect.poll(() => desk.getByText('The record is complete').count()).toBe(1);
});
