import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { StaffActor } from '@/lib/actors';
import { addStaff, deactivateStaff } from '@/lib/auth/manage-staff';
import { finishSignIn } from '@/lib/auth/finish-sign-in';
import {
  renewRecoveryCodes,
  resetSecondFactor,
  secondFactorOf,
  startSetUp,
  turnOffSecondFactor,
} from '@/lib/auth/manage-second-factor';
import { acceptedStep, factorAddress } from '@/lib/auth/factor-secret';
import { makeSetUpLink } from '@/lib/auth/set-up-link';
import { confirmSetUp, readSignIn } from '@/lib/auth/set-up-second-factor';
import { resetSecondFactorOf } from '@/lib/auth/reset-second-factor-of';
import { signIn, staffBySession } from '@/lib/auth/sign-in';
import { newStaffSchema } from '@/lib/auth/staff.schema';
import { newId } from '@/lib/ids';
import { aClinic } from '../../support/a-clinic';
import { hasChosen } from '../../support/has-chosen';
import { codeOf, hasPhone, knownSecret, shownCode } from '../../support/second-step';
import { owner } from '../../support/owner';
import {
  actionsIn,
  anAdminWithAPhone,
  later,
  otherAdminOf,
  password,
  signedInAs,
  waitingAs,
} from '../../support/signing-in';

let staff: StaffActor;
let email: string;

beforeEach(async () => {
  ({ staff, email } = await anAdminWithAPhone());
});

afterEach(() => {
  vi.useRealTimers();
});

const waiting = () => waitingAs(email);
const signedIn = () => signedInAs(email);
const otherAdmin = () => otherAdminOf(staff);
const actionsWritten = () => actionsIn(staff);

