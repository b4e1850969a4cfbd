import { goBehindTheApp } from '../support/behind-the-app';
import { expect, expectAccessible, test } from '../support/journey';
import { signInDevice } from '../support/people';
import { hasPhone } from '../support/second-step';

/** A clinic of its own, with one screening that was judged by rules which knew nothing of hunger. */
const aClinicWithAnOldJudgement = async () => {
  goBehindTheApp();
  const { aClinic, anAnsweredIntake } = await import('../support/a-clinic');
  const { judgedUnder, rulesWith } = await import('../support/other-rules');
  const staff = await aClinic();
  await hasPhone(staff);
  const { screeningId } = await anAnsweredIntake(staff, { 'not-eaten-or-exhausted': 'yes' });
  await judgedUnder(staff, screeningId, rulesWith('not-eaten-or-exhausted', 'no-food', 'none'));
  return { email: `${staff.staffId}@clinic.example`, screeningId };
};

test('an admin looks first, then compares; the physiotherapist reads what became stricter', async ({
  visit,
}) => {
  const { email, screeningId } = await aClinicWithAnOldJudgement();
  const { page, context } = await visit('desk');
  await signInDevice(context, { email, password: 'a password for tests' });
  await page.goto('/rescreening');
  await page.getByText('Nothing had to be compared yet').waitFor();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Only look' }).click();
  await page.getByText('Would be reviewed again').waitFor();
  await page.getByText('Finished', { exact: true }).waitFor();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Compare now' }).click();
  await page.getByText('To be reviewed again').waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Sam Test' }).first().click();
  await page.waitForURL(`**/screenings/${screeningId}`);
  await page.getByRole('heading', { name: 'The rules became stricter' }).waitFor();
  expect(await page.getByText(/was none, is now precaution/).count()).toBe(1);
  await expectAccessible(page);
});
