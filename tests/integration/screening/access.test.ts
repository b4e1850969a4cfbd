import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { StaffActor } from '@/lib/actors';
import { newId } from '@/lib/ids';
import { searchPatients } from '@/lib/patients/search-patients';
import { handOverTablet, makeLink } from '@/lib/screening/give-access';
import { leaveDevice, linkState, moveLink, openLink, patientByCookie } from '@/lib/screening/open-link';
import { openIntake } from '@/lib/screening/open-intake';
import { confirmIdentity, sayWhoAnswers } from '@/lib/screening/patient-steps';
import { readScreening } from '@/lib/screening/staff-steps';
import { openAlerts } from '@/lib/screening/status';
import { answerAll, takeTablet } from '@/prisma/seed/walk-through';
import { aClinic, anIntake, snapshotOf } from '../../support/a-clinic';
import { owner } from '../../support/owner';

let staff: StaffActor;
beforeAll(async () => {
  staff = await aClinic();
});

afterEach(() => {
  vi.useRealTimers();
});

const aLink = async () => {
  const { screeningId } = await anIntake(staff, { bornOn: '1980-02-29' });
  const made = await makeLink(staff, screeningId);
  if (!made.ok) throw new Error(made.error.code);
  return { screeningId, token: made.value.token };
};

test('looking at a link does not spend it; opening it does, once, also in a race', async () => {
  const { token } = await aLink();
  expect(await linkState(token)).toEqual({ state: 'fresh' });
  expect(await linkState(token)).toEqual({ state: 'fresh' });
  const results = await Promise.all([openLink(token), openLink(token), openLink(token)]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await linkState(token)).toEqual({ state: 'in-use' });
});

test('the cookie opens this screening and nothing else', async () => {
  const { token, screeningId } = await aLink();
  const opened = await openLink(token);
  if (!opened.ok) throw new Error(opened.error.code);
  expect(await patientByCookie(opened.value.cookie)).toMatchObject({ clinicId: staff.clinicId, screeningId });
  expect(await patientByCookie(`${opened.value.cookie}x`)).toBeNull();
  expect(await patientByCookie(token)).toBeNull();
});

test('another device takes over with the birth date, and the first one is out', async () => {
  const { token } = await aLink();
  const first = await openLink(token);
  const second = await moveLink(token, '1980-02-29');
  if (!first.ok || !second.ok) throw new Error('A link that opens should open.');
  expect(await patientByCookie(first.value.cookie)).toBeNull();
  expect(await patientByCookie(second.value.cookie)).not.toBeNull();
});

test('a new link to a form that somebody confirmed as theirs asks for the birth date first', async () => {
  const { screeningId, token: older } = await aLink();
  const opened = await openLink(older);
  const device = opened.ok ? await patientByCookie(opened.value.cookie) : null;
  if (!device) throw new Error('A fresh link should open.');
  await sayWhoAnswers({ respondent: 'self' }, device);
  const untold = await makeLink(staff, screeningId);
  if (!untold.ok) throw new Error(untold.error.code);
  // Nothing was told in confidence yet, so nothing is asked yet.
  expect(await linkState(untold.value.token)).toEqual({ state: 'fresh' });
  await confirmIdentity({ bornOn: '1980-02-29', isThisYou: 'yes' }, device);

  const newer = await makeLink(staff, screeningId);
  if (!newer.ok) throw new Error(newer.error.code);
  const { token } = newer.value;
  expect(await linkState(token)).toEqual({ state: 'in-use' });
  expect(await openLink(token)).toMatchObject({ ok: false, error: { code: 'screening/wrong-birth-date' } });
  expect(await moveLink(token, '1980-02-28')).toMatchObject({ ok: false });
  const moved = await moveLink(token, '1980-02-29');
  expect(moved.ok && (await patientByCookie(moved.value.cookie))).toMatchObject({ screeningId });
});

test('a link that waited unopened asks for the birth date once the form was answered on the tablet', async () => {
  const { screeningId } = await anIntake(staff, { bornOn: '1980-02-29' });
  const link = await makeLink(staff, screeningId);
  const tablet = await takeTablet(staff, screeningId);
  await answerAll(staff, tablet, {}, ['lower-leg-right']);
  if (!link.ok) throw new Error(link.error.code);
  expect(await linkState(link.value.token)).toEqual({ state: 'in-use' });
  expect(await openLink(link.value.token)).toMatchObject({ ok: false });
  expect(await linkState(link.value.token, tablet)).toEqual({ state: 'here' });
});

test('staff put their own tablet into the hands of the patient without a birth date', async () => {
  const { screeningId, tablet } = await anIntake(staff);
  await answerAll(staff, tablet, {}, ['lower-leg-right']);
  expect(await takeTablet(staff, screeningId)).toMatchObject({ screeningId });
});

const storyOf = async (screeningId: string): Promise<readonly string[]> =>
  (await snapshotOf(staff, screeningId)).events.flatMap((event) =>
    event.kind === 'access-changed' ? [event.detail.what] : [],
  );

