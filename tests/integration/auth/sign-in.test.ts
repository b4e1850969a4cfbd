import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { StaffActor } from '@/lib/actors';
import {
  addStaff,
  changePassword,
  changeStaff,
  deactivateStaff,
  reactivateStaff,
} from '@/lib/auth/manage-staff';
import { resetSecondFactor } from '@/lib/auth/manage-second-factor';
import { deviceWords } from '@/lib/auth/device-words';
import {
  endAllSessionsOf,
  endMyOtherSessions,
  endSessionOf,
  endSessionOfMine,
  openSessionsOf,
} from '@/lib/auth/manage-sessions';
import { makeSetUpLink } from '@/lib/auth/set-up-link';
import { endSession, sessionOnDevice, signIn, staffBySession } from '@/lib/auth/sign-in';
import { newStaffSchema } from '@/lib/auth/staff.schema';
import { aClinic } from '../../support/a-clinic';
import { owner } from '../../support/owner';
import { actionsIn, anAdminWithAPhone, otherAdminOf, password, signedInAs } from '../../support/signing-in';

let staff: StaffActor;
let email: string;

beforeEach(async () => {
  ({ staff, email } = await anAdminWithAPhone());
});

afterEach(() => {
  vi.useRealTimers();
});

const signedIn = () => signedInAs(email);
const otherAdmin = () => otherAdminOf(staff);
const actionsWritten = () => actionsIn(staff);

describe('signing in', () => {
  test('opens a session that names the person and the roles', async () => {
    const actor = await signedIn();
    expect(await staffBySession(actor.clinicId, actor.sessionId)).toEqual(actor);
    expect(actor.roles).toEqual(['physiotherapist', 'admin']);
  });

  test.each([
    ['a wrong password', () => [email, 'another password']],
    ['an email nobody has', () => ['nobody@clinic.example', password]],
  ])('%s answers the same', async (_name, with_) => {
    const [address = '', secret = ''] = with_();
    expect(await signIn(address, secret)).toBeNull();
  });

  test('the email is taken as typed by a hurried person', async () => {
    expect(await signIn(`  ${email.toUpperCase()} `, password)).not.toBeNull();
  });

  test('no password is stored as it is', async () => {
    const { passwordHash } = await owner().staffMember.findUniqueOrThrow({ where: { email } });
    expect(passwordHash).toMatch(/^\$argon2id\$/);
    expect(passwordHash).not.toContain(password);
  });
});

describe('a session ends at once', () => {
  test.each<[string, (actor: StaffActor) => Promise<unknown>]>([
    ['on signing out', (actor) => endSession(actor, 'signed-out')],
    ['on handing the tablet over', (actor) => endSession(actor, 'handed-over')],
    [
      'when the person is removed',
      (actor) => otherAdmin().then((admin) => deactivateStaff(actor.staffId, admin)),
    ],
    [
      'when the roles change',
      (actor) =>
        otherAdmin().then((admin) =>
          changeStaff({ staffId: actor.staffId, fullName: 'Robin Physio', physiotherapist: 'on' }, admin),
        ),
    ],
    [
      'when an admin lets them choose another password',
      (actor) => otherAdmin().then((admin) => makeSetUpLink(actor.staffId, admin, 'http://localhost')),
    ],
    [
      'when an admin takes the second factor away',
      (actor) => otherAdmin().then((admin) => resetSecondFactor(actor.staffId, admin)),
    ],
    [
      'when the person changes their password',
      (actor) =>
        changePassword(
          { current: password, password: 'a new long password', again: 'a new long password' },
          actor,
        ),
    ],
  ])('%s', async (_name, end) => {
    const actor = await signedIn();
    await end(actor);
    expect(await staffBySession(actor.clinicId, actor.sessionId)).toBeNull();
  });

  test('and only that one, when signing out', async () => {
    const [one, two] = [await signedIn(), await signedIn()];
    await endSession(one, 'signed-out');
    expect(await staffBySession(two.clinicId, two.sessionId)).not.toBeNull();
  });

  test('by itself after twelve hours, and not before', async () => {
    const actor = await signedIn();
    const began = Date.now();
    const after = (minutes: number) => {
      vi.useFakeTimers({ toFake: ['Date'], now: began + minutes * 60_000 });
      return sessionOnDevice(actor.clinicId, actor.sessionId);
    };
    expect(await after(12 * 60 - 1)).not.toBeNull();
    expect(await after(12 * 60 + 1)).toBeNull();
  });

  test('a session of one clinic is not found from another', async () => {
    const actor = await signedIn();
    expect(await staffBySession((await aClinic()).clinicId, actor.sessionId)).toBeNull();
  });
});

