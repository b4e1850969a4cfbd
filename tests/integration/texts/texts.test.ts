import { readFileSync } from 'node:fs';
import pg from 'pg';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { canonicalJson } from '@/rules';
import type { StaffActor } from '@/lib/actors';
import { addDays, dayIn, now } from '@/lib/clock';
import { countersign } from '@/lib/consent/countersign';
import { readRecord } from '@/lib/consent/read-consent';
import { sha256 } from '@/lib/crypto/digest';
import { transaction } from '@/lib/db/transaction';
import type { SealedContent } from '@/lib/record/sealed-content';
import { findSealed } from '@/lib/record/sealed-record.repository';
import { lastEvent } from '@/lib/screening/last-event';
import { readAbout } from '@/lib/screening/patient-steps';
import { approveText } from '@/lib/texts/approve-text';
import { publishText } from '@/lib/texts/publish-text';
import { readDraft, readTexts, readTextVersion } from '@/lib/texts/read-texts';
import { shippedEditions, shippedText } from '@/lib/texts/shipped-text';
import { blockIds, blockOf } from '@/lib/texts/text-body.schema';
import { beginDraft, discardDraft, saveBlock } from '@/lib/texts/write-draft';
import { migrationNames } from '../../../scripts/setup/migrations.ts';
import { inRoot } from '../../../scripts/setup/paths.ts';
import { aClinic, anAnsweredIntake, anIntake, snapshotOf } from '../../support/a-clinic';
import { sign } from '../../support/a-signature';
import { anApprovedText, publish, readBy, statesOf, titled, writeDraft } from '../../support/a-text';
import { owner } from '../../support/owner';

const shippedHash = sha256(canonicalJson(shippedText));
const today = () => dayIn('Pacific/Auckland', now());

let staff: StaffActor;
beforeAll(async () => {
  staff = await aClinic();
});

test('a clinic begins with the shipped words, in force', async () => {
  expect(await statesOf(staff)).toEqual([[1, 'in-force']]);
  const version = await readTextVersion(staff, 'en', 1);
  expect(version?.text).toEqual({ language: 'en', number: 1, hash: shippedHash, body: shippedText });
  expect(version?.line.approvedById).toBeNull();
});

test('nobody reads a draft, nor a version that is only approved; publishing makes it the text of whoever begins', async () => {
  const admin = await aClinic();
  await writeDraft(admin, titled('A draft'));
  expect(await readBy(admin)).toEqual({ label: 'en-1', title: 'What happens' });
  const number = await anApprovedText(admin, titled('A new title'));
  expect(await readBy(admin)).toEqual({ label: 'en-1', title: 'What happens' });
  expect(await publish(admin, number)).toMatchObject({ ok: true });
  expect(await readBy(admin)).toEqual({ label: 'en-2', title: 'A new title' });
  expect(await statesOf(admin)).toEqual([
    [2, 'in-force'],
    [1, 'superseded'],
  ]);
  const audit = await owner().auditEvent.findMany({ where: { clinicId: admin.clinicId } });
  expect(audit.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['text-draft-begun', 'text-draft-saved', 'text-approved', 'text-published']),
  );
});

test('what is published during an open intake changes nothing for it: it signs what it began with', async () => {
  const admin = await aClinic();
  const { screeningId, tablet } = await anAnsweredIntake(admin);
  const number = await anApprovedText(admin, {
    ...titled('A new title'),
    rights: { title: 'Other rights', lines: ['Another sentence.'] },
  });
  await publish(admin, number);

  const { text, events } = await snapshotOf(admin, screeningId);
  expect(text).toMatchObject({ number: 1, hash: shippedHash });
  expect(lastEvent({ events }, 'about-read')?.detail.textVersion).toBe('en-1');
  const signed = await sign(admin, tablet);
  if (!signed.ok) throw new Error(signed.error.code);
  const record = await readRecord(admin, signed.value.consentId);
  if (!record.ok) throw new Error(record.error.code);
  const { textVersion, content, intact } = record.value;
  expect(intact).toBe(true);
  expect(textVersion).toBe('en-1');
  expect(content.text).toEqual({ language: 'en', number: 1, hash: shippedHash });
  expect(content.statement).toMatchObject({ version: 'en-1', textHash: shippedHash });
  expect(content.statement?.rights).toEqual(shippedText.blocks.rights.lines);
  expect(content.statement?.headings?.rights).toBe('Your rights');

  await countersign({ screeningId, consentId: signed.value.consentId, changedToday: 'no' }, admin);
  const { clinicId } = admin;
  const sealed = await transaction(clinicId, (tx) => findSealed(tx, clinicId, signed.value.consentId));
  const version = { version: 'en-1', sha256: shippedHash };
  expect((JSON.parse(sealed?.content ?? '{}') as SealedContent).texts).toEqual([
    { name: 'consent', ...version },
    { name: 'about', ...version },
    { name: 'aftercare', ...version },
  ]);

  // Whoever begins afterwards signs the new one.
  const later = await anAnsweredIntake(admin);
  const signedLater = await sign(admin, later.tablet);
  if (!signedLater.ok) throw new Error(signedLater.error.code);
  const next = await readRecord(admin, signedLater.value.consentId);
  expect(next.ok && next.value.content.statement).toMatchObject({
    version: 'en-2',
    rights: ['Another sentence.'],
    headings: { rights: 'Other rights' },
  });
});