const auditOf = async (screeningId: string): Promise<readonly string[]> =>
  (await owner().auditEvent.findMany({ where: { objectId: screeningId }, orderBy: { sequence: 'asc' } })).map(
    ({ action }) => action,
  );

test('five wrong birth dates lock the link, even sent at once; the device that is in goes on, and staff are called', async () => {
  const { token, screeningId } = await aLink();
  const opened = await openLink(token);
  if (!opened.ok) throw new Error(opened.error.code);
  await Promise.all(Array.from({ length: 8 }, () => moveLink(token, '1980-02-28')));
  const device = await patientByCookie(opened.value.cookie);
  if (!device) throw new Error('Guessing elsewhere must not end the running form.');
  expect(await sayWhoAnswers({ respondent: 'self' }, device)).toMatchObject({ ok: true });
  expect(openAlerts(await snapshotOf(staff, screeningId)).map(({ detail }) => detail.cause)).toEqual([
    'link-locked',
  ]);
  const guesses = ['link-opened', ...Array.from({ length: 5 }, () => 'link-birth-date-wrong'), 'link-locked'];
  expect((await storyOf(screeningId)).slice(-guesses.length)).toEqual(guesses);
  expect(await auditOf(screeningId)).toEqual(expect.arrayContaining(guesses));
  expect(
    JSON.stringify(await owner().auditEvent.findMany({ where: { objectId: screeningId } })),
  ).not.toContain('1980-02');

  expect(await moveLink(token, '1980-02-29')).toMatchObject({
    ok: false,
    error: { code: 'screening/link-ended' },
  });
  // Whoever is in the form is not kept from it by somebody else's guesses.
  expect(await linkState(token, device)).toEqual({ state: 'here' });
});

test('the last tries are told beforehand, and a locked link says whom to call and nothing of anybody', async () => {
  const { token } = await aLink();
  await openLink(token);
  const phone = '555 0100';
  const seen: unknown[] = [];
  for (let tries = 0; tries < 6; tries += 1) {
    await moveLink(token, '1980-02-28');
    seen.push(await linkState(token));
  }
  expect(seen).toEqual([
    { state: 'in-use' },
    { state: 'in-use' },
    { state: 'last-tries', triesLeft: 2, phone },
    { state: 'last-tries', triesLeft: 1, phone },
    { state: 'locked', phone },
    { state: 'locked', phone },
  ]);
});

test('a link that was never made or was ended says nothing more, locked or not', async () => {
  const { token, screeningId } = await aLink();
  await openLink(token);
  for (let tries = 0; tries < 5; tries += 1) await moveLink(token, '1980-02-28');
  expect(await linkState('no-such-token')).toEqual({ state: 'ended' });
  await makeLink(staff, screeningId);
  expect(await linkState(token)).toEqual({ state: 'ended' });
});

test('a link ends after three days, opened or not, and a tablet that was handed over after twelve hours', async () => {
  const began = Date.now();
  const after = (hours: number) => vi.useFakeTimers({ toFake: ['Date'], now: began + hours * 3_600_000 });
  const [{ token }, used] = [await aLink(), await aLink()];
  const device = await openLink(used.token);
  const { screeningId } = await anIntake(staff);
  const tablet = await handOverTablet(staff, screeningId);
  if (!device.ok || !tablet.ok) throw new Error('What is fresh should open.');

  after(11.9);
  expect(await patientByCookie(tablet.value.cookie)).not.toBeNull();
  after(12.1);
  expect(await patientByCookie(tablet.value.cookie)).toBeNull();
  after(71.9);
  expect(await linkState(token)).toEqual({ state: 'fresh' });
  expect(await patientByCookie(device.value.cookie)).not.toBeNull();
  after(72.1);
  expect(await linkState(token)).toEqual({ state: 'ended' });
  expect(await openLink(token)).toMatchObject({ ok: false, error: { code: 'screening/link-ended' } });
  expect(await moveLink(used.token, '1980-02-29')).toMatchObject({ ok: false });
  expect(await patientByCookie(device.value.cookie)).toBeNull();
});

test('a newer link ends the older one and the tablet', async () => {
  const { screeningId, tablet } = await anIntake(staff);
  const older = await makeLink(staff, screeningId);
  const newer = await makeLink(staff, screeningId);
  if (!older.ok || !newer.ok) throw new Error('Links should be made.');
  expect(await linkState(older.value.token)).toEqual({ state: 'ended' });
  expect(await linkState(newer.value.token)).toEqual({ state: 'fresh' });
  expect(await owner().screeningAccess.count({ where: { id: tablet.accessId, endedAt: null } })).toBe(0);
});

test('after leaving, a link needs the birth date and a tablet needs staff', async () => {
  const { token } = await aLink();
  const opened = await openLink(token);
  if (!opened.ok) throw new Error(opened.error.code);
  const patient = await patientByCookie(opened.value.cookie);
  if (!patient) throw new Error('The cookie should open.');
  await leaveDevice(patient);
  expect(await patientByCookie(opened.value.cookie)).toBeNull();
  expect(await linkState(token)).toEqual({ state: 'in-use' });
  expect((await storyOf(patient.screeningId)).at(-1)).toBe('device-left');
  expect((await auditOf(patient.screeningId)).at(-1)).toBe('device-left');
});

