import type { Page } from 'playwright-core';
import { beforeAll, inject } from 'vitest';
import { demoPhysio, goBehindTheApp } from '../support/behind-the-app';
import { expect, test, type NewVisit } from '../support/journey';
import { fillConsent, handOver, signIn, somebody } from '../support/people';
import { catchRequest, cookiesOf, everythingWritten, replay, type Caught } from '../support/replay';

/** Screenings and people that the requests are about. */
let about: Awaited<ReturnType<typeof prepare>>;

const prepare = async () => {
  goBehindTheApp();
  const { aClinic, anAnsweredIntake, anIntake } = await import('../support/a-clinic');
  const { signOnly } = await import('../support/sign-only');
  const { transaction } = await import('@/lib/db/transaction');
  const { insertStaffOnce } = await import('@/lib/auth/staff.repository');
  const { hashPassword } = await import('@/lib/auth/password');
  const { newId } = await import('@/lib/ids');
  const { db } = await import('@/lib/db/client');
  const staff = demoPhysio();
  const stranger = await aClinic();
  const familyName = somebody('Target').familyName;
  const answered = await anAnsweredIntake(staff, {}, { familyName });
  const signed = await anAnsweredIntake(staff, {}, { familyName });
  await signOnly(staff, signed.tablet, `Sam ${familyName}`);
  const ready: string[] = [];
  for (const _one of patientAttempts)
    ready.push((await anAnsweredIntake(staff, {}, { familyName })).screeningId);
  const theirs = await anAnsweredIntake(stranger, {}, { familyName });
  const another = await anIntake(staff, { familyName });
  const colleague = newId();
  await transaction(async (tx) =>
    insertStaffOnce(tx, {
      clinicId: staff.clinicId,
      id: colleague,
      email: `${colleague}@demo.example`,
      fullName: 'Casey Colleague',
      registration: null,
      physiotherapist: true,
      admin: false,
      passwordHash: await hashPassword('a password for tests'),
    }),
  );
  await db().$disconnect();
  return {
    answered: answered.screeningId,
    signed: signed.screeningId,
    theirs: theirs.screeningId,
    another: another.screeningId,
    ready,
    colleague,
    familyName,
    stranger: { email: `${stranger.staffId}@clinic.example`, password: 'a password for tests' },
  };
};

beforeAll(async () => {
  about = await prepare();
}, 60_000);

const signInAs = async (
  page: Page,
  { email, password }: { email: string; password: string },
): Promise<void> => {
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/today');
};

/** A refusal says so: an error, the way to sign in or "ended", or a form's own failure. Never a defect of ours. */
const expectRefused = (outcome: Awaited<ReturnType<typeof replay>>, what: string): void => {
  const { status, leadsTo, text } = outcome;
  expect(status, what).toBeLessThan(500);
  const refused =
    status >= 400 ||
    /^\/(sign-in|link-ended)/.test(new URL(leadsTo.split(';')[0] ?? '', 'http://within.invalid').pathname) ||
    /"status":"failed"/.test(text);
  expect(refused, `${what}: ${status} ${leadsTo} ${text.slice(0, 300)}`).toBe(true);
  // What was typed comes back to whoever sent it; nothing else does.
  expect(text.replace(/"values":\{.*?\}/gs, ''), what).not.toContain(about.familyName);
};

interface Attempt {
  readonly name: string;
  /** Whose request it is. */
  readonly by: 'physio' | 'admin';
  /** Whether the other role may do this as well. */
  readonly both?: boolean;
  readonly path: () => string;
  readonly press: (page: Page) => Promise<void>;
}

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).click();

