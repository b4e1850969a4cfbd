import { beforeEach, describe, expect, test } from 'vitest';
import type { StaffActor } from '@/lib/actors';
import {
  addStaff,
  changePassword,
  changeStaff,
  deactivateStaff,
  reactivateStaff,
  resetPassword,
} from '@/lib/auth/manage-staff';
import { endSession, signIn, staffBySession } from '@/lib/auth/sign-in';
import { newStaffSchema } from '@/lib/auth/staff.schema';
import { db } from '@/lib/db/client';
import { newId } from '@/lib/ids';
import { aClinic } from '../../support/a-clinic';

const password = 'a password for tests';
let staff: StaffActor;
let email: string;

beforeEach(async () => {
  staff = await aClinic();
  email = `${staff.staffId}@clinic.example`;
});

const signedIn = async (): Promise<StaffActor> => {
  const actor = await signIn(email, password);
  if (!actor) throw new Error('Signing in should work.');
  return actor;
};

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

  test('five wrong passwords, sent at once, lock for a while; the right one then opens nothing', async () => {
    await Promise.all(Array.from({ length: 5 }, () => signIn(email, 'wrong')));
    expect(await signIn(email, password)).toBeNull();
    const { lockedUntil } = await db().staffMember.findUniqueOrThrow({ where: { email } });
    expect(lockedUntil).not.toBeNull();
    const actions = await db().auditEvent.findMany({
      where: { clinicId: staff.clinicId },
      select: { action: true },
    });
    expect(actions.map(({ action }) => action)).toContain('sign-in-locked');
  });

  test('the lock ends by itself', async () => {
    await Promise.all(Array.from({ length: 5 }, () => signIn(email, 'wrong')));
    await db().staffMember.update({ where: { email }, data: { lockedUntil: new Date(Date.now() - 1000) } });
    expect(await signIn(email, password)).not.toBeNull();
  });

  test('no password is stored as it is', async () => {
    const { passwordHash } = await db().staffMember.findUniqueOrThrow({ where: { email } });
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
      'when the password is reset',
      (actor) =>
        otherAdmin().then((admin) =>
          resetPassword({ staffId: actor.staffId, password: 'a new long password' }, admin),
        ),
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

  test('a session of one clinic is not found from another', async () => {
    const actor = await signedIn();
    expect(await staffBySession((await aClinic()).clinicId, actor.sessionId)).toBeNull();
  });
});

const otherAdmin = async (): Promise<StaffActor> => {
  const input = newStaffSchema.parse({
    fullName: 'Alex Admin',
    email: `${newId()}@clinic.example`,
    password: 'another long password',
    admin: 'on',
  });
  const added = await addStaff(input, staff);
  if (!added.ok) throw new Error(added.error.code);
  return { ...staff, staffId: added.value.staffId, roles: ['admin'] };
};

describe('managing staff', () => {
  test('the last admin can be neither removed nor stripped, even by two at once', async () => {
    const admin = await otherAdmin();
    const both = await Promise.all([
      deactivateStaff(admin.staffId, staff),
      deactivateStaff(staff.staffId, admin),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(
      await db().staffMember.count({ where: { clinicId: staff.clinicId, admin: true, deactivatedAt: null } }),
    ).toBe(1);
  });

  test('an email signs in one person only', async () => {
    const input = newStaffSchema.parse({
      fullName: 'Copy',
      email,
      password: 'another long password',
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