test('every way in that ends is told in the timeline and the audit trail, once', async () => {
  const { screeningId } = await anIntake(staff);
  const link = await makeLink(staff, screeningId);
  if (!link.ok) throw new Error(link.error.code);
  await openLink(link.value.token);
  await takeTablet(staff, screeningId);
  await makeLink(staff, screeningId);
  const story = [
    'tablet-handed-over',
    'tablet-ended',
    'link-made',
    'link-opened',
    'device-left',
    'tablet-handed-over',
    'link-ended',
    'tablet-ended',
    'link-made',
  ];
  expect((await storyOf(screeningId)).toSorted()).toEqual(story.toSorted());
  expect(await auditOf(screeningId)).toEqual(expect.arrayContaining(story));
});

test.each([
  ['opened', 'link-opened', (token: string) => openLink(token)],
  ['brought over with the birth date', 'link-opened', (token: string) => moveLink(token, '1980-02-29')],
] as const)('a link that is %s puts the tablet down', async (_name, told, open) => {
  const { screeningId } = await anIntake(staff, { bornOn: '1980-02-29' });
  const link = await makeLink(staff, screeningId);
  if (!link.ok) throw new Error(link.error.code);
  // A link given before the tablet was handed over stays good, and a try that fails puts nobody out.
  const tablet = await handOverTablet(staff, screeningId);
  if (!tablet.ok) throw new Error(tablet.error.code);
  await moveLink(link.value.token, '1980-02-28');
  expect(await patientByCookie(tablet.value.cookie)).not.toBeNull();

  const opened = await open(link.value.token);
  if (!opened.ok) throw new Error(opened.error.code);
  expect(await patientByCookie(opened.value.cookie)).toMatchObject({ screeningId });
  expect(await patientByCookie(tablet.value.cookie)).toBeNull();
  expect((await storyOf(screeningId)).slice(-2)).toEqual(['tablet-ended', told]);
  expect((await auditOf(screeningId)).slice(-2)).toEqual(['tablet-ended', told]);
});

test('no token or cookie is stored as it is', async () => {
  const { token } = await aLink();
  const opened = await openLink(token);
  if (!opened.ok) throw new Error(opened.error.code);
  const everything = JSON.stringify(await owner().screeningAccess.findMany());
  expect(everything).not.toContain(token);
  expect(everything).not.toContain(opened.value.cookie);
});

test('"not yours" and "not there" are one answer', async () => {
  const { screeningId } = await anIntake(staff);
  const stranger = await aClinic();
  const notThere = await readScreening(staff, newId());
  expect(await readScreening(stranger, screeningId)).toEqual(notThere);
  expect(await makeLink(stranger, screeningId)).toEqual(notThere);
});

test('one form sent five times at once opens one screening for one patient', async () => {
  const input = {
    who: 'new' as const,
    givenName: 'Twice',
    familyName: 'Clicked',
    bornOn: '1970-01-01',
    regions: [],
    technique: undefined,
    idempotencyKey: newId(),
  };
  const results = await Promise.all(Array.from({ length: 5 }, () => openIntake(input, staff)));
  expect(new Set(results.map((result) => result.ok && result.value.screeningId)).size).toBe(1);
  expect(await searchPatients(staff, 'clicked')).toHaveLength(1);
});

test.each([
  ['a birth date in the future', { bornOn: '2999-01-01' }, 'bornOn'],
  ['an impossible year', { bornOn: '1800-01-01' }, 'bornOn'],
  ['somebody older than the rules know', { bornOn: '1905-01-01' }, 'bornOn'],
  ['the 30th of February', { bornOn: '1990-02-30' }, 'bornOn'],
  ['a region nobody knows', { regions: ['left-ear'] }, 'regions'],
  ['a technique nobody knows', { technique: 'magic' }, 'technique'],
])('%s is refused at its field', async (_name, change, field) => {
  const result = await openIntake(
    {
      who: 'new',
      givenName: 'Bad',
      familyName: 'Input',
      bornOn: '1970-01-01',
      regions: [],
      technique: undefined,
      idempotencyKey: newId(),
      ...change,
    },
    staff,
  );
  expect(result).toMatchObject({
    ok: false,
    error: { code: 'input/invalid', fields: { [field]: expect.any(String) } },
  });
  expect(await searchPatients(staff, 'input')).toEqual([]);
});

test('somebody already on file is offered, not doubled', async () => {
  const person = {
    who: 'new' as const,
    givenName: 'Zoë',
    familyName: 'O’Neil',
    bornOn: '1991-03-03',
    regions: [],
    technique: undefined,
  };
  await openIntake({ ...person, idempotencyKey: newId() }, staff);
  const again = await openIntake(
    { ...person, givenName: 'zoe', familyName: "O'NEIL", idempotencyKey: newId() },
    staff,
  );
  expect(again).toMatchObject({ ok: false, error: { code: 'patients/already-known' } });
  const another = await openIntake({ ...person, anotherPerson: 'on', idempotencyKey: newId() }, staff);
  expect(another.ok).toBe(true);
});
