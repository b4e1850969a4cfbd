import { beforeAll, expect, test } from 'vitest';
import type { StaffActor } from '@/lib/actors';
import { addDays } from '@/lib/clock';
import { erasePatient } from '@/lib/erasure/erase-patient';
import { endHold, putOnHold } from '@/lib/erasure/hold-patient';
import { duePatients } from '@/lib/retention/due-patients';
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