describe('a second factor', () => {
  test('before its code there is no session', async () => {
    await waiting();
    expect(await owner().staffSession.count({ where: { clinicId: staff.clinicId } })).toBe(0);
    expect(await actionsWritten()).not.toContain('signed-in');
  });

  test.each([
    ['half a minute behind', -30, true],
    ['half a minute ahead', 30, true],
    ['a minute behind', -60, false],
    ['a minute ahead', 60, false],
  ])('a code of a clock that is %s', (_name, seconds, opens) => {
    const at = new Date('2026-03-01T12:00:10Z');
    const code = shownCode(new Date(at.getTime() + seconds * 1000));
    expect(acceptedStep(knownSecret, code, at, 0) !== null).toBe(opens);
  });

  test('a code opens one session, sent twice at once or again later', async () => {
    const [one, two] = [await waiting(), await waiting()];
    const code = shownCode();
    const both = await Promise.all([finishSignIn(one, code), finishSignIn(two, code)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await finishSignIn(await waiting(), code)).toMatchObject({ error: { code: 'auth/wrong-code' } });
    // Nor does one that was shown before it.
    const earlier = shownCode(new Date(Date.now() - 30_000));
    expect(await finishSignIn(await waiting(), earlier)).toMatchObject({
      error: { code: 'auth/wrong-code' },
    });
  });

  test('one sign-in opens one session', async () => {
    const underWay = await waiting();
    expect((await finishSignIn(underWay, shownCode())).ok).toBe(true);
    await later();
    expect(await finishSignIn(underWay, shownCode())).toEqual({
      ok: false,
      error: { code: 'auth/sign-in-over' },
    });
  });

  test('after five minutes the password is asked for again', async () => {
    const underWay = await waiting();
    await owner().staffSignIn.updateMany({ data: { expiresAt: new Date() } });
    expect(await finishSignIn(underWay, shownCode())).toMatchObject({ error: { code: 'auth/sign-in-over' } });
    expect(await readSignIn(underWay)).toBeNull();
  });

  test.each<[string, () => Promise<unknown>]>([
    ['removed', () => otherAdmin().then((admin) => deactivateStaff(staff.staffId, admin))],
    [
      'to choose another password',
      () => otherAdmin().then((admin) => makeSetUpLink(staff.staffId, admin, 'http://localhost')),
    ],
  ])('whoever is %s between password and code does not get in', async (_name, happens) => {
    const underWay = await waiting();
    await happens();
    expect((await finishSignIn(underWay, shownCode())).ok).toBe(false);
  });

  test('another person’s code and recovery code open nothing, and the secret does not move', async () => {
    const stranger = await aClinic();
    await hasPhone(stranger);
    const codes = await newCodes();
    const { sealedSecret } = await owner().staffSecondFactor.findFirstOrThrow({
      where: { staffId: staff.staffId },
    });
    const strangers = `${stranger.staffId}@clinic.example`;
    const answer = await signIn(strangers, password);
    if (answer?.next !== 'code') throw new Error('A code should be asked for.');
    expect((await finishSignIn(answer.underWay, codes[0] ?? '')).ok).toBe(false);
    await owner().staffSecondFactor.updateMany({
      where: { staffId: stranger.staffId },
      data: { sealedSecret },
    });
    expect((await finishSignIn(answer.underWay, shownCode())).ok).toBe(false);
  });

  test('somebody without one who needs none is let in by the password', async () => {
    const input = newStaffSchema.parse({
      fullName: 'Sam Physio',
      email: `${newId()}@clinic.example`,
      physiotherapist: 'on',
    });
    const added = await addStaff(input, staff);
    if (!added.ok) throw new Error(added.error.code);
    await hasChosen(staff, added.value.staffId, password);
    expect(await signIn(input.email, password)).toMatchObject({ next: 'in' });
  });
});

describe('setting the second factor up', () => {
  const offeredTo = async () => {
    await owner().staffSecondFactor.deleteMany({ where: { clinicId: staff.clinicId } });
    const answer = await signIn(email, password);
    if (answer?.next !== 'set-up') throw new Error('It should be asked for.');
    const read = await readSignIn(answer.underWay);
    if (read?.next !== 'set-up') throw new Error('It should be offered.');
    return { underWay: answer.underWay, ...read.offered };
  };

  test('an admin gets nowhere before; then into a session, by the recovery codes once', async () => {
    const { underWay, secret, address } = await offeredTo();
    expect(address).toBe(factorAddress(secret, email));
    expect((await finishSignIn(underWay, codeOf(secret))).ok).toBe(false);
    expect(await owner().staffSession.count({ where: { clinicId: staff.clinicId } })).toBe(0);
    const wrong = await confirmSetUp({ oneTimeCode: shownCode() }, underWay);
    expect(wrong).toMatchObject({ error: { code: 'auth/wrong-code' } });
    const done = await confirmSetUp({ oneTimeCode: codeOf(secret) }, underWay);
    expect(done).toMatchObject({ ok: true });
    expect(await confirmSetUp({ oneTimeCode: codeOf(secret) }, underWay)).toMatchObject({ ok: false });
    expect((await finishSignIn(underWay, '')).ok).toBe(true);
    expect((await finishSignIn(underWay, '')).ok).toBe(false);
    // The code that set it up is used.
    expect((await finishSignIn(await waiting(), codeOf(secret))).ok).toBe(false);
  });

  test('what is offered is another secret each time: who has seen one has not seen the next', async () => {
    expect((await offeredTo()).secret).not.toBe((await offeredTo()).secret);
  });

  test('in the demonstration nobody is asked for it', async () => {
    await owner().staffSecondFactor.deleteMany({ where: { clinicId: staff.clinicId } });
    await owner().clinic.update({ where: { id: staff.clinicId }, data: { demo: true } });
    expect(await signIn(email, password)).toMatchObject({ next: 'in' });
  });

  test('another phone needs password and code, and ends every session', async () => {
    const actor = await signedIn();
    const start = (input: Parameters<typeof startSetUp>[0]) => startSetUp(input, actor);
    expect(await start({ current: password })).toMatchObject({ error: { code: 'auth/wrong-code' } });
    await later();
    expect(await start({ current: 'wrong', oneTimeCode: shownCode() })).toMatchObject({
      error: { code: 'staff/wrong-password' },
    });
    const started = await start({ current: password, oneTimeCode: shownCode() });
    if (!started.ok) throw new Error(started.error.code);
    const read = await readSignIn(started.value);
    if (read?.next !== 'set-up') throw new Error('It should be offered.');
    await confirmSetUp({ oneTimeCode: codeOf(read.offered.secret) }, started.value);
    expect(await staffBySession(actor.clinicId, actor.sessionId)).toBeNull();
    expect((await finishSignIn(started.value, '')).ok).toBe(true);
    await later();
    expect((await finishSignIn(await waiting(), shownCode())).ok).toBe(false);
  });

  test('an admin cannot be without; a physiotherapist can, by password and code', async () => {
    const actor = await signedIn();
    await later();
    expect(await turnOffSecondFactor({ current: password, oneTimeCode: shownCode() }, actor)).toMatchObject({
      error: { code: 'staff/needs-second-factor' },
    });
    await owner().staffMember.update({ where: { email }, data: { admin: false } });
    await later();
    expect(await turnOffSecondFactor({ current: password, oneTimeCode: '000000' }, actor)).toMatchObject({
      error: { code: 'auth/wrong-code' },
    });
    expect(await turnOffSecondFactor({ current: password, oneTimeCode: shownCode() }, actor)).toMatchObject({
      ok: true,
    });
    expect(await signIn(email, password)).toMatchObject({ next: 'in' });
  });

  test('an admin takes a colleague’s away, nobody their own and nobody a stranger’s', async () => {
    expect(await resetSecondFactor(staff.staffId, staff)).toMatchObject({ ok: false });
    expect(await resetSecondFactor(staff.staffId, await aClinic())).toMatchObject({ ok: false });
    await resetSecondFactor(staff.staffId, await otherAdmin());
    expect(await actionsWritten()).toContain('second-factor-reset');
    expect(await signIn(email, password)).toMatchObject({ next: 'set-up' });
  });

  test('whoever runs the installation helps an admin whom nobody else can', async () => {
    const actor = await signedIn();
    expect(await resetSecondFactorOf('nobody@clinic.example')).toBe(false);
    expect(await resetSecondFactorOf(email.toUpperCase())).toBe(true);
    expect(await staffBySession(actor.clinicId, actor.sessionId)).toBeNull();
    expect(await signIn(email, password)).toMatchObject({ next: 'set-up' });
  });
});

const newCodes = async (): Promise<readonly string[]> => {
  await later();
  const made = await renewRecoveryCodes({ oneTimeCode: shownCode() }, staff);
  if (!made.ok) throw new Error(made.error.code);
  return made.value.codes;
};

describe('recovery codes', () => {
  test('each opens one session, even sent twice at once, and is told as used', async () => {
    const [code = ''] = await newCodes();
    const [one, two] = [await waiting(), await waiting()];
    const both = await Promise.all([finishSignIn(one, code), finishSignIn(two, code)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await secondFactorOf(staff)).toMatchObject({ codesLeft: 9, usedAt: [expect.any(Date)] });
    expect(await actionsWritten()).toContain('recovery-code-used');
  });

  test('making new ones ends those of before', async () => {
    const [old = ''] = await newCodes();
    const [fresh = ''] = await newCodes();
    expect((await finishSignIn(await waiting(), old)).ok).toBe(false);
    expect((await finishSignIn(await waiting(), fresh)).ok).toBe(true);
  });

  test('neither they nor the secret are stored as they are', async () => {
    const codes = await newCodes();
    const factor = await owner().staffSecondFactor.findFirstOrThrow({ where: { staffId: staff.staffId } });
    const kept = await owner().staffRecoveryCode.findMany({ where: { staffId: staff.staffId } });
    const events = await owner().auditEvent.findMany({ where: { clinicId: staff.clinicId } });
    const stored = JSON.stringify([factor, kept, events]);
    for (const code of codes) expect(stored).not.toContain(code.replaceAll('-', ''));
    expect(stored).not.toContain(knownSecret);
  });
});