describe('open sessions', () => {
  const stands = async ({ clinicId, sessionId }: StaffActor) =>
    (await staffBySession(clinicId, sessionId)) !== null;

  test('are listed with device and last use, the newest first, and none that is over', async () => {
    const [one, two] = [await signedIn(), await signedIn()];
    const third = await signedIn();
    await endSession(third, 'signed-out');
    await staffBySession(one.clinicId, one.sessionId);
    expect(await openSessionsOf(one)).toMatchObject([
      { id: two.sessionId, lastUsedAt: null, device: 'A device we do not know' },
      { id: one.sessionId, lastUsedAt: expect.any(Date) },
    ]);
    expect(await openSessionsOf(await aClinic(), staff.staffId)).toEqual([]);
  });

  test('one ends, or all but this one', async () => {
    const [one, two, three] = [await signedIn(), await signedIn(), await signedIn()];
    const { staffId } = one;
    expect((await endSessionOfMine({ staffId, sessionId: two.sessionId }, one)).ok).toBe(true);
    expect([await stands(one), await stands(two), await stands(three)]).toEqual([true, false, true]);
    expect((await endMyOtherSessions(one)).ok).toBe(true);
    expect([await stands(one), await stands(three)]).toEqual([true, false]);
    expect((await actionsWritten()).filter((action) => action === 'sessions-ended')).toHaveLength(2);
  });

  test('an admin ends a colleague’s, and nobody anybody else’s', async () => {
    const [one, two] = [await signedIn(), await signedIn()];
    const { staffId, sessionId } = one;
    const notFound = { ok: false, error: { code: 'access/not-found' } };
    expect(await endSessionOf({ staffId, sessionId }, await aClinic())).toEqual(notFound);
    const admin = await otherAdmin();
    expect(await endSessionOfMine({ staffId, sessionId }, admin)).toEqual(notFound);
    expect(await stands(one)).toBe(true);
    expect((await endSessionOf({ staffId, sessionId }, admin)).ok).toBe(true);
    expect([await stands(one), await stands(two)]).toEqual([false, true]);
    await endAllSessionsOf(staffId, admin);
    expect(await stands(two)).toBe(false);
  });

  test.each([
    [
      'Safari on an iPad',
      'Mozilla/5.0 (iPad; CPU OS 17_4 like Mac OS X) Version/17.4 Mobile/15E148 Safari/604.1',
    ],
    ['Chrome on Android', 'Mozilla/5.0 (Linux; Android 14) Chrome/126.0.0.0 Mobile Safari/537.36'],
    ['Edge on Windows', 'Mozilla/5.0 (Windows NT 10.0) Chrome/126.0.0.0 Safari/537.36 Edg/126.0'],
    ['Firefox on Linux', 'Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0'],
    ['A device we do not know', 'curl/8'],
  ])('%s', (words, userAgent) => {
    expect(deviceWords(userAgent)).toBe(words);
  });
});

describe('managing staff', () => {
  test('the last admin can be neither removed nor stripped, even by two at once', async () => {
    const admin = await otherAdmin();
    const both = await Promise.all([
      deactivateStaff(admin.staffId, staff),
      deactivateStaff(staff.staffId, admin),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(
      await owner().staffMember.count({
        where: { clinicId: staff.clinicId, admin: true, deactivatedAt: null },
      }),
    ).toBe(1);
  });

  test('an email signs in one person only', async () => {
    const input = newStaffSchema.parse({
      fullName: 'Copy',
      email,
      admin: 'on',
    });
    expect(await addStaff(input, staff)).toMatchObject({ ok: false, error: { code: 'staff/email-taken' } });
  });

  test('somebody removed cannot sign in until brought back', async () => {
    const admin = await otherAdmin();
    await deactivateStaff(staff.staffId, admin);
    expect(await signIn(email, password)).toBeNull();
    await reactivateStaff(staff.staffId, admin);
    expect(await signIn(email, password)).not.toBeNull();
  });

  test('nobody reaches into another clinic', async () => {
    const stranger = await aClinic();
    expect(await deactivateStaff(staff.staffId, stranger)).toEqual({
      ok: false,
      error: { code: 'access/not-found' },
    });
  });
});