/** In an order in which each is still possible when its turn comes. */
const attempts: readonly Attempt[] = [
  {
    name: 'decide',
    by: 'physio',
    path: () => `/screenings/${about.answered}/decide`,
    press: async (page) => {
      await page.getByRole('radio', { name: /Do not treat with needles/ }).check();
      await press(page, 'Record the decision');
    },
  },
  {
    name: 'plan',
    by: 'physio',
    path: () => `/screenings/${about.answered}/plan`,
    press: async (page) => {
      await page.getByRole('checkbox', { name: 'Left calf and shin' }).check();
      await press(page, /plan/i);
    },
  },
  {
    name: 'correct an answer',
    by: 'physio',
    path: () => `/screenings/${about.answered}/answers/needle-fear`,
    press: async (page) => {
      await page.getByRole('radio', { name: 'Yes', exact: true }).check();
      await page.getByLabel('Why is it changed?').fill('Said so when asked again');
      await press(page, /save/i);
    },
  },
  {
    name: 'make a link',
    by: 'admin',
    both: true,
    path: () => `/screenings/${about.answered}`,
    press: (page) => press(page, 'Show link and QR code'),
  },
  {
    name: 'countersign',
    by: 'physio',
    path: () => `/screenings/${about.signed}/countersign`,
    press: async (page) => {
      await page.getByRole('radio', { name: 'No, nothing has changed' }).check();
      await press(page, 'Countersign');
    },
  },
  {
    name: 'withdraw',
    by: 'physio',
    both: true,
    path: () => `/screenings/${about.signed}/withdraw`,
    press: async (page) => {
      await page.getByRole('checkbox', { name: /take back their consent/ }).check();
      await press(page, 'Record the withdrawal');
    },
  },
  {
    name: 'change a colleague',
    by: 'admin',
    path: () => `/staff/${about.colleague}`,
    press: async (page) => {
      await page.getByLabel('Full name').fill('Mallory Intruder');
      await press(page, 'Save');
    },
  },
  {
    name: 'set a colleague’s password',
    by: 'admin',
    path: () => `/staff/${about.colleague}`,
    press: async (page) => {
      await page.getByRole('textbox', { name: 'New password' }).fill('a password of an intruder');
      await press(page, 'Set the password');
    },
  },
  {
    name: 'remove a colleague',
    by: 'admin',
    path: () => `/staff/${about.colleague}`,
    press: (page) => press(page, 'Remove from staff'),
  },
  {
    name: 'hand over the tablet',
    by: 'physio',
    both: true,
    path: () => `/screenings/${about.another}`,
    press: (page) => press(page, 'Hand over this tablet'),
  },
];

/** Someone for each way of not being allowed. */
const intruders = async (visit: NewVisit) => {
  const [physio, admin, stranger, tablet] = [
    await visit('desk'),
    await visit('desk'),
    await visit('desk'),
    await visit(),
  ];
  await signIn(physio.page, 'Physiotherapist');
  await signIn(admin.page, 'Admin');
  await signInAs(stranger.page, about.stranger);
  await signIn(tablet.page, 'Physiotherapist');
  await handOver(tablet.page, about.another);
  return { physio, admin, stranger, tablet };
};

test('what staff send does nothing for anybody else, and nothing after signing out', async ({ visit }) => {
  const { physio, admin, stranger, tablet } = await intruders(visit);
  const device = { physio, admin };
  const caught: [Attempt, Caught][] = [];
  for (const attempt of attempts) {
    const { page } = device[attempt.by];
    await page.goto(attempt.path());
    caught.push([attempt, await catchRequest(page, () => attempt.press(page))]);
  }
  const cookies = {
    physio: await cookiesOf(physio.context),
    admin: await cookiesOf(admin.context),
    stranger: await cookiesOf(stranger.context),
    tablet: await cookiesOf(tablet.context),
  };
  const before = await everythingWritten();
  const unchanged = async (what: string) => expect(await everythingWritten(), what).toEqual(before);

  for (const [{ name, by, both }, request] of caught) {
    const others = [
      ['nobody', ''],
      ['a patient’s device', cookies.tablet],
      ['another clinic', cookies.stranger],
      ...(both ? [] : [['the other role', by === 'physio' ? cookies.admin : cookies.physio]]),
    ] as const;
    for (const [who, cookie] of others) {
      const what = `${name}, by ${who}`;
      expectRefused(await replay(request, cookie ?? ''), what);
      await unchanged(what);
    }
    // The right person, and somebody else's screening put in its place.
    if (request.url.includes('/screenings/')) {
      const own = request.url.split('/')[4] ?? '';
      const what = `${name}, of another clinic’s patient`;
      expectRefused(await replay(request, cookies[by], (text) => text.replaceAll(own, about.theirs)), what);
      await unchanged(what);
    }
  }

  // The same requests do something for whom they belong to: otherwise all of this shows nothing.
  let last: Readonly<Record<string, unknown>> = before;
  for (const [{ name, by }, request] of caught.slice(0, -1)) {
    await replay(request, cookies[by]);
    const now = await everythingWritten();
    expect(now, `${name}, by whom it belongs to`).not.toEqual(last);
    last = now;
  }

  for (const { page } of [physio, admin]) {
    await page.goto('/account');
    await page.evaluate(() => {
      const form = Object.assign(document.createElement('form'), { method: 'post', action: '/sign-out' });
      document.body.append(form);
      form.submit();
    });
    await page.waitForURL('**/sign-in');
  }
  const after = await everythingWritten();
  for (const [{ name, by }, request] of caught) {
    expectRefused(await replay(request, cookies[by]), `${name}, after signing out`);
    expect(await everythingWritten(), `${name}, after signing out`).toEqual(after);
  }
}, 240_000);

