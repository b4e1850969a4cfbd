import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { inject } from 'vitest';
import { demoPhysio, goBehindTheApp } from '../support/behind-the-app';
import { everythingStored, readableIn } from '../support/everything-stored';
import { expect, expectAccessible, test } from '../support/journey';
import {
  answerAllSections,
  fillDate,
  finish,
  finishForm,
  handOver,
  introduce,
  openIntake,
  signDrawn,
  signIn,
  somebody,
} from '../support/people';
import { pdfSignature, pdfText } from '../support/read-pdf';

/** Who was in these journeys, and what was typed in them: nothing that stands anywhere else. */
const typed: string[] = [];

test('flagged → reviewed → modified → signed → countersigned → one row in the export', async ({ visit }) => {
  const tablet = (await visit('landscape')).page;
  const desk = (await visit('desk')).page;
  const person = somebody('Flagged');
  const list = await desk.context().newPage();
  // Nothing is asked every few seconds here: the list can only know what it is told.
  await list.addInitScript(() => {
    window.setInterval = (() => 0) as unknown as typeof setInterval;
  });
  const line = list.getByRole('listitem').filter({ hasText: person.familyName });

  await signIn(tablet, 'Physiotherapist');
  await signIn(desk, 'Physiotherapist');
  await list.goto('/today');
  const id = await openIntake(tablet, person, {
    regions: ['Low back, down to the belt line'],
    technique: 'Superficial, by hand',
  });
  await expect.poll(() => line.innerText()).toContain('Not started');
  await handOver(tablet, id);
  await introduce(tablet, person);
  await answerAllSections(tablet, {
    'medicines.list': ['eloquis 5mg twice a day', 'my little heart pill'],
    'antiplatelet-therapy': 'No',
    'anticoagulant-therapy.bleeds': 'No',
  });
  await finishForm(tablet, 'Low back, down to the belt line');
  await expect.poll(() => tablet.getByRole('heading', { level: 1 }).innerText()).toMatch(/physio will look/i);
  expect(await tablet.getByRole('link', { name: /consent/i }).count()).toBe(0);

  await expect.poll(() => line.innerText()).toContain('Needs review');
  await list.close();

  // The physiotherapist sees why, although the patient said no to the question about blood thinners.
  await desk.goto(`/screenings/${id}`);
  await expectAccessible(desk);
  const words = await desk.getByRole('main').innerText();
  expect(words).toMatch(/eloquis/i);
  expect(words).toMatch(/my little heart pill/i);
  expect(words).toMatch(/because/i);

  await desk.getByRole('link', { name: 'Decide', exact: true }).click();
  await desk.waitForURL('**/decide');
  await expectAccessible(desk);
  await desk.getByRole('radio', { name: /Go ahead with agreed precautions/ }).check();
  await desk.getByRole('button', { name: 'Record the decision' }).click();
  await expect.poll(() => desk.getByText('Write at least one agreed precaution.').count()).toBeGreaterThan(0);
  await expectAccessible(desk);
  await desk.getByRole('checkbox', { name: 'Shallow needles only.' }).check();
  await desk.getByLabel('Others, in words the patient understands').fill('We press for ten minutes.');
  // Going ahead unchanged would not follow the findings: a reason is asked for, and nothing typed is lost.
  await desk.getByRole('radio', { name: 'Go ahead', exact: true }).check();
  await desk.getByRole('button', { name: 'Record the decision' }).click();
  await expect.poll(() => desk.getByText('Choose the reason.').count()).toBeGreaterThan(0);
  await desk.getByRole('radio', { name: /Go ahead with agreed precautions/ }).check();
  expect(await desk.getByLabel('Others, in words the patient understands').inputValue()).toBe(
    'We press for ten minutes.',
  );
  await desk.getByRole('checkbox', { name: /What I wrote myself goes with the plan/ }).check();
  await desk.getByRole('button', { name: 'Record the decision' }).click();
  await desk.waitForURL(`**/screenings/${id}`);

  // The tablet goes on by itself, and the consent names what was agreed.
  await tablet.getByRole('link', { name: 'Continue to the consent' }).click();
  await tablet.waitForURL('**/consent');
  const statement = await tablet.getByRole('main').innerText();
  for (const named of ['Low back', 'Superficial', 'Shallow needles only.', 'We press for ten minutes.'])
    expect(statement).toContain(named);
  await signDrawn(tablet, person);
  await finish(tablet);

  await desk.goto(`/screenings/${id}/countersign`);
  await expectAccessible(desk);
  await desk.getByRole('button', { name: 'Countersign' }).click();
  await expect
    .poll(() => desk.getByText('Ask the patient, then choose yes or no.').count())
    .toBeGreaterThan(0);
  await desk.getByRole('radio', { name: 'No, nothing has changed' }).check();
  await desk.getByRole('button', { name: 'Countersign' }).click();
  await desk.waitForURL((url) => !url.pathname.endsWith('/countersign'));
  await desk.goto(`/screenings/${id}`);
  await expect.poll(() => desk.getByText('The record is complete').count()).toBeGreaterThan(0);
  // What the rules said stands beside what was decided about it.
  const panel = desk.getByRole('region', { name: /^The rules/ });
  expect(await panel.innerText()).toMatch(/Go ahead with agreed precautions/);
  expect(await panel.innerText()).not.toMatch(/before anybody signs|No signature is asked for/);

  const office = (await visit('desk')).page;
  await signIn(office, 'Admin');
  await office.goto(`/records?name=${encodeURIComponent(person.familyName)}`);
  await expectAccessible(office);
  const downloading = office.waitForEvent('download');
  await office.getByRole('link', { name: /CSV/ }).click();
  const rows = parse(await readFile(await (await downloading).path()), {
    columns: true,
    bom: true,
  }) as Record<string, string>[];
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    screening_id: id,
    patient_family_name: person.familyName,
    state: 'complete',
    decision: 'proceed-with-modifications',
    disposition: 'clinician-review',
    signature_method: 'drawn',
    physiotherapist: 'Priya Nair',
  });

  await office.goto(`/records/${rows[0]?.['record_id']}`);
  await expectAccessible(office);
  const record = await office.getByRole('main').innerText();
  for (const named of [
    person.familyName,
    'We press for ten minutes.',
    'Priya Nair',
    rows[0]?.['record_sha256'] ?? '',
  ])
    expect(record).toContain(named);

  const pdf = await office.request.get(`/records/${rows[0]?.['record_id']}/pdf`);
  expect(pdf.headers()['content-type']).toBe('application/pdf');
  expect(pdfSignature(await pdf.body())).toContain('Signature is Valid.');

  // The patient's copy, on their own phone: nothing before name and birth date.
  await office.getByRole('button', { name: 'Show link and QR code' }).click();
  const address = new URL(await office.getByLabel('Link for the patient').inputValue());
  const phone = (await visit('phone')).page;
  await phone.goto(address.pathname);
  await expectAccessible(phone);
  expect(await phone.getByRole('main').innerText()).not.toContain(person.familyName);
  const open = async (familyName: string) => {
    await phone.getByLabel(/^Full name/).fill(`${person.givenName} ${familyName}`);
    await fillDate(phone, 'Date of birth', person.bornOn);
    await phone.getByRole('button', { name: 'Get the copy' }).click();
  };
  await open('Somebody');
  await expect.poll(() => phone.getByText('That does not match').count()).toBe(1);
  const copying = phone.waitForEvent('download');
  await open(person.familyName);
  const copy = await copying;
  expect(copy.suggestedFilename()).toBe('my-consent.pdf');
  expect(pdfText(await readFile(await copy.path()))).toContain(person.familyName);
  typed.push(person.familyName, 'eloquis 5mg twice', 'my little heart pill', 'We press for ten minutes');
});

