import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, inject } from 'vitest';
import { goBehindTheApp } from '../support/behind-the-app';
import { expect, test, type NewVisit } from '../support/journey';
import { fillConsent, handOverDevice, signInDevice, somebody } from '../support/people';
import { everythingWrittenIn } from '../support/everything-written';
import { hasPhone } from '../support/second-step';
import { catchRequest, cookiesOf, replay, type Caught } from '../support/replay';

/** Screenings and people that the requests are about. */
let about: Awaited<ReturnType<typeof prepare>>;

const password = 'a password for tests';

const prepare = async () => {
  goBehindTheApp();
  const { aClinic, anAnsweredIntake, anIntake } = await import('../support/a-clinic');
  const { signOnly } = await import('../support/sign-only');
  const { transaction } = await import('@/lib/db/transaction');
  const { insertStaffOnce } = await import('@/lib/auth/staff.repository');
  const { hashPassword } = await import('@/lib/auth/password');
  const { newId } = await import('@/lib/ids');
  // A clinic of its own: whatever changes in it while these requests are sent, they have done.
  const staff = await aClinic();
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
  const hired = async (fullName: string, roles: { physiotherapist: boolean; admin: boolean }) => {
    const id = newId();
    const email = `${id}@clinic.example`;
    const passwordHash = await hashPassword(password);
    const { clinicId } = staff;
    await transaction(clinicId, (tx) =>
      insertStaffOnce(tx, { clinicId, id, email, fullName, registration: null, ...roles, passwordHash }),
    );
    if (roles.admin) await hasPhone({ clinicId, staffId: id });
    return { id, email, password };
  };
  await hasPhone(stranger);
  const physio = await hired('Pat Physio', { physiotherapist: true, admin: false });
  const admin = await hired('Ash Admin', { physiotherapist: false, admin: true });
  const colleague = await hired('Casey Colleague', { physiotherapist: true, admin: false });
  return {
    answered: answered.screeningId,
    signed: signed.screeningId,
    theirs: theirs.screeningId,
    another: another.screeningId,
    ready,
    colleague: colleague.id,
    familyName,
    physio,
    admin,
    stranger: { email: `${stranger.staffId}@clinic.example`, password },
    clinics: [staff.clinicId, stranger.clinicId],
  };
};

beforeAll(async () => {
  about = await prepare();
}, 60_000);

const everythingWritten = () => everythingWrittenIn(inject('ownerUrl'), about.clinics);

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
    name: 'let a colleague choose another password',
    by: 'admin',
    path: () => `/staff/${about.colleague}`,
    press: (page) => press(page, 'End the password and show a link'),
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
  await signInDevice(physio.context, about.physio);
  await signInDevice(admin.context, about.admin);
  await signInDevice(stranger.context, about.stranger);
  await signInDevice(tablet.context, about.physio);
  await handOverDevice(tablet.context, about.another);
  return { physio, admin, stranger, tablet };
};

const signOut = async ({ request }: BrowserContext): Promise<void> => {
  expect((await request.post('/sign-out', { maxRedirects: 0 })).headers()['location']).toMatch(/\/sign-in$/);
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

  for (const { context } of [physio, admin]) await signOut(context);
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
    await signInDevice(context, about.physio);
    await handOverDevice(context, own);
    await page.goto(path);
    const request = await catchRequest(page, () => act(page));
    // An open page would send the answer again by itself, sooner or later.
    await page.close();
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

    const finished = await context.request.post('/screening/finish', { maxRedirects: 0 });
    expect(finished.headers()['location']).toMatch(/\/goodbye/);
    const after = await everythingWritten();
    expectRefused(await replay(request, cookie), `${name}, after Finish`);
    expect(await everythingWritten(), `${name}, after Finish`).toEqual(after);
  }
}, 240_000);

test('the export is there for an admin of the clinic and for nobody else', async ({ visit }) => {
  const { physio, admin, stranger, tablet } = await intruders(visit);
  const ask = async (cookie: string) =>
    fetch(new URL('/records/export.csv', inject('baseUrl')), { headers: { cookie }, redirect: 'manual' });
  const refused = async (cookie: string, who: string) => {
    const before = await everythingWritten();
    const response = await ask(cookie);
    expect(response.status, who).not.toBe(200);
    expect(await response.text(), who).not.toContain('record_id');
    expect(await everythingWritten(), who).toEqual(before);
  };
  const ofAdmin = await cookiesOf(admin.context);
  const own = await ask(ofAdmin);
  expect(own.status).toBe(200);
  expect(await own.text()).toContain(about.signed);

  await refused('', 'nobody');
  await refused(await cookiesOf(tablet.context), 'a patient’s device');
  await refused(await cookiesOf(physio.context), 'a physiotherapist');

  // An admin of another clinic has an export of their own, in which nothing of this clinic stands.
  const foreign = await ask(await cookiesOf(stranger.context));
  expect(foreign.status).toBe(200);
  const rows = (await foreign.text()).trim().split('\r\n');
  expect(rows).toHaveLength(1);
  expect(rows[0]).toContain('record_id');

  await signOut(admin.context);
  await refused(ofAdmin, 'an admin who signed out');
});
