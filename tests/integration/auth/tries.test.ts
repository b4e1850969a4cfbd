import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { StaffActor } from '@/lib/actors';
import { finishSignIn } from '@/lib/auth/finish-sign-in';
import { changePassword } from '@/lib/auth/manage-staff';
import { startSetUp } from '@/lib/auth/manage-second-factor';
import { accountHash, nowhere, type Place } from '@/lib/auth/place';
import { signIn } from '@/lib/auth/sign-in';
import { countersign } from '@/lib/consent/countersign';
import { makeCopyLink } from '@/lib/copy-link/make-copy-link';
import { openCopyLink } from '@/lib/copy-link/open-copy-link';
import { newId } from '@/lib/ids';
import { makeLink } from '@/lib/screening/give-access';
import { moveLink } from '@/lib/screening/open-link';
import { limitedFrom } from '@/lib/tries/limited-from';
import { spendTries } from '@/lib/tries/spend-try';
import { aClinic, anIntake } from '../../support/a-clinic';
import { signedIntake } from '../../support/a-signature';
import { owner } from '../../support/owner';
import { hasPhone, shownCode } from '../../support/second-step';

const password = 'a password for tests';
let staff: StaffActor;
let email: string;

beforeEach(async () => {
  staff = await aClinic();
  await hasPhone(staff);
  email = `${staff.staffId}@clinic.example`;
});

afterEach(() => {
  vi.useRealTimers();
});

let lastAddress = 0;
/** Somebody whom no other test has met. */
const stranger = (): Place => ({ ...nowhere, network: `203.0.113.${(lastAddress += 1)}` });
/** A device that this account has been used on. */
const ownDevice = (network = stranger().network): Place => ({
  ...nowhere,
  network,
  known: { id: newId(), accounts: [accountHash(email)] },
});

const wrongly = (place: Place, times = 5, address = email) =>
  Promise.all(Array.from({ length: times }, () => signIn(address, 'wrong', place)));

const actionsWritten = async (): Promise<string[]> => {
  const { clinicId } = staff;
  const events = await owner().auditEvent.findMany({ where: { clinicId }, orderBy: { sequence: 'asc' } });
  return events.map(({ action }) => action).filter((action) => /^(sign-in|second)/.test(action));
};

const minutesLater = (minutes: number) =>
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * 60_000 });

describe('passwords', () => {
  test('of any number of guesses sent at once five are looked at; then the right one opens nothing there', async () => {
    const place = stranger();
    await wrongly(place, 12);
    expect((await actionsWritten()).sort()).toEqual([
      ...Array.from({ length: 4 }, () => 'sign-in-failed'),
      'sign-in-locked',
    ]);
    expect(await signIn(email, password, place)).toBeNull();
  });

  test('a minute later there is one more, and no more than one', async () => {
    const place = stranger();
    await wrongly(place);
    minutesLater(1.01);
    await wrongly(place, 3);
    expect(await actionsWritten()).toHaveLength(6);
    minutesLater(1.01);
    expect(await signIn(email, password, place)).not.toBeNull();
  });

  test('whoever guesses keeps nobody out at another address', async () => {
    await wrongly(stranger());
    expect(await signIn(email, password, stranger())).not.toBeNull();
  });

  test('one address tries thirty times at once, whatever the accounts, and keeps nobody out on a device of their own', async () => {
    const { network } = stranger();
    const one = () => spendTries([{ what: 'sign-in, from one address', whose: network }]);
    const left = await Promise.all(Array.from({ length: 40 }, one));
    expect(left.filter((some) => some !== null)).toHaveLength(30);
    expect(await signIn(email, password, { ...nowhere, network })).toBeNull();
    expect(await signIn(email, password, ownDevice(network))).not.toBeNull();
  });

  test('many machines together make sixty guesses, then one a minute, and keep nobody out on a device of their own', async () => {
    await Promise.all(
      Array.from({ length: 80 }, () => spendTries([{ what: 'password, by strangers', whose: email }])),
    );
    expect(await signIn(email, password, stranger())).toBeNull();
    expect(await signIn(email, password, ownDevice())).not.toBeNull();
    minutesLater(1.01);
    expect(await signIn(email, password, stranger())).not.toBeNull();
  });

  test('a device that knows one account is a stranger to another', async () => {
    const device = ownDevice();
    const other = await aClinic();
    const others = `${other.staffId}@clinic.example`;
    await wrongly(device, 5, others);
    expect(await signIn(others, password, { ...nowhere, network: device.network })).toBeNull();
    // And what was guessed there takes none of its own.
    expect(await signIn(email, password, device)).not.toBeNull();
  });

  test('a stolen device is no place to guess at leisure either', async () => {
    const device = ownDevice();
    await wrongly(device, 9);
    expect(await actionsWritten()).toHaveLength(5);
    expect(await signIn(email, password, device)).toBeNull();
  });

  test('the right password costs nothing', async () => {
    const place = stranger();
    for (const _time of Array.from({ length: 8 }))
      expect(await signIn(email, password, place)).not.toBeNull();
  });

  test('an email that nobody has runs out in the same way', async () => {
    const nobody = `${newId()}@clinic.example`;
    const place = stranger();
    await wrongly(place, 7, nobody);
    const kept = await owner().spentTries.count();
    expect(await signIn(nobody, 'wrong', place)).toBeNull();
    expect(await owner().spentTries.count()).toBe(kept);
  });

  test('guessing from an open session ends as well, and takes nothing from the door', async () => {
    const change = (current: string) =>
      changePassword({ current, password: 'x'.repeat(12), again: 'x'.repeat(12) }, staff);
    await Promise.all(Array.from({ length: 7 }, () => change('wrong')));
    expect(await actionsWritten()).toHaveLength(5);
    expect(await change(password)).toMatchObject({ error: { code: 'staff/wrong-password' } });
    expect(await signIn(email, password, stranger())).not.toBeNull();
  });
});

