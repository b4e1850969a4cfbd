import { beforeAll, describe, expect, test } from 'vitest';
import type { StaffActor } from '@/lib/actors';
import { refuseConsent, withdrawForPatient, withdrawOwnConsent } from '@/lib/consent/say-no';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import { callStaff } from '@/lib/screening/call-staff';
import { askForHelp } from '@/lib/screening/ask-for-help';
import { lastEvent } from '@/lib/screening/last-event';
import { checkBirthDate, confirmIdentity, sayWhoAnswers } from '@/lib/screening/patient-steps';
import { acknowledgeAlerts, clearMismatch } from '@/lib/screening/staff-steps';
import { openAlerts } from '@/lib/screening/status';
import { listed } from '@/lib/screening/todays-screenings';
import { waitingAlerts } from '@/lib/screening/waiting-alerts';
import { signAndCountersign } from '@/prisma/seed/walk-through';
import { aClinic, anAnsweredIntake, anIntake, snapshotOf } from '../../support/a-clinic';
import { owner } from '../../support/owner';

let staff: StaffActor;
beforeAll(async () => {
  staff = await aClinic();
});

const waitingIn = async (screeningId: string) => {
  const found = (await waitingAlerts(staff)).find((alert) => alert.screeningId === screeningId);
  // The bar asks the database itself: it must agree with what a screening's own page says.
  expect(found?.through ?? '').toBe(
    String(openAlerts(await snapshotOf(staff, screeningId)).at(-1)?.sequence ?? ''),
  );
  return found ?? null;
};

const mismatch = /did not match/;

describe('an identity that does not match', () => {
  test.each([
    ['birth-date', '1990-05-06', 'yes', '1990-05-06'],
    ['name', '1990-05-05', 'no', undefined],
  ] as const)('calls staff and says what differed: %s', async (what, bornOn, isThisYou, typed) => {
    const { tablet, screeningId } = await anIntake(staff);
    await sayWhoAnswers({ respondent: 'self' }, tablet);
    await confirmIdentity({ bornOn, isThisYou }, tablet);

    expect((await waitingIn(screeningId))?.causes.join()).toMatch(mismatch);
    expect(lastEvent(await snapshotOf(staff, screeningId), 'identity-mismatch')?.detail).toEqual({
      what,
      ...(typed && { typed }),
    });
    // What was typed stands on the screening's page and nowhere else.
    const audited = await owner().auditEvent.findMany({ where: { objectId: screeningId } });
    expect(JSON.stringify(audited)).not.toContain('1990-05');

    await askForHelp(tablet);
    await clearMismatch(
      { screeningId, givenName: 'Sam', familyName: 'Test', bornOn: '1990-05-06', reason: 'Saw the passport' },
      staff,
    );
    // Put right, it calls nobody any more; what else was called for does, and the history stays.
    expect((await waitingIn(screeningId))?.causes).toEqual(['Asked for help']);
    expect(
      (await snapshotOf(staff, screeningId)).events.filter(({ kind }) => kind === 'alert-raised'),
    ).toHaveLength(2);

    await confirmIdentity({ bornOn: '1990-05-05', isThisYou: 'yes' }, tablet);
    expect((await waitingIn(screeningId))?.causes.join()).toMatch(mismatch);
  });

  test('waits until somebody says that they are going', async () => {
    const { tablet, screeningId } = await anIntake(staff);
    await sayWhoAnswers({ respondent: 'self' }, tablet);
    await checkBirthDate({ bornOn: '1990-05-06' }, tablet);
    const alert = await waitingIn(screeningId);
    await acknowledgeAlerts({ screeningId, through: alert?.through ?? '' }, staff);
    expect(await waitingIn(screeningId)).toBeNull();
  });
});

test('a patient who takes back a countersigned consent calls staff', async () => {
  const { tablet, screeningId } = await anAnsweredIntake(staff);
  await signAndCountersign(staff, tablet, 'Sam Test');
  expect(await waitingIn(screeningId)).toBeNull();
  await Promise.all([withdrawOwnConsent({ reason: '' }, tablet), withdrawOwnConsent({ reason: '' }, tablet)]);
  expect((await waitingIn(screeningId))?.causes).toEqual(['Took back the consent: do not needle']);
  const raised = (await snapshotOf(staff, screeningId)).events.filter(({ kind }) => kind === 'alert-raised');
  expect(raised).toHaveLength(1);
});

test('a patient who says no calls staff', async () => {
  const { tablet, screeningId } = await anAnsweredIntake(staff);
  await refuseConsent({ reason: '' }, tablet);
  expect((await waitingIn(screeningId))?.causes).toEqual(['Said no to the treatment']);
});

test('a locked link is something to see to, and nobody to go to', async () => {
  const { screeningId, tablet } = await anIntake(staff);
  await transaction(tablet.clinicId, (tx) => callStaff(tx, tablet, 'link-locked', now()));
  expect(await waitingIn(screeningId)).toMatchObject({ inPerson: false });
  expect(listed(await snapshotOf(staff, screeningId))).toMatchObject({ alerts: 0, hasToSeeTo: true });
  await askForHelp(tablet);
  expect(await waitingIn(screeningId)).toMatchObject({ inPerson: true });
  expect(listed(await snapshotOf(staff, screeningId))).toMatchObject({ alerts: 1, hasToSeeTo: true });
});

test('a withdrawal that staff record calls nobody: they know', async () => {
  const { tablet, screeningId } = await anAnsweredIntake(staff);
  await signAndCountersign(staff, tablet, 'Sam Test');
  await withdrawForPatient({ screeningId, reason: '' }, staff);
  expect(await waitingIn(screeningId)).toBeNull();
});
