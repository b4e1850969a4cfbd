import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { StaffActor } from '@/lib/actors';
import { hasPin, lockSession, removePin, setPin, unlockSession } from '@/lib/auth/lock-session';
import { openSession } from '@/lib/auth/open-session';
import { sessionOnDevice, staffBySession } from '@/lib/auth/sign-in';
import { setPinSchema } from '@/lib/auth/staff.schema';
import { findStaff } from '@/lib/auth/staff.repository';
import { transaction } from '@/lib/db/transaction';
import { aClinic } from '../../support/a-clinic';
import { owner } from '../../support/owner';

const password = 'a password for tests';
const pin = '4711';
let staff: StaffActor;

const signedIn = (of: StaffActor): Promise<StaffActor> =>
  transaction(of.clinicId, async (tx) => {
    const row = await findStaff(tx, of.clinicId, of.staffId);
    if (!row) throw new Error('There is nobody.');
    return openSession(tx, row, 'A device', new Date());
  });

beforeEach(async () => {
  staff = await signedIn(await aClinic());
});

afterEach(() => {
  vi.useRealTimers();
});

const state = () => sessionOnDevice(staff.clinicId, staff.sessionId);
const isLocked = async () => (await state())?.locked;
const unlock = (current: string, by = staff) => unlockSession({ current }, by);
const withPin = () => setPin({ current: password, pin, pinAgain: pin }, staff);
const minutesLater = (minutes: number) =>
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * 60_000 });

const audited = async () =>
  (await owner().auditEvent.findMany({ where: { clinicId: staff.clinicId }, orderBy: { sequence: 'asc' } }))
    .map(({ action }) => action)
    .filter((action) => /pin|unlock/.test(action));

test('a locked session is nobody’s, until it is unlocked by the password of somebody without a PIN', async () => {
  await lockSession(staff);
  expect(await staffBySession(staff.clinicId, staff.sessionId)).toBeNull();
  expect(await unlock('not it')).toMatchObject({ error: { code: 'auth/wrong-unlock' } });
  expect(await isLocked()).toBe(true);
  expect((await unlock(password)).ok).toBe(true);
  expect(await staffBySession(staff.clinicId, staff.sessionId)).toEqual(staff);
});

test('only the session that was left is locked, and nobody else unlocks it', async () => {
  const other = await signedIn(staff);
  await lockSession(staff);
  expect(await staffBySession(other.clinicId, other.sessionId)).not.toBeNull();
  expect((await unlock(password, other)).ok).toBe(true);
  expect(await isLocked()).toBe(true);
  const stranger = await aClinic();
  await unlock(password, { ...stranger, sessionId: staff.sessionId });
  expect(await isLocked()).toBe(true);
});

test('a PIN unlocks, and the password does not any more; taken away, it is the other way round', async () => {
  expect(await setPin({ current: 'not it', pin, pinAgain: pin }, staff)).toMatchObject({
    error: { code: 'staff/wrong-password' },
  });
  expect(await hasPin(staff)).toBe(false);
  await withPin();
  await lockSession(staff);
  expect((await unlock(password)).ok).toBe(false);
  expect((await unlock(pin)).ok).toBe(true);
  await removePin(staff);
  expect((await unlock(pin)).ok).toBe(false);
  expect((await unlock(password)).ok).toBe(true);
  expect(await audited()).toEqual(['pin-set', 'unlock-failed', 'pin-removed', 'unlock-failed']);
});

test('five wrong ones, sent at once, end the session: the door asks for everything again', async () => {
  await withPin();
  await lockSession(staff);
  const said = await Promise.all(Array.from({ length: 7 }, (_, index) => unlock(`000${index}`)));
  expect(said.every(({ ok }) => !ok)).toBe(true);
  expect(await state()).toBeNull();
  expect((await unlock(pin)).ok).toBe(false);
  expect(await state()).toBeNull();
  expect((await audited()).filter((action) => action === 'unlock-failed')).toHaveLength(4);
});

test('a session that nobody used for long is locked by that, and stays so', async () => {
  await state();
  minutesLater(14);
  expect(await isLocked()).toBe(false);
  minutesLater(14);
  expect(await isLocked()).toBe(false);
  minutesLater(16);
  expect(await isLocked()).toBe(true);
  expect(await isLocked()).toBe(true);
  expect((await unlock(password)).ok).toBe(true);
  expect(await isLocked()).toBe(false);
});

test('a PIN is kept as an argon2id hash that the database alone cannot try figures against', async () => {
  await withPin();
  const { pinHash } = await owner().staffMember.findFirstOrThrow({ where: { id: staff.staffId } });
  expect(pinHash).toMatch(/^\$argon2id\$/);
  const { verify } = await import('@node-rs/argon2');
  expect(await verify(pinHash ?? '', pin)).toBe(false);
});

test.each([
  ['4711', true],
  ['20261122', true],
  ['471', false],
  ['471122334', false],
  ['abcd', false],
  ['0000', false],
  ['1234', false],
  ['8765', false],
])('%s may be a PIN: %s', (typed, may) => {
  expect(setPinSchema.safeParse({ current: password, pin: typed, pinAgain: typed }).success).toBe(may);
});
