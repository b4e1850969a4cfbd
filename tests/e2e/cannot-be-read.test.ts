import type { BrowserContext } from 'playwright-core';
import type { Policy } from '@/rules';
import { goBehindTheApp } from '../support/behind-the-app';
import { expect, test } from '../support/journey';
import { handOverDevice, signInDevice } from '../support/people';
import { hasPhone } from '../support/second-step';

/* What a later release leaves behind. Asked for without drawing anything: every page is there, and says what to do. */

const textOf = async ({ request }: BrowserContext, path: string): Promise<string> => {
  const answer = await request.get(path);
  expect(answer.status(), path).toBe(200);
  return answer.text();
};

const aClinicOfItsOwn = async (context: BrowserContext) => {
  goBehindTheApp();
  const { aClinic } = await import('../support/a-clinic');
  const staff = await aClinic();
  await hasPhone(staff);
  await signInDevice(context, {
    email: `${staff.staffId}@clinic.example`,
    password: 'a password for tests',
  });
  return staff;
};

test('an answer that no release knows any more', async ({ visit }) => {
  const { context } = await visit('desk');
  const staff = await aClinicOfItsOwn(context);
  const { anAnsweredIntake } = await import('../support/a-clinic');
  const { signedIntake } = await import('../support/a-signature');
  const { transaction } = await import('@/lib/db/transaction');
  const { newId } = await import('@/lib/ids');
  const { insertAnswerOnce } = await import('@/lib/screening/screening.repository');
  const { screeningId } = await anAnsweredIntake(staff, { diabetes: 'yes' });
  const signed = await signedIntake(staff);
  for (const id of [screeningId, signed.screeningId])
    await transaction(staff.clinicId, (tx) =>
      insertAnswerOnce(tx, {
        clinicId: staff.clinicId,
        screeningId: id,
        factId: 'diabetes',
        state: 'answered',
        value: 'an-option-that-is-gone',
        saidBy: 'clinician',
        staffId: staff.staffId,
        reason: 'For a test.',
        idempotencyKey: newId(),
        at: new Date(),
      }),
    );

  for (const path of ['/today', '/screenings', `/records/${signed.consentId}`]) await textOf(context, path);
  for (const path of [`/screenings/${signed.screeningId}`, `/screenings/${screeningId}/answers/diabetes`])
    await textOf(context, path);
  for (const page of ['', '/answers', '/decide', '/countersign'])
    expect(await textOf(context, `/screenings/${screeningId}${page}`)).toContain(
      'An answer cannot be read any more',
    );

  await handOverDevice(context, screeningId);
  expect(await textOf(context, '/screening')).toContain('Some of our questions have changed');
});

test('a step of the policy that no release knows any more', async ({ visit }) => {
  const { context } = await visit('desk');
  const staff = await aClinicOfItsOwn(context);
  const { setPolicy } = await import('../support/other-rules');
  await setPolicy(staff, { measures: [{ kind: 'switch', id: 'gone' }] } as unknown as Policy);
  for (const path of ['/rules', '/rescreening', '/policy'])
    expect(await textOf(context, path)).toContain('The policy does not fit the rules any more');
});