test('a version is published from a day on: until then the one before counts', async () => {
  const admin = await aClinic();
  const number = await anApprovedText(admin, titled('From tomorrow'));
  expect(await publish(admin, number, { from: addDays(today(), -1) })).toMatchObject({
    ok: false,
    error: { fields: { from: 'Choose today or a later day.' } },
  });
  await publish(admin, number, { from: addDays(today(), 1) });
  expect(await statesOf(admin)).toEqual([
    [2, 'scheduled'],
    [1, 'in-force'],
  ]);
  expect((await readBy(admin)).label).toBe('en-1');
});

describe('what is not ready is refused, with the reason at its place', () => {
  const refused = async (...changes: Parameters<typeof writeDraft>[1][]) => {
    const admin = await aClinic();
    let revision = 0;
    for (const change of changes) revision = await writeDraft(admin, change);
    const approved = await approveText(
      { language: 'en', revision, follows: undefined, reason: 'Read.' },
      admin,
    );
    expect(await statesOf(admin)).toEqual([[1, 'in-force']]);
    return approved.ok ? null : approved.error;
  };

  test('a missing block, a placeholder left over, and one that is missing', async () => {
    const error = await refused({
      'other-ways': { title: '', lines: [] },
      normal: { title: 'This is normal', lines: ['Sore for [number] days.'] },
      'get-help': { ...blockOf(shippedText, 'get-help'), lead: 'Call 112.' },
    });
    expect(error?.code).toBe('texts/not-ready');
    expect(Object.keys(error?.fields ?? {})).toEqual([
      'other-ways.title',
      'other-ways.lines',
      'normal.lines',
      'get-help.lead',
    ]);
    expect(error?.fields?.['get-help.lead']).toContain('{emergency-number}');
    expect(error?.fields?.['normal.lines']).toContain('[number]');
  });

  test('publishing looks again: a version that was approved before more was asked of it is held back', async () => {
    const admin = await aClinic();
    const { rights: _, ...blocks } = shippedText.blocks;
    const body = canonicalJson({ schema: 1, blocks });
    await owner().textVersion.create({
      data: {
        clinicId: admin.clinicId,
        language: 'en',
        number: 2,
        body,
        bodyHash: sha256(body),
        approvedById: admin.staffId,
        reason: 'Of an older program.',
        at: now(),
      },
    });
    const published = await publishText(
      { language: 'en', number: 2, sequence: 1, from: today(), understood: 'on' },
      admin,
    );
    expect(published).toMatchObject({ ok: false, error: { code: 'texts/not-ready' } });
    expect(Object.keys((!published.ok && published.error.fields) || {})).toEqual([
      'rights.title',
      'rights.lines',
    ]);
  });
});