describe('codes', () => {
  const wrong = '000000';
  const enter = async (place: Place, code: string) => {
    const answer = await signIn(email, password, place);
    if (answer?.next !== 'code') throw new Error('A code should be asked for.');
    return finishSignIn(answer.underWay, code, place);
  };

  test('five wrong ones, over any number of sign-ins at once and from anywhere, are all that strangers get', async () => {
    await Promise.all(Array.from({ length: 7 }, () => enter(stranger(), wrong)));
    expect(await enter(stranger(), shownCode())).toMatchObject({ error: { code: 'auth/too-many-codes' } });
    expect((await actionsWritten()).sort()).toEqual([
      ...Array.from({ length: 4 }, () => 'second-factor-failed'),
      'second-factor-locked',
    ]);
    minutesLater(1.01);
    expect((await enter(stranger(), shownCode(new Date()))).ok).toBe(true);
  });

  test('whoever knows the password, and no code, keeps nobody out on a device of their own', async () => {
    for (const _try of [1, 2, 3, 4, 5]) await enter(stranger(), wrong);
    expect((await enter(ownDevice(), shownCode())).ok).toBe(true);
  });

  test('who does not know the password cannot keep whoever gave it from typing the code', async () => {
    const place = stranger();
    const answer = await signIn(email, password, place);
    if (answer?.next !== 'code') throw new Error('A code should be asked for.');
    await wrongly(place);
    expect((await finishSignIn(answer.underWay, shownCode(), place)).ok).toBe(true);
  });

  test('guessing codes in an open session ends as well', async () => {
    const guess = () => startSetUp({ current: password, oneTimeCode: wrong }, staff);
    await Promise.all(Array.from({ length: 5 }, guess));
    expect(await startSetUp({ current: password, oneTimeCode: shownCode() }, staff)).toMatchObject({
      error: { code: 'auth/too-many-codes' },
    });
  });
});

describe('what is kept of tries', () => {
  test('names nobody and no address, and goes once they are regained', async () => {
    const place = stranger();
    await wrongly(place, 2);
    const kept = JSON.stringify(await owner().spentTries.findMany());
    expect(kept).not.toMatch(new RegExp(`${place.network}|${email}|${staff.staffId}`));
    minutesLater(60);
    for (const _time of Array.from({ length: 10 })) await wrongly(stranger(), 1);
    const old = { where: { spentUntil: { lt: new Date() } } };
    expect(await owner().spentTries.count(old)).toBe(0);
  });
});

describe('birth dates and names, at links and copies', () => {
  const bornOn = '1980-02-29';
  const link = async (): Promise<string> => {
    const { screeningId } = await anIntake(staff, { bornOn });
    const made = await makeLink(staff, screeningId);
    if (!made.ok) throw new Error(made.error.code);
    return made.value.token;
  };
  const copy = async (): Promise<string> => {
    const { screeningId, consentId } = await signedIntake(staff, {
      givenName: 'Ada',
      familyName: 'Lovelace',
    });
    await countersign({ screeningId, consentId, changedToday: 'no' }, staff);
    const made = await makeCopyLink(staff, consentId, 'http://localhost:3000');
    if (!made.ok) throw new Error(made.error.code);
    return new URL(made.value.address).pathname.replace('/c/', '');
  };
  const from = (network: string) => ({
    date: (token: string, said: string) =>
      limitedFrom(network, 'link, from one address', 'screening/wrong-birth-date', () =>
        moveLink(token, said),
      ),
    name: (token: string, fullName: string, said = '1990-05-05') =>
      limitedFrom(network, 'link, from one address', 'record/not-them', () =>
        openCopyLink(token, { fullName, bornOn: said }),
      ),
  });
  const codeOf = (result: { readonly ok: boolean; readonly error?: { readonly code: string } }) =>
    result.ok ? 'in' : result.error?.code;
  const tooMany = 'input/too-many-tries';

  test('twenty wrong ones are looked at from one address, over all of them; others, and right ones, go on', async () => {
    const tokens = await Promise.all(Array.from({ length: 6 }, link));
    const copyToken = await copy();
    const [one, other] = [from(stranger().network), from(stranger().network)];
    // Those that are right cost nothing, however many they are.
    for (const token of tokens) expect(codeOf(await one.date(token, bornOn))).toBe('in');
    const said = await Promise.all([
      ...tokens.flatMap((token) => [1, 2, 3].map((day) => one.date(token, `1980-01-0${day}`))),
      ...[1, 2, 3].map((time) => one.name(copyToken, `Somebody Else ${time}`)),
    ]);
    const codes = said.map(codeOf);
    expect(codes.filter((code) => code === tooMany)).toHaveLength(1);
    expect(codes.filter((code) => code === 'in')).toEqual([]);

    // Nothing is looked at any more, so that the right ones do not open either, and no link is used up.
    expect(codeOf(await one.date(tokens[0] ?? '', bornOn))).toBe(tooMany);
    expect(codeOf(await one.name(copyToken, 'Ada Lovelace'))).toBe(tooMany);
    expect(codeOf(await other.date(tokens[0] ?? '', bornOn))).toBe('in');
    expect(codeOf(await other.name(copyToken, 'Ada Lovelace'))).toBe('in');

    minutesLater(0.51);
    expect(codeOf(await one.date(tokens[1] ?? '', '1980-01-09'))).toBe('screening/wrong-birth-date');
    expect(codeOf(await one.date(tokens[1] ?? '', '1980-01-09'))).toBe(tooMany);
  });
});