/** What a journey through pages would take minutes for: a helper, another person's birth date, reasons of every kind. */
const somethingOfEveryKind = async (): Promise<readonly string[]> => {
  goBehindTheApp();
  const { anAnsweredIntake, anIntake } = await import('../support/a-clinic');
  const { checkBirthDate, sayWhoAnswers } = await import('@/lib/screening/patient-steps');
  const { clearMismatch, correctAnswer } = await import('@/lib/screening/staff-steps');
  const { refuseConsent } = await import('@/lib/consent/say-no');
  const staff = demoPhysio();
  const person = { givenName: 'Zephyrine', familyName: 'Quillfeather', bornOn: '1951-09-13' };
  const helped = await anIntake(staff, person);
  const done: { readonly ok: boolean }[] = [
    await sayWhoAnswers(
      { respondent: 'helper', name: 'Hyacinth Wobblethorpe', relation: 'bell-ringer' },
      helped.tablet,
    ),
    await clearMismatchAfter(await checkBirthDate({ bornOn: '1947-08-21' }, helped.tablet), () =>
      clearMismatch(
        { screeningId: helped.screeningId, ...person, reason: 'Misheard over the hoover' },
        staff,
      ),
    ),
  ];
  const answered = await anAnsweredIntake(
    staff,
    { 'medicines.list': ['a pink zanzibarium tablet'], diabetes: 'no' },
    { ...person, familyName: 'Umbrellabird' },
  );
  done.push(
    await correctAnswer(
      {
        screeningId: answered.screeningId,
        factId: 'diabetes',
        state: 'not-sure',
        reason: 'The chemist at Nettlecombe rang',
        idempotencyKey: crypto.randomUUID(),
      },
      staff,
    ),
    await refuseConsent({ reason: 'Fainted in Ponteland once' }, answered.tablet),
  );
  expect(done).toEqual(done.map(() => expect.objectContaining({ ok: true })));
  typed.push(
    'Zephyrine',
    'Quillfeather',
    'Umbrellabird',
    '1951-09-13',
    '1947-08-21',
    'Wobblethorpe',
    'bell-ringer',
  );
  typed.push('over the hoover', 'zanzibarium', 'Nettlecombe', 'Ponteland');
  return [helped.screeningId, answered.screeningId];
};

const clearMismatchAfter = <T>(mismatch: { readonly ok: boolean }, clear: () => Promise<T>): Promise<T> => {
  expect(mismatch.ok).toBe(false);
  return clear();
};

test('nothing that anybody is called, or said, stands readable in any table or log', async ({ visit }) => {
  const ids = await somethingOfEveryKind();
  const desk = (await visit('desk')).page;
  await signIn(desk, 'Physiotherapist');
  for (const id of ids) await desk.goto(`/screenings/${id}`);
  await expect.poll(() => desk.getByText('Nettlecombe').count()).toBeGreaterThan(0);

  const stored = await everythingStored(inject('ownerUrl'), inject('dataFolder'));
  expect([...stored.keys()]).toEqual(
    expect.arrayContaining(['public.answer', 'queue.job', 'app.log', 'postgres.log']),
  );
  expect(stored.get('app.log')).toMatch(/ready http/);
  // Staff are not patients: so this would be found.
  expect(readableIn(stored, ['Priya Nair'])).toContain('public.staff_member: Priya Nair');
  expect(readableIn(stored, typed)).toEqual([]);
});