describe('two admins at once: one wins, the other is told', () => {
  const changed = { ok: false, error: { code: 'texts/changed' } };
  const outcomes = (results: readonly { readonly ok: boolean }[]) => results.filter(({ ok }) => ok).length;

  test('publishing', async () => {
    const admin = await aClinic();
    const numbers = [
      await anApprovedText(admin, titled('The first')),
      await anApprovedText(admin, titled('The second')),
    ];
    const results = await Promise.all(
      numbers.map((number) =>
        publishText({ language: 'en', number, sequence: 1, from: today(), understood: 'on' }, admin),
      ),
    );
    expect(outcomes(results)).toBe(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject(changed);
    expect((await statesOf(admin))?.filter(([, state]) => state === 'in-force')).toHaveLength(1);
  });

  test('approving, saving and throwing away', async () => {
    const admin = await aClinic();
    const revision = await writeDraft(admin, titled('A draft'));
    const block = { block: 'what-happens', body: { title: 'Mine', lines: ['One.'] } } as const;
    const saved = await Promise.all([
      saveBlock({ language: 'en', revision, ...block }, admin),
      saveBlock({ language: 'en', revision, ...block }, admin),
    ]);
    expect(outcomes(saved)).toBe(1);
    expect(saved.find(({ ok }) => !ok)).toMatchObject(changed);
    expect(await discardDraft({ language: 'en', revision }, admin)).toMatchObject(changed);
    const approve = () =>
      approveText({ language: 'en', revision: revision + 1, follows: undefined, reason: 'Read.' }, admin);
    const approved = await Promise.all([approve(), approve()]);
    expect(outcomes(approved)).toBe(1);
    expect(approved.find(({ ok }) => !ok)).toMatchObject(changed);
    expect(await statesOf(admin)).toEqual([
      [2, 'approved'],
      [1, 'in-force'],
    ]);
  });
});

describe('a translation', () => {
  const german = { ...titled('Was geschieht') };
  const everything = Object.fromEntries(blockIds.map((id) => [id, blockOf(shippedText, id)]));

  test('begins empty, and names the version it follows', async () => {
    const admin = await aClinic();
    await beginDraft({ language: 'de' }, admin);
    const empty = await readDraft(admin, 'de');
    expect(empty?.draft.body.blocks['what-happens']).toEqual({ title: '', lines: [] });
    expect(empty?.source?.number).toBe(1);
    const revision = await writeDraft(admin, { ...everything, ...german }, 'de');
    const nameless = await approveText(
      { language: 'de', revision, follows: undefined, reason: 'Read.' },
      admin,
    );
    expect(nameless).toMatchObject({
      ok: false,
      error: { fields: { follows: expect.any(String) as string } },
    });
    const unknown = await approveText({ language: 'de', revision, follows: 9, reason: 'Read.' }, admin);
    expect(unknown.ok).toBe(false);
  });

  test('that lags is not published; one that follows what is in force is', async () => {
    const admin = await aClinic();
    const number = await anApprovedText(admin, { ...everything, ...german }, { language: 'de', follows: 1 });
    await publish(admin, await anApprovedText(admin, titled('New in English')));
    expect(await publish(admin, number, { language: 'de' })).toMatchObject({
      ok: false,
      error: { code: 'texts/lags' },
    });
    const next = await anApprovedText(admin, { ...everything, ...german }, { language: 'de', follows: 2 });
    expect(await publish(admin, next, { language: 'de' })).toMatchObject({ ok: true });
    expect((await readTexts(admin)).map(({ language, lags }) => [language, lags])).toEqual([
      ['en', false],
      ['de', false],
    ]);
    await publish(admin, await anApprovedText(admin, titled('Newer in English')));
    expect((await readTexts(admin)).find(({ language }) => language === 'de')?.lags).toBe(true);
  });
});

describe('the database', () => {
  test('refuses words that are not those of their hash, and a translation of nothing', async () => {
    const row = { clinicId: staff.clinicId, number: 7, reason: 'x', at: now() };
    const body = canonicalJson(shippedText);
    await expect(
      owner().textVersion.create({
        data: { ...row, language: 'en', body: `${body} `, bodyHash: shippedHash },
      }),
    ).rejects.toThrow(/text_version_body_hash_check/);
    await expect(
      owner().textVersion.create({ data: { ...row, language: 'de', body, bodyHash: shippedHash } }),
    ).rejects.toThrow(/text_version_follows_check/);
  });

  test('of before has its clinics begin with the same words, and its screenings go on', async () => {
    const name = `before_${Date.now()}`;
    const admin = new URL(inject('adminUrl'));
    const run = async (database: string, work: (client: pg.Client) => Promise<void>) => {
      const url = new URL(admin);
      url.pathname = `/${database}`;
      const client = new pg.Client({ connectionString: url.href });
      await client.connect();
      try {
        await work(client);
      } finally {
        await client.end();
      }
    };
    await run('postgres', async (client) => void (await client.query(`CREATE DATABASE ${name}`)));
    try {
      await run(name, async (client) => {
        const names = migrationNames();
        const here = names.findIndex((one) => one.endsWith('_text_versions'));
        const sql = (migration: string) =>
          readFileSync(inRoot('prisma/migrations', migration, 'migration.sql'), 'utf8');
        for (const migration of names.slice(0, here)) await client.query(sql(migration));
        await client.query(`
          INSERT INTO clinic (id, name, time_zone, phone, emergency_number) VALUES (gen_random_uuid(), 'Old', 'UTC', '1', '2');
          INSERT INTO patient (clinic_id, id, given_name, family_name, search_name, born_on)
            SELECT id, id, 'A', 'B', 'a b', '1990-01-01' FROM clinic;
          INSERT INTO screening (clinic_id, id, patient_id, started_by_id, language, idempotency_key, started_at, started_on)
            SELECT id, id, id, id, 'en', id, now(), now() FROM clinic;`);
        await client.query(sql(names[here]!));
        const { rows } = await client.query<object>(`
          SELECT s.text_number AS pinned, v.body_hash AS hash, p.sequence, p.valid_from <= now() AS begun
          FROM screening s JOIN text_version v ON v.number = s.text_number JOIN text_publication p ON p.number = v.number`);
        expect(rows).toEqual([{ pinned: 1, hash: shippedEditions[0]?.hash, sequence: 1, begun: true }]);
        await expect(
          client.query(`INSERT INTO screening (clinic_id, id, patient_id, started_by_id, language, idempotency_key, started_at, started_on)
            SELECT id, gen_random_uuid(), id, id, 'en', gen_random_uuid(), now(), now() FROM clinic`),
        ).rejects.toThrow(/text_number/);
      });
    } finally {
      await run(
        'postgres',
        async (client) => void (await client.query(`DROP DATABASE ${name} WITH (FORCE)`)),
      );
    }
  });
});

test('a read card is the pinned one, and another clinic’s texts are not there', async () => {
  const { tablet, screeningId } = await anIntake(staff);
  expect((await readAbout(tablet)).ok).toBe(false); // not yet: who answers comes first
  const other = await aClinic();
  await publish(other, await anApprovedText(other, titled('Theirs')));
  expect((await snapshotOf(staff, screeningId)).text.number).toBe(1);
  expect(await readTextVersion(staff, 'en', 2)).toBeNull();
});
