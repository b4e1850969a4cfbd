import { teachBacks } from '@/rules';
import { answered } from '../support/behind-the-app';
import { expect, expectAccessible, test } from '../support/journey';
import { errorsOn, goOn, signIn } from '../support/people';

const about = (risk: string) => {
  const one = teachBacks.find((back) => back.risk === risk)!;
  const texts = (right: boolean) => one.options.filter((option) => Boolean(option.right) === right);
  return { ...one, right: texts(true)[0]!.text, wrong: texts(false)[0]!.text };
};
const [infection, sore, faint] = [about('infection'), about('sore-after'), about('faint')];

test('a wrong answer is explained and asked again; what stays unclear waits for the physiotherapist', async ({
  visit,
}) => {
  const { page, id } = await answered(visit, 'Teachback', {}, { until: 'understanding' });
  const choose = (question: string, text: string) =>
    page
      .getByRole('group', { name: question, exact: true })
      .getByRole('radio', { name: text, exact: true })
      .check();

  await page.waitForURL('**/understanding');
  await choose(infection.question, infection.wrong);
  await goOn(page);
  // A question that was passed over is asked for, and what was chosen stays.
  await errorsOn(page).waitFor();
  await expectAccessible(page);
  await choose(sore.question, 'I am not sure');
  await choose(faint.question, faint.right);
  await goOn(page);

  await page.getByRole('heading', { name: 'Let us look at this once more' }).waitFor();
  await expectAccessible(page);
  expect(await page.getByText(infection.explanation).count()).toBe(1);
  expect(await page.getByText(sore.explanation).count()).toBe(1);
  expect(await page.getByRole('group', { name: faint.question }).count()).toBe(0);
  await choose(infection.question, infection.right);
  await choose(sore.question, sore.wrong);
  await goOn(page);

  await page.waitForURL('**/check');
  await page.getByRole('checkbox', { name: /My answers are true/ }).check();
  await page.getByRole('button', { name: 'Send my answers' }).click();
  await page.waitForURL('**/result');
  expect(await page.getByRole('link', { name: 'Continue to the consent' }).count()).toBe(0);

  const desk = (await visit('desk')).page;
  await signIn(desk, 'Physiotherapist');
  await desk.goto(`/screenings/${id}`);
  const card = desk.getByRole('region', { name: 'What was understood' });
  expect(await card.innerText()).toContain('To talk about: 1');
  expect(await card.getByRole('listitem').first().innerText()).toContain(`Right is: “${sore.right}”`);
  await expectAccessible(desk);
});
