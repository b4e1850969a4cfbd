import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { StaffActor } from '@/lib/actors';
import { addStaff, deactivateStaff } from '@/lib/auth/manage-staff';
import { choosePassword, makeSetUpLink, setUpOf, welcomeState } from '@/lib/auth/set-up-link';
import { signIn, staffBySession } from '@/lib/auth/sign-in';
import { newStaffSchema } from '@/lib/auth/staff.schema';
import { firstDay } from '@/lib/clinics/first-day';
import { firstDaySchema } from '@/lib/clinics/first-day.schema';
import { newId } from '@/lib/ids';
import { aClinic } from '../../support/a-clinic';
import { owner } from '../../support/owner';

const password = 'a password of their own';
let admin: StaffActor;
let email: string;
let staffId: string;

beforeEach(async () => {
  admin = await aClinic();
  email = `${newId()}@clinic.example`;
  const input = newStaffSchema.parse({ fullName: 'Sam Physio', email, physiotherapist: 'on' });
  const added = await addStaff(input, admin);
  if (!added.ok) throw new Error(added.error.code);
  ({ staffId } = added.value);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

const linkTo = async (colleague = staffId): Promise<string> => {
  const made = await makeSetUpLink(colleague, admin, 'http://192.168.1.20:3000');
  if (!made.ok) throw new Error(made.error.code);
  expect(made.value.address).toMatch(/^http:\/\/192\.168\.1\.20:3000\/welcome\/[\w-]{43}$/);
  return made.value.address.split('/').at(-1) ?? '';
};

const choose = (token: string, chosen = password, device?: string) =>
  choosePassword({ token, password: chosen, again: chosen }, device);

const ended = { ok: false, error: { code: 'auth/link-ended' } };

const audited = async (action: string) =>
  owner().auditEvent.findMany({ where: { clinicId: admin.clinicId, action } });

describe('a link for choosing a password', () => {
  test('before it is used nobody signs in as that person, with whatever password', async () => {
    for (const guess of [password, '', 'null']) expect(await signIn(email, guess)).toBeNull();
    await linkTo();
    expect(await signIn(email, password)).toBeNull();
    expect(await setUpOf(admin, staffId)).toMatchObject({ hasPassword: false, link: { usedAt: null } });
  });

  test('is used by one, also when two come at once; it is that person’s password then, and the trail says so', async () => {
    const token = await linkTo();
    expect(await welcomeState(token)).toMatchObject({ state: 'open', email, fullName: 'Sam Physio' });
    const both = await Promise.all([choose(token), choose(token, 'the password of somebody else')]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const [mine] = both;
    expect(await signIn(email, mine.ok ? password : 'the password of somebody else')).toMatchObject({
      next: 'in',
    });
    expect(await audited('set-up-link-made')).toMatchObject([{ actorId: admin.staffId, objectId: staffId }]);
    expect(await audited('password-chosen')).toMatchObject([{ actorId: staffId, objectId: staffId }]);
  });

  test('that somebody else has used says when, and on what, to whoever comes after, and to the admin', async () => {
    const token = await linkTo();
    await choose(token, password, 'Chrome on Android');
    expect(await choose(token, 'another password of mine')).toEqual(ended);
    expect(await welcomeState(token)).toMatchObject({ state: 'used', on: 'Chrome on Android' });
    expect(await setUpOf(admin, staffId)).toMatchObject({
      hasPassword: true,
      link: { usedAt: expect.any(Date), usedOn: 'Chrome on Android' },
    });
  });

  test('ends after three days, by a newer one, and with the person’s removal', async () => {
    const old = await linkTo();
    const token = await linkTo();
    expect(await choose(old)).toEqual(ended);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 72 * 3_600_000 + 1000 });
    expect(await choose(token)).toEqual(ended);
    expect(await welcomeState(token)).toEqual({ state: 'ended' });
    vi.useRealTimers();
    await deactivateStaff(staffId, admin);
    expect(await choose(token)).toEqual(ended);
    expect(await welcomeState('of-nobody')).toEqual({ state: 'ended' });
  });

  test('ends the password there was, with every session, and gives the admin none', async () => {
    await choose(await linkTo());
    const answer = await signIn(email, password);
    if (answer?.next !== 'in') throw new Error('They should be in.');
    await linkTo();
    expect(await staffBySession(admin.clinicId, answer.actor.sessionId)).toBeNull();
    expect(await signIn(email, password)).toBeNull();
  });

  test('is made for nobody of another clinic, nobody removed, and not for oneself', async () => {
    const notFound = { ok: false, error: { code: 'access/not-found' } };
    expect(await makeSetUpLink(staffId, await aClinic(), 'http://localhost')).toEqual(notFound);
    expect(await makeSetUpLink(admin.staffId, admin, 'http://localhost')).toEqual(notFound);
    await deactivateStaff(staffId, admin);
    expect(await makeSetUpLink(staffId, admin, 'http://localhost')).toEqual(notFound);
  });

  test('is stored as a keyed hash only', async () => {
    const token = await linkTo();
    expect(JSON.stringify(await owner().setUpLink.findMany())).not.toContain(token);
  });
});

test('the first admin of a clinic chooses the password, and sets the second step up before anything else', async () => {
  const address = `${newId()}@harbour.example`;
  const { link } = await firstDay(
    firstDaySchema.parse({
      name: 'Harbour Physio',
      timeZone: 'Europe/London',
      phone: '020 7946 0123',
      emergencyNumber: '999',
      adminName: 'Jo Doe',
      adminEmail: address,
      adminTreats: false,
    }),
  );
  expect((await choose(link.address.split('/').at(-1) ?? '')).ok).toBe(true);
  expect(await signIn(address, password)).toMatchObject({ next: 'set-up' });
});

describe('the demonstration', () => {
  const demoAdmin = async () => {
    const demo = await aClinic();
    await owner().clinic.update({ where: { id: demo.clinicId }, data: { demo: true } });
    return () => signIn(`${demo.staffId}@clinic.example`, 'a password for tests');
  };

  test('opens nothing on a server where a real clinic is, and alone it does', async () => {
    const enter = await demoAdmin();
    vi.stubEnv('NODE_ENV', 'production');
    expect(await enter()).toBeNull();
    await owner().clinic.updateMany({ data: { demo: true } });
    expect(await enter()).toMatchObject({ next: 'in' });
  });
});
