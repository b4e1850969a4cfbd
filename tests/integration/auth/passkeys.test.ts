import { beforeEach, describe, expect, test } from 'vitest';
import type { StaffActor } from '@/lib/actors';
import { deactivateStaff } from '@/lib/auth/manage-staff';
import { addPasskey, passkeysOf, removePasskey, startPasskey } from '@/lib/auth/manage-passkeys';
import { nowhere } from '@/lib/auth/place';
import { resetSecondFactorOf } from '@/lib/auth/reset-second-factor-of';
import { passkeyOptions, signInByPasskey } from '@/lib/auth/sign-in-by-passkey';
import { signIn, staffBySession } from '@/lib/auth/sign-in';
import { aClinic } from '../../support/a-clinic';
import { owner } from '../../support/owner';
import { SoftwareKey, type Circumstances } from '../../support/software-key';

const current = 'a password for tests';
const refused = { ok: false, error: { code: 'auth/passkey-refused' } };
let staff: StaffActor;
let email: string;
let key: SoftwareKey;

const asked = async (actor = staff) => {
  const started = await startPasskey({ current }, actor);
  if (!started.ok) throw new Error(started.error.code);
  return started.value;
};

beforeEach(async () => {
  staff = await aClinic();
  email = `${staff.staffId}@clinic.example`;
  const { challenge, user } = await asked();
  key = new SoftwareKey(user.id);
  const added = await addPasskey(
    { answer: key.register(challenge, { counter: 1 }), name: 'Phone' },
    challenge,
    staff,
  );
  if (!added.ok) throw new Error(added.error.code);
});

const enter = async (how: Circumstances = {}, by = key) => {
  const { challenge } = await passkeyOptions();
  return signInByPasskey(by.answer(challenge, { counter: 2, ...how }), challenge, nowhere);
};

const audited = async () =>
  (await owner().auditEvent.findMany({ where: { clinicId: staff.clinicId }, orderBy: { sequence: 'asc' } }))
    .map(({ action }) => action)
    .filter((action) => /passkey|signed-in/.test(action));

test('opens a session of its owner, an admin without anything else, and says when it was used', async () => {
  const entered = await enter();
  if (!entered.ok) throw new Error(entered.error.code);
  expect(await staffBySession(entered.value.clinicId, entered.value.sessionId)).toMatchObject({
    staffId: staff.staffId,
    roles: ['physiotherapist', 'admin'],
  });
  expect(await passkeysOf(staff)).toMatchObject([{ name: 'Phone', lastUsedAt: expect.any(Date) }]);
  expect(await audited()).toEqual(['passkey-added', 'signed-in']);
});

describe('is refused, and told in the trail', () => {
  test.each<[string, Circumstances]>([
    ['made for another address', { origin: 'https://beforehand.example' }],
    ['of another site', { rpId: 'beforehand.example' }],
    ['whose owner has not shown who they are', { verified: false }],
    ['whose counter stands still, since it was copied', { counter: 1 }],
    [
      'that says it is somebody else’s',
      { userHandle: Buffer.from(crypto.randomUUID()).toString('base64url') },
    ],
    ['that was on one device, and now may be copied', { mayBeCopied: true }],
  ])('one %s', async (_name, how) => {
    expect(await enter(how)).toEqual(refused);
    expect(await audited()).toEqual(['passkey-added', 'passkey-refused']);
    expect(await owner().staffSession.count({ where: { clinicId: staff.clinicId } })).toBe(0);
  });

  test('one that answers to another challenge, or signs with another key', async () => {
    const { challenge } = await passkeyOptions();
    const other = (await passkeyOptions()).challenge;
    expect(await signInByPasskey(key.answer(challenge, { counter: 2 }), other, nowhere)).toEqual(refused);
    const forged = { ...new SoftwareKey('').answer(challenge, { counter: 2 }), id: key.id, rawId: key.id };
    expect(await signInByPasskey(forged, challenge, nowhere)).toEqual(refused);
  });

  test('one that nobody has added, and says nothing of anybody', async () => {
    expect(await enter({}, new SoftwareKey('nobody'))).toEqual(refused);
    expect(await audited()).toEqual(['passkey-added']);
  });
});

test('two that are sent at once with one counter open one session', async () => {
  const both = await Promise.all([enter(), enter()]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
});

test('the password alone opens nothing beside it, and after the second step was taken away it is as before', async () => {
  expect(await signIn(email, current)).toMatchObject({ next: 'code' });
  expect(await resetSecondFactorOf(email)).toBe(true);
  expect(await passkeysOf(staff)).toEqual([]);
  expect(await enter()).toEqual(refused);
  expect(await signIn(email, current)).toMatchObject({ next: 'set-up' });
});

test('opens nothing once it was taken away, or its owner removed', async () => {
  const [mine] = await passkeysOf(staff);
  const passkeyId = mine?.id ?? '';
  const stranger = await aClinic();
  expect(await removePasskey({ passkeyId, current }, stranger)).toMatchObject({
    error: { code: 'access/not-found' },
  });
  expect(await removePasskey({ passkeyId, current: 'not it' }, staff)).toMatchObject({
    error: { code: 'staff/wrong-password' },
  });
  await owner().staffMember.update({ where: { email }, data: { admin: false } });
  await deactivateStaff(staff.staffId, { ...staff, staffId: stranger.staffId });
  expect(await enter()).toEqual(refused);
  await owner().staffMember.update({ where: { email }, data: { deactivatedAt: null } });
  expect((await removePasskey({ passkeyId, current }, staff)).ok).toBe(true);
  expect(await enter()).toEqual(refused);
});

test('is not added without the password, nor by a device whose owner has not shown who they are, nor for another address', async () => {
  expect(await startPasskey({ current: 'not it' }, staff)).toMatchObject({
    error: { code: 'staff/wrong-password' },
  });
  for (const how of [
    { verified: false },
    { origin: 'https://beforehand.example' },
    { rpId: 'other.example' },
  ]) {
    const { challenge, user } = await asked();
    const answer = new SoftwareKey(user.id).register(challenge, how);
    expect(await addPasskey({ answer, name: 'Other' }, challenge, staff)).toEqual(refused);
  }
  expect(await passkeysOf(staff)).toHaveLength(1);
});