interface PatientAttempt {
  readonly name: string;
  readonly path: string;
  readonly press: (page: Page) => Promise<void>;
}

const patientAttempts: readonly PatientAttempt[] = [
  {
    name: 'save an answer',
    path: '/screening/questions/today',
    press: (page) => page.getByRole('radio', { name: 'Yes', exact: true }).last().check(),
  },
  {
    name: 'say no',
    path: '/screening/decline',
    press: (page) => press(page, 'I say no to dry needling'),
  },
  {
    name: 'sign',
    path: '/screening/consent',
    press: async (page) => {
      const me = { givenName: 'Sam', familyName: about.familyName, bornOn: ['1990', '5', '5'] } as const;
      await fillConsent(page, me);
      await page.getByRole('radio', { name: /^Type/ }).check();
      await page.getByLabel('Type your full name once more to sign').fill(`Sam ${about.familyName}`);
      await press(page, 'I sign');
    },
  },
];

test('what a patient sends does nothing for anybody else, nor in another form', async ({ visit }) => {
  const { physio, stranger, tablet } = await intruders(visit);
  const others = [
    ['nobody', ''],
    ['another patient’s device', await cookiesOf(tablet.context)],
    ['a physiotherapist', await cookiesOf(physio.context)],
    ['another clinic', await cookiesOf(stranger.context)],
  ] as const;
  for (const [index, { name, path, press: act }] of patientAttempts.entries()) {
    const own = about.ready[index] ?? '';
    const { page, context } = await visit();
    await signIn(page, 'Physiotherapist');
    await handOver(page, own);
    await page.goto(path);
    const request = await catchRequest(page, () => act(page));
    const cookie = await cookiesOf(context);
    const before = await everythingWritten();
    for (const [who, theirs] of others) {
      expectRefused(await replay(request, theirs), `${name}, by ${who}`);
      expect(await everythingWritten(), `${name}, by ${who}`).toEqual(before);
    }
    const elsewhere = (text: string) => text.replaceAll(own, about.another);
    expect(elsewhere(request.body?.toString('latin1') ?? '')).toContain(about.another);
    expectRefused(await replay(request, cookie, elsewhere), `${name}, drawn for another form`);
    expect(await everythingWritten(), `${name}, drawn for another form`).toEqual(before);

    await replay(request, cookie);
    expect(await everythingWritten(), `${name}, by whom it belongs to`).not.toEqual(before);

    await page.evaluate(() => {
      const form = Object.assign(document.createElement('form'), {
        method: 'post',
        action: '/screening/finish',
      });
      document.body.append(form);
      form.submit();
    });
    await page.waitForURL('**/goodbye');
    const after = await everythingWritten();
    expectRefused(await replay(request, cookie), `${name}, after Finish`);
    expect(await everythingWritten(), `${name}, after Finish`).toEqual(after);
  }
}, 240_000);

test('the export is there for an admin of the clinic and for nobody else', async ({ visit }) => {
  const { physio, admin, tablet } = await intruders(visit);
  const ask = async (cookie: string) =>
    fetch(new URL('/records/export.csv', inject('baseUrl')), { headers: { cookie }, redirect: 'manual' });
  expect((await ask(await cookiesOf(admin.context))).status).toBe(200);
  const before = await everythingWritten();
  for (const cookie of ['', await cookiesOf(tablet.context), await cookiesOf(physio.context)]) {
    const response = await ask(cookie);
    expect(response.status).not.toBe(200);
    expect(await response.text()).not.toContain('record_id');
  }
  expect(await everythingWritten()).toEqual(before);
});
