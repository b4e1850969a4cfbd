import { beforeAll, describe, expect, test } from 'vitest';
import type { StaffActor } from '@/lib/actors';
import { addDays } from '@/lib/clock';
import { erasePatient } from '@/lib/erasure/erase-patient';
import { endHold, putOnHold } from '@/lib/erasure/hold-patient';
import { duePatients } from '@/lib/retention/due-patients';
import { eraseDue } from '@/lib/retention/erase-due';
import { setRetentionRule, startErasing, stopErasing } from '@/lib/retention/say-rule';
import { yearsAfter } from '@/lib/retention/kept-until';
import { signAndCountersign } from '@/prisma/seed/walk-through';
import { aClinic, anAnsweredIntake, anIntake } from '../../support/a-clinic';
import { owner } from '../../support/owner';

const rule = { adultYears: 3, childUntilAge: 25 };
let staff: StaffActor;
let treated: string;
let open: string;
let today: string;

const patientOf = async (screeningId: string): Promise<string> =>
  (await owner().screening.findFirstOrThrow({ where: { id: screeningId } })).patientId;

const dueOn = async (day: string) => {
  const found = new Map<string, string | null>();
  for await (const { patientId, heldBackBy } of duePatients(staff.clinicId, rule, day))
    found.set(patientId, heldBackBy);
  return found;
};

beforeAll(async () => {
  staff = await aClinic();
  const { tablet, screeningId } = await anAnsweredIntake(
    staff,
    { 'needle-fear': 'no' },
    { familyName: 'Treated' },
  );
  await signAndCountersign(staff, tablet, 'Sam Treated');
  treated = await patientOf(screeningId);
  open = await patientOf((await anIntake(staff, { familyName: 'Open' })).screeningId);
  today = (await owner().screening.findFirstOrThrow({ where: { id: screeningId } })).startedOn
    .toISOString()
    .slice(0, 10);
});

test('who was last here so many years ago is due on the day after, and not while a form is open', async () => {
  const last = yearsAfter(today, rule.adultYears);
  expect(await dueOn(last)).toEqual(new Map());
  expect(await dueOn(addDays(last, 1))).toEqual(
    new Map([
      [treated, null],
      [open, 'open-screening'],
    ]),
  );
});

test('somebody on hold is not due and cannot be erased, until the hold is ended', async () => {
  const day = addDays(yearsAfter(today, rule.adultYears), 1);
  const stranger = await aClinic({ approved: false });
  expect(await putOnHold({ patientId: treated, reason: 'dispute' }, stranger)).toMatchObject({
    error: { code: 'access/not-found' },
  });
  for (const _ of ['once', 'again'])
    expect((await putOnHold({ patientId: treated, reason: 'dispute' }, staff)).ok).toBe(true);
  expect((await dueOn(day)).get(treated)).toBe('hold');
  const erase = () => erasePatient({ patientId: treated, reason: 'retention-over', familyName: null }, staff);
  expect(await erase()).toMatchObject({ ok: false, error: { code: 'erasure/held' } });

  await endHold({ patientId: treated }, staff);
  expect((await dueOn(day)).get(treated)).toBeNull();
  expect(
    await owner().auditEvent.findMany({
      where: { objectId: treated, action: { startsWith: 'patient-h' } },
      orderBy: { sequence: 'asc' },
    }),
  ).toMatchObject([
    { action: 'patient-held', detail: { reason: 'dispute' } },
    { action: 'patient-hold-ended' },
  ]);
  expect((await erase()).ok).toBe(true);
  expect([...(await dueOn(day)).keys()]).toEqual([open]);
});

describe('a rule that erases by itself', () => {
  /** When everybody who was here today is due by a rule of one year. */
  const twoYearsOn = new Date(Date.now() + 731 * 24 * 60 * 60 * 1000);

  const someClinic = async () => {
    const admin = await aClinic();
    const patients: string[] = [];
    for (const familyName of ['One', 'Two', 'Held']) {
      const { tablet, screeningId } = await anAnsweredIntake(admin, {}, { familyName });
      await signAndCountersign(admin, tablet, `Sam ${familyName}`);
      patients.push(await patientOf(screeningId));
    }
    await putOnHold({ patientId: patients[2]!, reason: 'dispute' }, admin);
    return { admin, patients };
  };
  const said = async (admin: StaffActor): Promise<string> => {
    const rule = await setRetentionRule({ adultYears: 1, childUntilAge: 25 }, admin);
    if (!rule.ok) throw new Error(rule.error.code);
    return rule.value.ruleId;
  };
  const switchedOn = async (ruleId: string, admin: StaffActor): Promise<string> => {
    const on = await startErasing({ ruleId, due: 0, understood: 'on' }, admin);
    if (!on.ok) throw new Error(on.error.code);
    return on.value.ruleId;
  };
  const erasedIn = async (clinicId: string): Promise<string[]> =>
    (await owner().erasure.findMany({ where: { clinicId } })).map(({ patientId }) => patientId);

  test('erases nobody before it is switched on; then who is due, once a day, and nobody on hold', async () => {
    const { admin, patients } = await someClinic();
    const { clinicId } = admin;
    const ruleId = await said(admin);
    await eraseDue(clinicId, twoYearsOn);
    expect(await erasedIn(clinicId)).toEqual([]);

    await switchedOn(ruleId, admin);
    // Of two processes one takes the day.
    await Promise.all([eraseDue(clinicId, twoYearsOn), eraseDue(clinicId, twoYearsOn)]);
    expect((await erasedIn(clinicId)).toSorted()).toEqual(patients.slice(0, 2).toSorted());
    await endHold({ patientId: patients[2]! }, admin);
    await eraseDue(clinicId, twoYearsOn);
    expect(await erasedIn(clinicId)).toHaveLength(2);
    const events = await owner().auditEvent.findMany({ where: { clinicId, action: 'retention-gone-by' } });
    expect(events).toMatchObject([{ actorKind: 'system', detail: { erased: 2, heldBack: 1 } }]);
  });

  test('begins on the day after it was switched on', async () => {
    const { admin } = await someClinic();
    await switchedOn(await said(admin), admin);
    await eraseDue(admin.clinicId);
    expect(await owner().retentionRun.count({ where: { clinicId: admin.clinicId } })).toBe(0);
    await eraseDue(admin.clinicId, twoYearsOn);
    expect(await owner().retentionRun.count({ where: { clinicId: admin.clinicId } })).toBe(1);
  });

  test('is switched on by whoever saw it, and how many it concerns, and off by changing it', async () => {
    const { admin } = await someClinic();
    const first = await said(admin);
    const second = await said(admin);
    const start = (ruleId: string, due: number, by = admin) =>
      startErasing({ ruleId, due, understood: 'on' }, by);
    expect(await start(first, 0)).toMatchObject({ error: { code: 'retention/rule-changed' } });
    expect(await start(second, 0, await aClinic({ approved: false }))).toMatchObject({
      error: { code: 'retention/rule-changed' },
    });
    // Nobody is due: fewer than nobody is what a page can never have said.
    expect(await start(second, -1)).toMatchObject({ error: { code: 'retention/more-due' } });
    const on = await switchedOn(second, admin);
    expect((await stopErasing({ ruleId: on }, admin)).ok).toBe(true);
    await eraseDue(admin.clinicId, twoYearsOn);
    await switchedOn(await said(admin), admin);
    await said(admin);
    await eraseDue(admin.clinicId, twoYearsOn);
    expect(await erasedIn(admin.clinicId)).toEqual([]);
  });
});
